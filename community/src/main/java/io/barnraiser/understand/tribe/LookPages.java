package io.barnraiser.understand.tribe;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;
import static io.barnraiser.people.account.Permissions.MEMBERS_WRITE;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looking on demand, at any day; and the map of a look, as data.
final class LookPages {

    static final String TASK = "understand.tribe.look";

    private final Database database;
    private final Tribes tribes;
    private final TribeRuns runs;
    private final Jobs jobs;
    private final InstantSource clock;

    LookPages(Database database, Tribes tribes, TribeRuns runs, Jobs jobs, InstantSource clock) {
        this.database = database;
        this.tribes = tribes;
        this.runs = runs;
        this.jobs = jobs;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.post(TribePages.PATH + "/look", MEMBERS_WRITE, this::look),
                Route.post(TribePages.PATH + "/cancel", MEMBERS_WRITE, this::cancel),
                Route.get(TribePages.PATH + "/progress", MEMBERS_READ, this::progress),
                Route.get(TribePages.PATH + "/map.json", MEMBERS_READ, this::map));
    }

    private Response look(Request request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate day = request.form("day")
                .filter(text -> !text.isBlank())
                .map(LookPages::day)
                .orElse(today);
        if (day.isAfter(today)) {
            throw Problem.of(ErrorCode.INVALID, "That day is yet to come", "Choose a day up to today.")
                    .exception();
        }
        boolean isNew = jobs.submit(TASK, "now", day.toString());
        return Response.redirect(TribePages.PATH).toast(isNew ? "tribe.toast.begun" : "tribe.toast.running");
    }

    /// The work of the task.
    void run(String day) {
        runs.run(day(day).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException mistyped) {
            throw Problem.of(
                            ErrorCode.INVALID,
                            "That is not a day",
                            "\"%s\" is not a day. Write it like 2026-05-31.".formatted(text))
                    .exception();
        }
    }

    private Response cancel(Request request) {
        boolean ended = runs.cancel();
        return Response.redirect(TribePages.PATH).toast(ended ? "tribe.toast.cancelled" : "tribe.toast.ended");
    }

    /// The bar while a look goes on; when it is over, the page is asked for anew.
    private Response progress(Request request) {
        Optional<TribeRun> run = runs.last();
        return run.isPresent() && run.get().isRunning()
                ? Response.fragment("understand/tribe/progress", run.get())
                : Response.empty().status(200).header("HX-Refresh", "true");
    }

    /// What the map is drawn from. Members and ties are rows of bare values: names of fields would be half of it.
    ///
    /// @param tribes their numbers, marks and names
    /// @param members number, name, place of the tribe in the list above or -1, x, y
    /// @param ties places of two members in the list above, and the weight
    record MapData(List<MapTribe> tribes, List<List<Object>> members, List<List<Object>> ties) {}

    /// A tribe on the map.
    record MapTribe(long id, int mark, String name) {}

    private Response map(Request request) {
        Optional<TribeRun> look = request.query("at")
                .map(text -> tribes.look(day(text).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .orElseGet(() -> tribes.look(Tribes.NEWEST));
        return Response.json(look.map(this::data).orElse(new MapData(List.of(), List.of(), List.of())));
    }

    private MapData data(TribeRun look) {
        List<Tribe> found = tribes.list(look);
        Map<Long, Integer> tribePlace = new HashMap<>();
        found.forEach(tribe -> tribePlace.put(tribe.id().value(), tribePlace.size()));
        Map<Long, Integer> memberPlace = new HashMap<>();
        List<List<Object>> members = new ArrayList<>();
        for (MapStore.Named spot : database.<List<MapStore.Named>>read(handle -> MapStore.members(handle, look.id()))) {
            memberPlace.put(spot.member(), memberPlace.size());
            int tribe = spot.tribe().isEmpty()
                    ? -1
                    : tribePlace.getOrDefault(spot.tribe().getAsLong(), -1);
            members.add(List.of(spot.member(), spot.name(), tribe, spot.x(), spot.y()));
        }
        List<List<Object>> ties = new ArrayList<>();
        for (MapStore.Line line : database.<List<MapStore.Line>>read(handle -> MapStore.ties(handle, look.id()))) {
            Integer one = memberPlace.get(line.member());
            Integer other = memberPlace.get(line.other());
            if (one != null && other != null) {
                ties.add(List.of(one, other, Math.round(100 * line.weight()) / 100.0));
            }
        }
        return new MapData(
                found.stream()
                        .map(tribe -> new MapTribe(tribe.id().value(), tribe.mark(), tribe.name()))
                        .toList(),
                members,
                ties);
    }
}
