/**
 * Finding and making rooms, and taking a seat in one, over HTTP; and the list of rooms as it changes.
 *
 * <p>Requests are answered on event loops; nothing here blocks. The live list lives on one of them.
 */
@NullMarked
package dev.landline.lobby;

import org.jspecify.annotations.NullMarked;
