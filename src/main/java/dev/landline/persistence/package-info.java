/**
 * Matches in a database, H2 or PostgreSQL, with the same migrations and code. Entities never leave this package.
 *
 * <p>One thread of its own writes, in order; whoever reads blocks, and does so neither on an event loop nor on a room's
 * thread. A database that is away stops neither start nor play: what is to be stored waits in a bounded queue.
 */
@NullMarked
package dev.landline.persistence;

import org.jspecify.annotations.NullMarked;
