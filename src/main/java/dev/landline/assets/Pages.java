package dev.landline.assets;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses of the pages and of their files. */
@Singleton
public class Pages {

    private static final int FIRST = -1000;
    /** After everything that may answer, and just before the server's own word for nothing. */
    private static final int LAST = Integer.MAX_VALUE - 1;

    private static final String MISSING = "/missing.html";

    private final Build build = Build.packaged();
    private final Pusher pusher = new Pusher();
    private final Answers answers;

    /** @param delivery how files that pages wait for get their start: a {@link HeadStart}, or {@code auto} */
    Pages(@ConfigProperty(name = "landline.assets.delivery", defaultValue = "auto") String delivery) {
        if (!delivery.equals("auto") && HeadStart.named(delivery).isEmpty()) {
            throw new IllegalArgumentException(
                    "landline.assets.delivery is auto, push, early-hints, preload or none, not " + delivery);
        }
        answers = new Answers(build, HeadStart.named(delivery), pusher);
    }

    void routes(@Observes Router router) {
        read(router.route("/static/*"), FIRST, answers::file);
        build.pages().keySet().forEach(name -> page(router.route("/" + name), name));
        page(router.route("/"), "index.html");
        page(router.route("/play/:room"), "play.html");
        page(router.routeWithRegex("/leaderboard/?"), "leaderboard.html");
        page(router.routeWithRegex("/assets/?"), "assets.html");
        page(router.routeWithRegex("/watch(/[^/]*)?"), "watch.html");
        router.getWithRegex("/play/?").order(FIRST).handler(context -> redirect(context, "/"));
        router.get("/j/:room").order(FIRST).handler(Pages::join);
        read(router.route(), LAST, Pages::missing);
    }

    /** For tests of what stays behind. */
    int pushesRunning() {
        return pusher.running();
    }

    private static void read(Route route, int order, Handler<RoutingContext> handler) {
        route.method(HttpMethod.GET).method(HttpMethod.HEAD).order(order).handler(handler);
    }

    /** @param name of the page in the build; without it, nothing is at this address */
    private void page(Route route, String name) {
        Build.Page page = build.pages().get(name);
        if (page != null) {
            read(route, FIRST, context -> answers.page(context, page));
        }
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
            // A proxy that kept it would go on saying so when the next build has the file.
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
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
