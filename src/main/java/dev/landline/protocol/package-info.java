/**
 * What travels between server and clients, as {@code docs/protocol.md} states it: frames in JSON and binary, the
 * messages of clients, the limits, and the catalogue of byes and problems.
 *
 * <p>Values and pure functions: any thread. Only {@link FrameEncoder} has a state, and belongs to its room's writer.
 */
@NullMarked
package dev.landline.protocol;

import org.jspecify.annotations.NullMarked;
