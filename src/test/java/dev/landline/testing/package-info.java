/** What the tests of the server share: time by hand, lines to play on, and eyes on the log. */
@NullMarked
package dev.landline.testing;

import org.jspecify.annotations.NullMarked;
