package dev.landline.room;

import dev.landline.protocol.LineName;

/**
 * A player has changed lines.
 *
 * @param skipped ticks that a keyframe jumped meanwhile
 */
public record LineChange(int seat, LineName from, LineName to, int skipped) {}
