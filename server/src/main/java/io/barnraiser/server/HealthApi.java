package io.barnraiser.server;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.metric.Metrics;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.server.config.ServerConfig.Audience;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/// Answers those who watch over the server.
final class HealthApi {

    private final Database database;
    private final Metrics metrics;
    private final Audience audience;

    HealthApi(Database database, Metrics metrics, Audience audience) {
        this.database = database;
        this.metrics = metrics;
        this.audience = audience;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/health", Permission.PUBLIC, request -> Response.json(Map.of("status", "up"))),
                Route.get("/ready", Permission.PUBLIC, request -> ready()),
                Route.get("/metrics", Permission.PUBLIC, this::metrics));
    }

    private Response ready() {
        try {
            database.<Integer>read(handle ->
                    handle.createQuery("SELECT 1").mapTo(Integer.class).one());
            return Response.json(Map.of("status", "ready"));
        } catch (RuntimeException silent) {
            return Response.problem(
                    Problem.of(ErrorCode.UNAVAILABLE, "Not ready", "The database does not answer. Try again soon."));
        }
    }

    private Response metrics(Request request) {
        return switch (audience) {
            case EVERYBODY -> scrape();
            case LOCAL ->
                isLocal(request)
                        ? scrape()
                        : Response.problem(Problem.of(
                                ErrorCode.FORBIDDEN,
                                "Metrics are for this machine",
                                "Set server.metrics=everybody to open them, behind a proxy that guards them."));
        };
    }

    private Response scrape() {
        return Response.text(metrics.scrape());
    }

    /// A proxy on this machine asks from this machine too, but for somebody else.
    private static boolean isLocal(Request request) {
        if (request.header("X-Forwarded-For").isPresent()) {
            return false;
        }
        try {
            return InetAddress.ofLiteral(request.address()).isLoopbackAddress();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
