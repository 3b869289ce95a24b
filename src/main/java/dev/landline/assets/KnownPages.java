package dev.landline.assets;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages whose files a browser has been given, told by its cookie, for example {@code 9f2c41d07a3be856.index.play}. Another
 * build is another beginning: its files have other names.
 */
record KnownPages(String build, Set<String> names) {

    static final String COOKIE = "landline-files";
    /** A browser that has lost the files by then finds them in the page. */
    private static final long KEPT_SECONDS = 30 * 24 * 3600;

    /**
     * @param cookies the headers that the browser sent: over HTTP/2 there may be one for each cookie. Whatever they say
     *     of other builds or pages is left aside
     */
    static KnownPages of(List<String> cookies, Build build) {
        String beginning = COOKIE + "=" + build.id() + ".";
        Set<String> names = cookies.stream()
                .flatMap(header -> Stream.of(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(beginning))
                .flatMap(
                        cookie -> Stream.of(cookie.substring(beginning.length()).split("\\.")))
                .filter(name -> build.pages().containsKey(name + ".html"))
                .collect(Collectors.toCollection(TreeSet::new));
        return new KnownPages(build.id(), names);
    }

    boolean has(Build.Page page) {
        return names.contains(name(page));
    }

    /** @param secure whether it is sent back over TLS alone: browsers keep files by scheme and port, but cookies by host */
    Cookie with(Build.Page page, boolean secure) {
        Set<String> all = new TreeSet<>(names);
        all.add(name(page));
        return Cookie.cookie(COOKIE, build + "." + String.join(".", all))
                .setPath("/")
                .setMaxAge(KEPT_SECONDS)
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX);
    }

    private static String name(Build.Page page) {
        return page.name().replace(".html", "");
    }
}
