/**
 * How the pages' files reach the browser: all of them in memory, in the form that a client reads, and ahead of its asking
 * where it lets them be, by push, by Early Hints or by a header.
 *
 * <p>Routes are set up once at the start and run on event loops; what they read does not change.
 */
@NullMarked
package dev.landline.assets;

import org.jspecify.annotations.NullMarked;
