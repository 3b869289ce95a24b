/**
 * What those who do not play look at: the leaderboard.
 *
 * <p>It is read from the database, on threads that may block.
 */
@NullMarked
package dev.landline.scoreboard;

import org.jspecify.annotations.NullMarked;
