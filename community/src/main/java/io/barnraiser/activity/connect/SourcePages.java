package io.barnraiser.activity.connect;

import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.Connectors;
import io.barnraiser.activity.ingest.Drop;
import io.barnraiser.activity.ingest.Drops;
import io.barnraiser.activity.ingest.Runs;
import io.barnraiser.activity.source.Run;
import io.barnraiser.activity.source.RunId;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.activity.source.SourceRuns;
import io.barnraiser.activity.source.SourceState;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.activity.timeline.Timelines;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The sources: what came from each, what became of it, and the levers.
final class SourcePages {

    static final String PATH = "/desk/sources";

    private static final String ONE = PATH + "/{id}";
    private static final int RUNS = 12;
    private static final int DROPS = 200;
    private static final int ALIKE = 12;

    /// Kinds of sources for which we can say more about why counts differ.
    private static final Set<String> EXPLAINED = Set.of("discourse", "stackexchange", "mbox", "events", "csv", "jsonl");

    private final Sources sources;
    private final SourceRuns book;
    private final Runs runs;
    private final Drops drops;
    private final Connectors connectors;
    private final Timelines timelines;
    private final Supplier<URI> address;

    SourcePages(
            Sources sources,
            SourceRuns book,
            Runs runs,
            Drops drops,
            Connectors connectors,
            Timelines timelines,
            Supplier<URI> address) {
        this.sources = sources;
        this.book = book;
        this.runs = runs;
        this.drops = drops;
        this.connectors = connectors;
        this.timelines = timelines;
        this.address = address;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permissions.SOURCES_READ, this::list),
                Route.get(ONE, Permissions.SOURCES_READ, this::one),
                Route.get(ONE + "/runs/{run}", Permissions.SOURCES_READ, this::progress),
                Route.post(ONE + "/runs/{run}/cancel", Permissions.SOURCES_WRITE, this::cancel),
                Route.post(ONE + "/pause", Permissions.SOURCES_WRITE, this::pause),
                Route.post(ONE + "/resume", Permissions.SOURCES_WRITE, this::resume),
                Route.post(ONE + "/pull", Permissions.SOURCES_WRITE, this::pull),
                Route.post(ONE + "/reprocess", Permissions.SOURCES_WRITE, this::reprocess));
    }

    private Response list(Request request) {
        Map<Long, Long> members = timelines.membersBySource();
        Set<SourceId> busy = book.open().stream().map(Run::source).collect(Collectors.toSet());
        List<SourcesView.Row> rows = sources.list().stream()
                .map(state -> new SourcesView.Row(
                        state,
                        Optional.ofNullable(members.get(state.source().id().value()))
                                .orElse(0L),
                        busy.contains(state.source().id())))
                .toList();
        return Response.page("activity/connect/sources", new SourcesView.All(rows));
    }

    private Response one(Request request) {
        SourceId id = id(request);
        SourceState state = sources.state(id);
        Source source = state.source();
        List<Run> newest = book.newest(id, RUNS);
        List<Run> running =
                newest.stream().filter(run -> !run.state().isEnded()).toList();
        Optional<Connector> connector = connectors.find(source.kind());
        Optional<String> secret = connector.flatMap(known -> known.hookSecret(source));
        Map<Long, Long> members = timelines.membersBySource();
        return Response.page(
                "activity/connect/source",
                new SourcesView.One(
                        new SourcesView.Row(
                                state,
                                Optional.ofNullable(members.get(id.value())).orElse(0L),
                                !running.isEmpty()),
                        running,
                        newest.stream().filter(run -> run.state().isEnded()).toList(),
                        alike(drops.newest(id, DROPS)),
                        timelines.othersIn(id.value()),
                        timelines.identitiesIn(id.value()),
                        timelines.isCounted(),
                        connector.flatMap(known -> known.puller(source)).isPresent(),
                        secret.isPresent() ? address.get() + "/in/" + id.value() : "",
                        request.viewer().may(Permissions.SOURCES_WRITE) ? secret.orElse("") : "",
                        EXPLAINED.contains(source.kind()) ? List.of(source.kind()) : List.of()));
    }

    /// Drops for one reason and with one explanation as one.
    private static List<SourcesView.Alike> alike(List<Drop> newest) {
        Map<List<String>, SourcesView.Alike> groups = new LinkedHashMap<>();
        for (Drop drop : newest) {
            groups.merge(
                    List.of(drop.reason().code(), drop.detail()),
                    new SourcesView.Alike(drop, 1),
                    (known, more) -> new SourcesView.Alike(known.newest(), known.count() + 1));
        }
        return groups.values().stream().limit(ALIKE).toList();
    }

    private Response progress(Request request) {
        Run run = book.get(new RunId(request.pathLong("run")));
        String base = PATH + "/" + run.source().value() + "/runs/" + run.id().value();
        boolean ended = run.state().isEnded();
        Response response = Response.fragment(
                "activity/connect/progress",
                new SourcesView.Progress(run, ended ? "" : base, ended ? "" : base + "/cancel"));
        // What was counted meanwhile stands on the page around it.
        return ended ? response.header("HX-Refresh", "true") : response;
    }

    private Response cancel(Request request) {
        runs.cancel(new RunId(request.pathLong("run")));
        return back(request).toast("sources.run.cancelling");
    }

    private Response pause(Request request) {
        Source source = sources.pause(id(request));
        return back(request)
                .toastWithUndo(PATH + "/" + source.id().value() + "/resume", "sources.paused.done", source.name());
    }

    private Response resume(Request request) {
        Source source = sources.resume(id(request));
        return back(request).toast("sources.resumed.done", source.name());
    }

    private Response pull(Request request) {
        runs.pull(sources.get(id(request)).id());
        return back(request);
    }

    private Response reprocess(Request request) {
        runs.reprocess(sources.get(id(request)).id());
        return back(request);
    }

    private static SourceId id(Request request) {
        return new SourceId(request.pathLong("id"));
    }

    private static Response back(Request request) {
        return Response.redirect(PATH + "/" + request.pathLong("id"));
    }
}
