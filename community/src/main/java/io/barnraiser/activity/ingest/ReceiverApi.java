package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.List;

/// {@code POST /in/{source}}: where outside systems send their webhooks. The connector proves over the exact bytes that
/// they come from there.
final class ReceiverApi {

    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private final Sources sources;
    private final Connectors connectors;
    private final Ingest ingest;

    ReceiverApi(Sources sources, Connectors connectors, Ingest ingest) {
        this.sources = sources;
        this.connectors = connectors;
        this.ingest = ingest;
    }

    List<Route> routes() {
        return List.of(Route.post("/in/{source}", Permission.PUBLIC, this::receive)
                .accepting(MOST_BYTES)
                .trusting(Route.Trust.SIGNED));
    }

    private Response receive(Request request) {
        Source source = sources.get(new SourceId(request.pathLong("source")));
        Connector.Receiver receiver = connectors
                .find(source.kind())
                .flatMap(connector -> connector.receiver(source))
                .orElseThrow(() ->
                        Problem.notFound("This source does not take webhooks.").exception());
        return switch (receiver.receive(request.headers(), request.body())) {
            case Connector.Received.Read(List<Parsed> records) -> {
                if (!records.isEmpty()) {
                    ingest.accept(source.id(), records);
                }
                yield Response.empty();
            }
            case Connector.Received.NotGenuine(String why) -> {
                sources.failed(source.id(), why);
                yield Response.problem(Problem.of(ErrorCode.UNAUTHENTICATED, "The webhook is not genuine", why));
            }
        };
    }
}
