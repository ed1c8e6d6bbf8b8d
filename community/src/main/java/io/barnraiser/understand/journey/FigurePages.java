package io.barnraiser.understand.journey;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;
import static io.barnraiser.people.account.Permissions.MEMBERS_WRITE;

import io.barnraiser.activity.source.Sources;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.understand.tribe.Tribes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the analysis of all paths found, and the analysis itself.
final class FigurePages {

    static final String PATH = JourneyPages.PATH + "/figures";

    private final Journeys journeys;
    private final Analyses analyses;
    private final Tribes tribes;
    private final Sources sources;

    FigurePages(Journeys journeys, Analyses analyses, Tribes tribes, Sources sources) {
        this.journeys = journeys;
        this.analyses = analyses;
        this.tribes = tribes;
        this.sources = sources;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, MEMBERS_READ, this::show),
                Route.post(PATH, MEMBERS_WRITE, request -> ask()),
                Route.post(PATH + "/cancel", MEMBERS_WRITE, request -> cancel()),
                Route.get(PATH + "/progress", MEMBERS_READ, request -> progress()));
    }

    private Response show(Request request) {
        Optional<JourneyRun> run = analyses.newest();
        Optional<JourneyRun> last = analyses.last();
        List<Split> splits = run.map(analyses::splits).orElse(List.of());
        Split of = request.query("of")
                .flatMap(Split::ofCode)
                .filter(splits::contains)
                .orElse(Split.ALL);
        return Response.page(
                "understand/journey/figures",
                new FiguresPage(
                        run,
                        last.filter(JourneyRun::isRunning),
                        last.filter(known -> known.state() == JourneyRun.State.FAILED)
                                .isPresent(),
                        of,
                        splits,
                        run.map(known -> analyses.findings(known, of)).orElse(List.of()),
                        run.map(known -> journeys.standing(known.asOf())).orElse(Map.of()),
                        names(),
                        JourneyPages.names(sources)));
    }

    private Map<Long, String> names() {
        Map<Long, String> names = new HashMap<>();
        tribes.look(Tribes.NEWEST)
                .map(tribes::list)
                .orElse(List.of())
                .forEach(tribe -> names.put(
                        tribe.id().value(),
                        tribe.name().isEmpty() ? "#" + tribe.id().value() : tribe.name()));
        return names;
    }

    private Response ask() {
        return Response.redirect(PATH).toast(analyses.ask() ? "journey.run.toast.begun" : "journey.run.toast.busy");
    }

    private Response cancel() {
        return Response.redirect(PATH)
                .toast(analyses.cancel() ? "journey.run.toast.cancelled" : "journey.run.toast.none");
    }

    private Response progress() {
        Optional<JourneyRun> run = analyses.last().filter(JourneyRun::isRunning);
        return run.isPresent()
                ? Response.fragment("understand/journey/progress", run.get())
                : Response.empty().status(200).header("HX-Refresh", "true");
    }
}
