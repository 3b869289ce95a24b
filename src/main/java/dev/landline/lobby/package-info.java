/**
 * Finding and making rooms, and taking a seat in one, over HTTP.
 *
 * <p>Requests are answered on event loops; nothing here blocks.
 */
@NullMarked
package dev.landline.lobby;

import org.jspecify.annotations.NullMarked;
