package dev.landline.persistence;

import jakarta.persistence.Embeddable;

/** A round of one life of a room: no other server and no restart makes the same one. */
@Embeddable
record MatchId(String epoch, int round) {}
