package dev.landline.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What a client tells of its player's view.
 *
 * @param line the line in use; null if not told
 * @param ageMs how old the view is; null if not told
 * @param skipped ticks that keyframes have jumped since the page was loaded
 */
public record ViewReport(@Nullable LineName line, @Nullable Integer ageMs, int skipped) {

    /** Nothing is told. */
    public static final ViewReport NONE = new ViewReport(null, null, 0);
}
