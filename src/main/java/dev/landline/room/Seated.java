package dev.landline.room;

/**
 * The answer to who took a seat.
 *
 * @param token proves the seat from now on; it is told here only
 */
public record Seated(int seat, String token, String nick) {}
