package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.Source;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import io.barnraiser.platform.web.Handler;
import io.barnraiser.platform.web.Method;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The HTTP API of the Segment specification, so that its SDKs work unchanged: {@code POST /v1/track} and its siblings,
/// {@code /v1/batch} and {@code /v1/import}, and the one-letter paths that the browser SDK uses. What is too large or
/// no JSON gets 400; when too much waits, 429 with a time to come back; everything else 200, also where an event is
/// then dropped: the reason stands at the source.
final class SegmentApi {

    /// A body may have a little more than a batch, so that an oversized one gets the answer that the SDKs know.
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private static final int LATER = 1;

    private static final byte[] SUCCESS = "{\"success\": true}".getBytes(StandardCharsets.UTF_8);

    private static final Map<String, String> CALLS = Map.ofEntries(
            Map.entry("identify", "identify"),
            Map.entry("track", "track"),
            Map.entry("page", "page"),
            Map.entry("screen", "screen"),
            Map.entry("group", "group"),
            Map.entry("alias", "alias"),
            Map.entry("i", "identify"),
            Map.entry("t", "track"),
            Map.entry("p", "page"),
            Map.entry("s", "screen"),
            Map.entry("g", "group"),
            Map.entry("a", "alias"));

    private final Ingest ingest;
    private final KeySources keys;
    private final SegmentBody bodies = new SegmentBody();
    private final SegmentReader trusted = new SegmentReader(true);
    private final SegmentReader untrusted = new SegmentReader(false);

    SegmentApi(Ingest ingest, KeySources keys) {
        this.ingest = ingest;
        this.keys = keys;
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        CALLS.forEach((path, call) -> routes.addAll(door(path, request -> one(request, call))));
        routes.addAll(door("batch", this::batch));
        routes.addAll(door("import", this::batch));
        routes.addAll(door("events", this::cloudEvents));
        return routes;
    }

    /// Pages of other sites send here, so their browsers ask first whether they may.
    private static List<Route> door(String path, Handler handler) {
        return List.of(
                Route.post("/v1/" + path, Permissions.EVENTS_WRITE, handler)
                        .accepting(MOST_BYTES)
                        .trusting(Route.Trust.SIGNED),
                new Route(Method.OPTIONS, "/v1/" + path, Permission.PUBLIC, request -> mayAsk()));
    }

    private static Response mayAsk() {
        return open(Response.empty())
                .header("Access-Control-Allow-Methods", "POST")
                .header("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Retry-Count")
                .header("Access-Control-Max-Age", "86400");
    }

    private Response one(Request request, String call) {
        return answer(request, bodies.one(request.body()), call);
    }

    private Response batch(Request request) {
        return answer(request, bodies.batch(request.body()), "");
    }

    private Response cloudEvents(Request request) {
        String type = request.header("Content-Type").orElse("");
        return answer(request, new CloudEvents(bodies).read(type, request.body()), "track");
    }

    private Response answer(Request request, SegmentBody.Result result, String call) {
        return switch (result) {
            case SegmentBody.Result.Refused(var errors) ->
                open(Response.problem(Problem.invalid("The events were not taken", errors)));
            case SegmentBody.Result.Read read -> take(request, read, call);
        };
    }

    private Response take(Request request, SegmentBody.Result.Read read, String call) {
        Source source = keys.source(request.viewer());
        SegmentEvents.Around around = new SegmentEvents.Around(call, read.context(), read.sentAt(), request.now());
        List<Parsed> records = (source.trusted() ? trusted : untrusted).read(read.items(), around);
        try {
            if (!records.isEmpty()) {
                ingest.accept(source.id(), records);
            }
        } catch (ProblemException e) {
            if (e.problem().code() == ErrorCode.UNAVAILABLE) {
                return open(Response.problem(e.problem()))
                        .status(ErrorCode.TOO_MANY.status())
                        .header("Retry-After", String.valueOf(LATER));
            }
            throw e;
        }
        return open(Response.bytes("application/json", SUCCESS));
    }

    private static Response open(Response response) {
        return response.header("Access-Control-Allow-Origin", "*");
    }
}
