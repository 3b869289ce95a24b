/** The wiring of the application: configuration, the event loops that rooms run on, start and end. */
@NullMarked
package dev.landline.app;

import org.jspecify.annotations.NullMarked;
