package dev.landline.assets;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;

/** The addresses of the pages, and how long their files may be kept. */
@Singleton
public class Pages {

    private static final int FIRST = -1000;
    /** After everything that may answer, and just before the server's own word for nothing. */
    private static final int LAST = Integer.MAX_VALUE - 1;

    private static final String MISSING = "/missing.html";

    void routes(@Observes Router router) {
        router.route("/static/*").order(FIRST).handler(Pages::keepForever);
        router.get("/").order(FIRST).handler(Pages::revalidate);
        router.get("/index.html").order(FIRST).handler(Pages::revalidate);
        router.get("/play.html").order(FIRST).handler(Pages::revalidate);
        router.get("/watch.html").order(FIRST).handler(Pages::revalidate);
        router.get("/leaderboard.html").order(FIRST).handler(Pages::revalidate);
        router.get(MISSING).order(FIRST).handler(Pages::revalidate);
        router.get("/play/:room").order(FIRST).handler(context -> context.reroute("/play.html"));
        router.getWithRegex("/leaderboard/?").order(FIRST).handler(context -> context.reroute("/leaderboard.html"));
        router.getWithRegex("/watch(/[^/]*)?").order(FIRST).handler(context -> context.reroute("/watch.html"));
        router.getWithRegex("/play/?").order(FIRST).handler(context -> redirect(context, "/"));
        router.get("/j/:room").order(FIRST).handler(Pages::join);
        router.get().order(LAST).handler(Pages::missing);
    }

    /** The files' names carry a hash of what is in them. */
    private static void keepForever(RoutingContext context) {
        context.addHeadersEndHandler(ignored -> {
            if (context.response().getStatusCode() == 200) {
                context.response().headers().set(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
            }
        });
        context.next();
    }

    private static void revalidate(RoutingContext context) {
        context.addHeadersEndHandler(
                ignored -> context.response().headers().set(HttpHeaders.CACHE_CONTROL, "no-cache"));
        context.next();
    }

    /** The short address that is read out loud in a talk. */
    private static void join(RoutingContext context) {
        String code = context.pathParam("room").toUpperCase(Locale.ROOT);
        redirect(context, code.matches("[0-9A-Z]{1,16}") ? "/play/" + code : "/");
    }

    /** A page for people; whatever does not ask for one gets the status alone. */
    private static void missing(RoutingContext context) {
        boolean person =
                String.valueOf(context.request().getHeader(HttpHeaders.ACCEPT)).contains("text/html");
        if (!person || context.normalizedPath().equals(MISSING)) {
            context.next();
            return;
        }
        context.response().setStatusCode(404);
        context.reroute(MISSING);
    }

    private static void redirect(RoutingContext context, String location) {
        context.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, location)
                .end();
    }
}
