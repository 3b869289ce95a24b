package dev.landline.assets;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers with files of a build: in the shortest form that the client reads, and only what it has not got. */
final class Answers {

    /** Of a request for a page: how its files are to get their start. */
    private static final String ASKED = "delivery";
    /**
     * Beside it: how many milliseconds the page itself takes, as if a database were asked for it. Files that are given a start do not
     * wait. It is what Early Hints are for.
     */
    private static final String WORK = "work";

    private static final Pattern WORK_MS = Pattern.compile("[1-9][0-9]{0,2}|1000");

    /** In small letters, as HTTP/2 wants them: nobody else makes them small in a 103. */
    private static final String LINK = "link";

    private final Build build;
    private final Optional<HeadStart> configured;
    private final Pusher pusher;

    Answers(Build build, Optional<HeadStart> configured, Pusher pusher) {
        this.build = build;
        this.configured = configured;
        this.pusher = pusher;
    }

    void file(RoutingContext context) {
        BuiltFile file = build.file(context.normalizedPath());
        if (file == null) {
            context.next();
        } else {
            send(context, file);
        }
    }

    void page(RoutingContext context, Build.Page page) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        boolean has = request.method() == HttpMethod.HEAD || isKept(context, page.file());
        KnownPages known = KnownPages.of(request.headers().getAll(HttpHeaders.COOKIE), build);
        HeadStart.Client client = client(request, known.has(page));
        Optional<HeadStart> asked = asked(context);
        HeadStart start = has ? HeadStart.NONE : HeadStart.of(client, configured, asked);
        if (start == HeadStart.PUSH && !pusher.mayRun(page.critical().size(), request.connection())) {
            start = HeadStart.NONE;
        }
        if (asked.isPresent()) {
            // Scripts can read it: what the server saw, and what it did.
            response.putHeader(
                    "Server-Timing",
                    "delivery;desc=%s, push;desc=%s".formatted(start, client.pushAllowed() ? "allowed" : "refused"));
        } else if (start != HeadStart.NONE) {
            response.addCookie(known.with(page, request.isSSL()));
        }
        switch (start) {
            case PUSH -> {
                page.critical().forEach(file -> pusher.push(request, response, file, coding(context, file)));
                work(context, page.file());
            }
            case EARLY_HINTS -> response.writeEarlyHints(links(page)).onComplete(written -> work(context, page.file()));
            case PRELOAD -> {
                response.headers().addAll(links(page));
                work(context, page.file());
            }
            case NONE -> work(context, page.file());
        }
    }

    private static HeadStart.Client client(HttpServerRequest request, boolean knowsFiles) {
        boolean http2 = request.version() == HttpVersion.HTTP_2;
        // Where it is forbidden, a push would leave the request hanging: so this is asked first.
        boolean pushAllowed = http2 && request.connection().remoteSettings().isPushEnabled();
        boolean navigation = "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"));
        return new HeadStart.Client(http2, pushAllowed, navigation, knowsFiles);
    }

    private static Optional<HeadStart> asked(RoutingContext context) {
        List<String> values = context.queryParam(ASKED);
        return values.isEmpty() ? Optional.empty() : HeadStart.named(values.get(0));
    }

    private static void work(RoutingContext context, BuiltFile page) {
        String ms = asked(context).isPresent() ? String.join("", context.queryParam(WORK)) : "";
        if (WORK_MS.matcher(ms).matches()) {
            context.vertx().setTimer(Long.parseLong(ms), done -> send(context, page));
        } else {
            send(context, page);
        }
    }

    private static MultiMap links(Build.Page page) {
        MultiMap links = MultiMap.caseInsensitiveMultiMap();
        page.critical().forEach(file -> links.add(LINK, file.link()));
        return links;
    }

    private static void send(RoutingContext context, BuiltFile file) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return; // the client has gone while it was told of the files
        }
        Coding coding = coding(context, file);
        HttpVersion version = context.request().version();
        file.describe(response.headers(), coding, version);
        if (isKept(context, file)) {
            response.headers().remove(HttpHeaders.CONTENT_LENGTH).remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(304).end();
        } else if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(file.bytes(coding, version));
        }
    }

    /** Whether the client has these very bytes. A page that stands in for one that is missing is no version of anything. */
    private static boolean isKept(RoutingContext context, BuiltFile file) {
        return context.response().getStatusCode() == 200
                && names(
                        context.request().headers().getAll(HttpHeaders.IF_NONE_MATCH),
                        file.etag(coding(context, file)));
    }

    /** @param lists of entity tags as in If-None-Match, weak or strong (RFC 9110, section 13.1.2) */
    private static boolean names(List<String> lists, String etag) {
        return lists.stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }

    private static Coding coding(RoutingContext context, BuiltFile file) {
        List<ParsedHeaderValue> accepted = context.parsedHeaders().acceptEncoding();
        return Coding.best(accepted, file.forms().keySet());
    }
}
