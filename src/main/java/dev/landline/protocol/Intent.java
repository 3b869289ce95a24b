package dev.landline.protocol;

import dev.landline.sim.Heading;

/**
 * What a player wants, as a client sent it.
 *
 * @param n its number, from 1 per seat
 * @param at the tick that should take it; 0 for the next
 * @param turn never {@link Heading#REST}
 */
public record Intent(int n, long at, Heading turn) {}
