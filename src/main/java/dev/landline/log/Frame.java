package dev.landline.log;

/**
 * A message to all clients of a room, encoded once in each format.
 *
 * @param seq the tick that a delta describes, or after which a keyframe shows the world
 * @param json UTF-8, without a line feed; not to be changed
 * @param binary not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // shared with every reader: copies would cost what the log saves
public record Frame(Type type, long seq, byte[] json, byte[] binary) {

    public enum Type {
        DELTA,
        KEYFRAME
    }
}
