package dev.landline.room;

import dev.landline.sim.Phase;

/**
 * What a room looks like from outside, after some tick.
 *
 * @param endsAt the tick in which the phase ends
 */
public record RoomView(long seq, int people, int bots, int spectators, Phase phase, int round, long endsAt) {}
