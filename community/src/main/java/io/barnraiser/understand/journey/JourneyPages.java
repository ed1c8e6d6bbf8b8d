package io.barnraiser.understand.journey;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;

import io.barnraiser.activity.source.Sources;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.html.QueryString;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where everybody stands, who moved, and who is where.
final class JourneyPages {

    static final String PATH = "/desk/journey";
    private static final int MOVED = 15;
    private static final int PAGE = 50;
    private static final int USUAL_DAYS = 30;

    private final Journeys journeys;
    private final Sources sources;

    JourneyPages(Journeys journeys, Sources sources) {
        this.journeys = journeys;
        this.sources = sources;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, MEMBERS_READ, this::all), Route.get(PATH + "/in/{state}", MEMBERS_READ, this::in));
    }

    private Response all(Request request) {
        LocalDate today = journeys.today();
        LocalDate day = day(request, today);
        int days = request.query("days")
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .filter(JourneyPage.PERIODS::contains)
                .orElse(USUAL_DAYS);
        LocalDate from = day.minusDays(days - 1L);
        List<Standing> found = journeys.moved(from, day, place(request), MOVED + 1);
        List<Standing> moved = found.subList(0, Math.min(MOVED, found.size()));
        return Response.page(
                "understand/journey/journey",
                new JourneyPage(
                        day,
                        today,
                        days,
                        journeys.standing(day),
                        journeys.attained(day),
                        journeys.flows(from, day),
                        day.equals(today) ? journeys.flows(day.plusDays(1), day.plusDays(days)) : List.of(),
                        withEvidence(moved),
                        next(request, found, moved),
                        journeys.rules(),
                        names(sources)));
    }

    private Response in(Request request) {
        State state = State.ofKey(request.path("state"))
                .filter(known -> known != State.NONE)
                .orElseThrow(() -> Problem.notFound("There is no such stage.").exception());
        LocalDate day = day(request, journeys.today());
        List<Standing> found = journeys.in(state, day, place(request), PAGE + 1);
        List<Standing> page = found.subList(0, Math.min(PAGE, found.size()));
        return Response.page(
                "understand/journey/standing",
                new StandingPage(
                        state,
                        day,
                        day.equals(journeys.today()),
                        page,
                        next(request, found, page),
                        journeys.standing(day).getOrDefault(state, 0L)));
    }

    /// What moved them: the evidence of the new stage on the day of the move.
    private List<JourneyPage.Moved> withEvidence(List<Standing> moved) {
        Map<Long, List<Proof>> proofs =
                journeys.proofs(moved.stream().map(Standing::member).distinct().toList());
        return moved.stream()
                .map(one -> new JourneyPage.Moved(
                        one,
                        proofs.getOrDefault(one.member(), List.of()).stream()
                                .filter(proof -> proof.day() == one.segment().from()
                                        && State.of(proof.stage())
                                                == one.segment().state())
                                .toList()))
                .toList();
    }

    private static String next(Request request, List<Standing> found, List<Standing> page) {
        if (found.size() == page.size()) {
            return "";
        }
        Standing.Place last = page.getLast().place();
        return QueryString.of(request.path(), request.queryString())
                .with("after", last.day() + "_" + last.member())
                .url();
    }

    private static Optional<Standing.Place> place(Request request) {
        return request.query("after")
                .filter(text -> text.matches("\\d{1,9}_\\d{1,18}"))
                .map(text -> text.split("_"))
                .map(parts -> new Standing.Place(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    }

    /// The names of sources by number.
    static Map<Long, String> names(Sources sources) {
        Map<Long, String> names = new HashMap<>();
        sources.list()
                .forEach(state ->
                        names.put(state.source().id().value(), state.source().name()));
        return names;
    }

    /// The day that is asked for; the present one where none is, or none that can be read.
    static LocalDate day(Request request, LocalDate today) {
        return request.query("at")
                .flatMap(text -> {
                    try {
                        return Optional.of(LocalDate.parse(text));
                    } catch (DateTimeParseException mistyped) {
                        return Optional.empty();
                    }
                })
                .filter(day -> !day.isAfter(today) && day.getYear() > 1970)
                .orElse(today);
    }
}
