/**
 * How the pages' files reach the browser.
 *
 * <p>Routes are set up once at the start and run on event loops.
 */
@NullMarked
package dev.landline.assets;

import org.jspecify.annotations.NullMarked;
