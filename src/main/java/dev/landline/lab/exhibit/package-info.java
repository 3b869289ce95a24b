/**
 * The exhibit of how a page reaches a browser, as far as the server plays a part in it: ports that are new to every cache and
 * as far away as one likes, what the server saw of the connections that came by them, and a client that still takes pushes.
 *
 * <p>Doors and their connections live on one event loop; {@link dev.landline.lab.exhibit.Doors} and
 * {@link dev.landline.lab.exhibit.Loads} may be called from any thread. What the server sees is told by its own event loops.
 */
@NullMarked
package dev.landline.lab.exhibit;

import org.jspecify.annotations.NullMarked;
