package io.barnraiser.platform.web;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.json.Json;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.server.HttpConfiguration;

/// The web server: takes requests, one virtual thread each, until it is closed. Closing lets what has begun end, as
/// long as {@link WebConfig#drain} allows, and answers newcomers with 503.
public final class WebServer implements AutoCloseable {

    private static final int LONGEST_HEAD = 16 * 1024;

    private final Surroundings surroundings;
    private final Passage passage;
    private final AccessListener listener;
    private final Drain drain = new Drain();
    private final AtomicLong requests = new AtomicLong();
    private final String run;
    private final Javalin javalin;

    private WebServer(
            Surroundings surroundings, List<Route> routes, Passage passage, AccessListener listener, String run) {
        this.surroundings = surroundings;
        this.passage = passage;
        this.listener = listener;
        this.run = run;
        this.javalin = Javalin.create(config -> configure(config, routes));
    }

    /// Starts a server and returns when it takes requests.
    ///
    /// @param random draws the tokens that guard forms: a secure one
    /// @throws io.barnraiser.platform.error.ProblemException when the port is in use or may not be taken
    public static WebServer start(
            WebConfig config,
            List<Route> routes,
            Gatekeeper gatekeeper,
            Renderer renderer,
            InstantSource clock,
            RandomGenerator random,
            AccessListener listener) {
        Surroundings surroundings = new Surroundings(config, clock, random);
        ResponseWriter writer = new ResponseWriter(renderer, Json.mapper(), config.isSecure());
        Passage passage = new Passage(gatekeeper, new RateLimiter(clock), writer);
        String run = Long.toString(random.nextLong(36L * 36 * 36 * 36, 36L * 36 * 36 * 36 * 36), 36);
        WebServer server = new WebServer(surroundings, routes, passage, listener, run);
        try {
            server.javalin.start();
        } catch (RuntimeException failed) {
            throw new io.barnraiser.platform.error.ProblemException(
                    Problem.of(
                            ErrorCode.UNAVAILABLE,
                            "Cannot listen",
                            "The address " + config.host() + ":" + config.port()
                                    + " is in use or may not be taken. Choose another port."),
                    failed);
        }
        return server;
    }

    /// The port that the server listens on.
    public int port() {
        return javalin.port();
    }

    /// Takes no more requests, waits for those that have begun, and stops.
    @Override
    public void close() {
        drain.close(surroundings.config().drain());
        javalin.stop();
    }

    private void configure(JavalinConfig config, List<Route> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.router.treatMultipleSlashesAsSingleSlash = false;
        config.jetty.host = surroundings.config().host();
        config.jetty.port = surroundings.config().port();
        config.jetty.modifyServer(server -> server.setErrorHandler(new LastResort()));
        config.jetty.modifyHttpConfiguration(WebServer::configure);
        for (Route route : routes) {
            config.routes.addEndpoint(endpoint(type(route.method()), route));
            if (route.method() == Method.GET) {
                config.routes.addEndpoint(endpoint(HandlerType.HEAD, route));
            }
        }
        config.routes.exception(HttpResponseException.class, (thrown, context) -> refuse(thrown.getStatus(), context));
    }

    private static void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(LONGEST_HEAD);
    }

    private Endpoint endpoint(HandlerType type, Route route) {
        return new Endpoint(type, route.path(), context -> serve(route, context));
    }

    private void serve(Route route, Context context) throws IOException {
        long start = System.nanoTime();
        SecurityHeaders.set(context.res(), surroundings.config().isSecure());
        Request request = request(route, context, context.pathParamMap());
        if (!drain.enter()) {
            context.res().setHeader("Connection", "close");
            passage.refuse(request, context.res(), closing());
            return;
        }
        try {
            passage.go(request, context.res());
        } finally {
            drain.leave();
            listener.served(route.method(), route.path(), context.res().getStatus(), System.nanoTime() - start);
        }
    }

    private void refuse(int status, Context context) {
        SecurityHeaders.set(context.res(), surroundings.config().isSecure());
        Route nowhere = Route.get("/", Permission.PUBLIC, request -> Response.empty());
        Request request = request(nowhere, context, Map.of());
        Response problem = status == 405 ? wrongMethod(request) : nothingThere(request);
        try {
            passage.refuse(request, context.res(), problem);
        } catch (IOException gone) {
            context.res().setStatus(problem.head().status());
        }
        listener.served(Method.GET, "(none)", problem.head().status(), 0);
    }

    private static Response wrongMethod(Request request) {
        return Response.problem(Problem.of(
                        ErrorCode.INVALID, "Method not allowed", request.path() + " does not take this method."))
                .status(405);
    }

    private static Response nothingThere(Request request) {
        return Response.problem(Problem.notFound("There is nothing at " + request.path() + "."));
    }

    private Request request(Route route, Context context, Map<String, String> steps) {
        String id = run + "-" + Long.toString(requests.incrementAndGet(), 36);
        return new Request(context.req(), route, steps, surroundings, id);
    }

    private static Response closing() {
        return Response.problem(Problem.of(
                        ErrorCode.UNAVAILABLE, "Closing", "This server is being stopped. Try again in a few seconds."))
                .header("Retry-After", "5");
    }

    private static HandlerType type(Method method) {
        return switch (method) {
            case GET -> HandlerType.GET;
            case POST -> HandlerType.POST;
            case PUT -> HandlerType.PUT;
            case PATCH -> HandlerType.PATCH;
            case DELETE -> HandlerType.DELETE;
            case OPTIONS -> HandlerType.OPTIONS;
        };
    }
}
