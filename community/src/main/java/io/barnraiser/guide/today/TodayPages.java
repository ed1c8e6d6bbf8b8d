package io.barnraiser.guide.today;

import io.barnraiser.guide.today.TodayModule.Neighbours;
import io.barnraiser.listen.feedback.FeedbackFilter;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.listen.feedback.FeedbackKind;
import io.barnraiser.listen.feedback.Shelf;
import io.barnraiser.listen.inbox.Row;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.understand.journey.Journeys;
import io.barnraiser.understand.journey.Standing;
import io.barnraiser.understand.journey.State;
import io.barnraiser.understand.tribe.Change;
import io.barnraiser.understand.tribe.TribeRun;
import io.barnraiser.understand.tribe.Tribes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The page of the day, {@code /desk/today}.
final class TodayPages {

    static final String PATH = "/desk/today";

    /// The queue begins so far back, as its own page does: what waited for longer is kept apart.
    private static final Duration RECENT = Duration.ofDays(30);

    private static final int DAYS = 7;
    private static final int SHOWN = 6;
    private static final int COUNTED = 1_000;

    /// So many who came to a stage last are looked at for those who came further.
    private static final int LOOKED_AT = 50;

    private static final List<State> AFTER_PURCHASE = List.of(State.EVANGELISM, State.ADVOCACY, State.FEEDBACK);

    private final Neighbours neighbours;
    private final Chores chores;

    TodayPages(Neighbours neighbours, Chores chores) {
        this.neighbours = neighbours;
        this.chores = chores;
    }

    List<Route> routes() {
        return List.of(Route.get(PATH, Permissions.MEMBERS_READ, this::today));
    }

    private Response today(Request request) {
        return Response.page(
                "guide/today/today",
                new TodayPage(
                        conversations(request.now().minus(RECENT).toEpochMilli()),
                        moves(neighbours.journeys().today()),
                        neighbours.ideas().trending(SHOWN),
                        tribes(),
                        chores.of(request.viewer())));
    }

    private TodayPage.Conversations conversations(long from) {
        Map<String, Long> kinds = neighbours.feedbacks().counts(Shelf.WAITING, "kind");
        FeedbackFilter waiting = FeedbackFilter.of(Shelf.WAITING).since(from);
        List<Row> newcomers = neighbours.queue().first(waiting.only(FeedbackKind.NEWCOMER), SHOWN);
        Set<FeedbackId> shown =
                newcomers.stream().map(row -> row.feedback().id()).collect(Collectors.toSet());
        List<Row> first = neighbours.queue().first(waiting, 2 * SHOWN).stream()
                .filter(row -> !shown.contains(row.feedback().id()))
                .limit(SHOWN)
                .toList();
        return new TodayPage.Conversations(
                kinds.values().stream().mapToLong(Long::longValue).sum(),
                Counted.upTo(COUNTED, neighbours.feedbacks().late(from, COUNTED)),
                first,
                kinds.getOrDefault(FeedbackKind.NEWCOMER.key(), 0L),
                newcomers);
    }

    private TodayPage.Moves moves(LocalDate today) {
        LocalDate week = today.minusDays(DAYS - 1L);
        Journeys journeys = neighbours.journeys();
        List<Standing> further = AFTER_PURCHASE.stream()
                .flatMap(state -> journeys.newest(state, LOOKED_AT).stream())
                .filter(one -> one.segment().from() >= week.toEpochDay())
                .filter(one -> one.segment().state().isFurtherThan(one.segment().before()))
                .limit(SHOWN)
                .toList();
        return new TodayPage.Moves(
                journeys.flows(week, today), journeys.flows(week.minusDays(DAYS), week.minusDays(1)), further);
    }

    private TodayPage.TribeNews tribes() {
        Tribes tribes = neighbours.tribes();
        Optional<TribeRun> look = tribes.look(Tribes.NEWEST);
        Optional<TribeRun> earlier =
                look.flatMap(newest -> tribes.look(newest.asOf().minusMillis(1)));
        return new TodayPage.TribeNews(
                look,
                earlier,
                look.stream()
                        .flatMap(newest -> tribes.list(newest).stream())
                        .filter(tribe -> tribe.finding().change() != Change.CONTINUED)
                        .limit(SHOWN)
                        .toList(),
                look.flatMap(newest -> earlier.map(before -> tribes.faded(before, newest))).stream()
                        .flatMap(List::stream)
                        .limit(SHOWN)
                        .toList());
    }
}
