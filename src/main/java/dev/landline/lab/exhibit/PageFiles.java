package dev.landline.lab.exhibit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a page of ours tells a browser to load at once: styles, scripts, and what it is to load ahead. */
final class PageFiles {

    private static final Pattern ELEMENT =
            Pattern.compile("<(?:script\\b|link\\b(?=[^>]*\\brel=\"(?:stylesheet|modulepreload|preload)\"))[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src)=\"(/static/[^\"]+)\"");

    private PageFiles() {}

    /** Their paths, in the page's order. */
    static List<String> namedIn(HttpResponse<byte[]> page) {
        return namedIn(text(page));
    }

    static List<String> namedIn(String html) {
        return ELEMENT.matcher(html)
                .results()
                .map(MatchResult::group)
                .flatMap(element -> ADDRESS.matcher(element).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String text(HttpResponse<byte[]> page) {
        byte[] body = page.body();
        if (!page.headers().allValues("Content-Encoding").contains("gzip")) {
            return new String(body, UTF_8);
        }
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(plain.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a page that is not whole", e);
        }
    }
}
