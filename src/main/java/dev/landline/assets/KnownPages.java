package dev.landline.assets;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The pages whose files a browser has been given, told by its cookie, for example {@code 9f2c41d07a3be856.index.play}. Another
 * build is another beginning: its files have other names.
 */
record KnownPages(String build, Set<String> names) {

    static final String COOKIE = "landline-files";
    /** A browser that has lost the files by then finds them in the page. */
    private static final long KEPT_SECONDS = 30 * 24 * 3600;

    /** @param cookie what the browser sent; whatever it says of other builds or pages is left aside */
    static KnownPages of(@Nullable String cookie, Build build) {
        Set<String> names = new TreeSet<>();
        if (cookie != null && cookie.startsWith(build.id() + ".")) {
            for (String name : cookie.split("\\.")) {
                if (build.pages().containsKey(name + ".html")) {
                    names.add(name);
                }
            }
        }
        return new KnownPages(build.id(), names);
    }

    boolean has(Build.Page page) {
        return names.contains(name(page));
    }

    Cookie with(Build.Page page) {
        Set<String> all = new TreeSet<>(names);
        all.add(name(page));
        return Cookie.cookie(COOKIE, build + "." + String.join(".", all))
                .setPath("/")
                .setMaxAge(KEPT_SECONDS)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX);
    }

    private static String name(Build.Page page) {
        return page.name().replace(".html", "");
    }
}
