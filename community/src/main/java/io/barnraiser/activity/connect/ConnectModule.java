package io.barnraiser.activity.connect;

import io.barnraiser.activity.hub.HubConnector;
import io.barnraiser.activity.ingest.Connectors;
import io.barnraiser.activity.ingest.IngestModule;
import io.barnraiser.activity.source.SourceRuns;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.activity.timeline.Timelines;
import io.barnraiser.people.account.Keys;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.shell.DeskStart;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Puts the feature together.
public final class ConnectModule {

    /// The bundle with the words of its pages.
    public static final String BUNDLE = "activity.connect";

    /// What the features before this one lend.
    public record Neighbours(
            Sources sources,
            SourceRuns runs,
            Connectors connectors,
            IngestModule ingest,
            Timelines timelines,
            Keys keys) {}

    private ConnectModule() {}

    /// What the desk begins with: the first hour, while no place is connected and whoever looks may connect one.
    public static DeskStart start(Sources sources) {
        return viewer -> viewer.may(Permissions.SOURCES_WRITE)
                        && sources.list().stream()
                                .allMatch(state -> state.source().kind().equals(HubConnector.KIND))
                ? Optional.of(Response.page("activity/connect/start", new ConnectView.Start(false, false)))
                : Optional.empty();
    }

    /// Its doors.
    ///
    /// @param uploads a folder for files that are handed in
    /// @param address where people and other systems reach this installation
    public static Feature feature(Neighbours neighbours, Path uploads, Supplier<URI> address, InstantSource clock) {
        Sources sources = neighbours.sources();
        Connectors connectors = neighbours.connectors();
        List<Route> routes = new ArrayList<>();
        routes.addAll(new ConnectPages(
                        sources,
                        neighbours.ingest().runs(),
                        connectors,
                        neighbours.timelines(),
                        neighbours.keys(),
                        address)
                .routes());
        routes.addAll(
                new FilePages(sources, neighbours.ingest().runs(), connectors, new Uploads(uploads, clock)).routes());
        routes.addAll(new SourcePages(
                        sources,
                        neighbours.runs(),
                        neighbours.ingest().runs(),
                        neighbours.ingest().drops(),
                        connectors,
                        neighbours.timelines(),
                        address)
                .routes());
        return new Feature("activity.connect", routes, List.of(BUNDLE), List.of());
    }
}
