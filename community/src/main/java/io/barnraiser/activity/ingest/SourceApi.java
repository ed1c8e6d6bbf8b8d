package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.SourceState;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// {@code GET /api/v1/sources}: every source and what came of it.
final class SourceApi {

    private final Sources sources;

    SourceApi(Sources sources) {
        this.sources = sources;
    }

    List<Route> routes() {
        return List.of(Route.get("/api/v1/sources", Permissions.SOURCES_READ, request -> list()));
    }

    private Response list() {
        return Response.json(new Answer(sources.list().stream().map(Shown::of).toList()));
    }

    /// @param sources by name
    private record Answer(List<Shown> sources) {}

    /// A source as programs see it. received = accepted + duplicate + the sum of dropped.
    ///
    /// @param lagMillis how old the newest activity was when the source was heard of last
    private record Shown(
            long id,
            String name,
            String kind,
            boolean paused,
            long received,
            long accepted,
            long duplicate,
            Map<String, Long> dropped,
            @Nullable String lastEventAt,
            @Nullable String lastReceivedAt,
            @Nullable Long lagMillis,
            @Nullable String lastError) {

        static Shown of(SourceState state) {
            return new Shown(
                    state.source().id().value(),
                    state.source().name(),
                    state.source().kind(),
                    state.source().paused(),
                    state.received(),
                    state.accepted(),
                    state.duplicate(),
                    state.dropped(),
                    state.lastEventAt().map(Instant::toString).orElse(null),
                    state.lastReceivedAt().map(Instant::toString).orElse(null),
                    state.lag().map(Duration::toMillis).orElse(null),
                    state.lastError().orElse(null));
        }
    }
}
