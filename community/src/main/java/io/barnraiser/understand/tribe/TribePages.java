package io.barnraiser.understand.tribe;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;
import static io.barnraiser.people.account.Permissions.MEMBERS_WRITE;

import io.barnraiser.people.member.Member;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.html.QueryString;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.understand.network.Networks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The pages of tribes: all of them, one of them, and what the team says of them.
final class TribePages {

    static final String PATH = "/desk/tribes";
    private static final String ONE = PATH + "/{id}";
    private static final int PAGE = 25;
    private static final int BETWEEN = 12;

    private final Database database;
    private final Tribes tribes;
    private final TribeRuns runs;
    private final Networks networks;
    private final Members members;

    TribePages(Database database, Tribes tribes, TribeRuns runs, Networks networks, Members members) {
        this.database = database;
        this.tribes = tribes;
        this.runs = runs;
        this.networks = networks;
        this.members = members;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, MEMBERS_READ, this::all),
                Route.get(ONE, MEMBERS_READ, this::one),
                Route.post(ONE + "/name", MEMBERS_WRITE, this::name),
                Route.post(ONE + "/note", MEMBERS_WRITE, this::note),
                Route.post(ONE + "/pin", MEMBERS_WRITE, this::pin));
    }

    private Response all(Request request) {
        Optional<TribeRun> look = look(request);
        Optional<TribeRun> earlier =
                request.query("with").flatMap(TribePages::day).flatMap(tribes::look);
        return Response.page(
                "understand/tribe/tribes",
                new TribesPage(
                        look,
                        look.map(tribes::list).orElse(List.of()),
                        look.map(tribes::resolutions).orElse(List.of()),
                        tribes.looks(),
                        runs.last().filter(TribeRun::isRunning),
                        earlier,
                        look.flatMap(now -> earlier.map(before -> tribes.faded(before, now)))
                                .orElse(List.of()),
                        networks.firstDay().isPresent()));
    }

    private Response one(Request request) {
        TribeId id = new TribeId(request.pathLong("id"));
        TribeRun look = look(request).orElseThrow(() -> unknown(id));
        Tribe tribe = tribes.find(look, id).orElseThrow(() -> unknown(id));
        List<TribeMember> found = tribes.core(look, id, place(request), PAGE + 1);
        List<TribeMember> core = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE
                ? QueryString.of(request.path(), request.queryString())
                        .with("after", code(core.getLast()))
                        .url()
                : "";
        List<TribeMember> between = tribes.between(look, id, BETWEEN);
        List<TribeTie> ties = tribes.ties(look, id);
        Portrait portrait = tribes.portrait(look, id);
        return Response.page(
                "understand/tribe/tribe",
                new TribePage(
                        look,
                        tribe,
                        core,
                        next,
                        between,
                        ties,
                        tribes.some(look, ties.stream().map(TribeTie::other).toList()),
                        tribes.places(look, id),
                        names(Stream.concat(
                                        Stream.concat(core.stream(), between.stream())
                                                .map(TribeMember::member),
                                        portrait.newcomers().stream().map(Newcomer::member))
                                .distinct()
                                .toList()),
                        tribes.sizes(id).stream()
                                .map(size -> new TribePage.Size(size.asOf().toEpochMilli(), size.members()))
                                .toList(),
                        portrait));
    }

    private Map<Long, String> names(List<Long> numbers) {
        Map<Long, String> names = new HashMap<>();
        Map<MemberId, Member> found = database.read(handle ->
                members.find(handle, numbers.stream().map(MemberId::new).toList()));
        found.forEach((id, member) -> names.put(id.value(), member.name()));
        return names;
    }

    /// A place in the list of members, as it stands in addresses.
    static String code(TribeMember last) {
        return last.strength() + "_" + last.member();
    }

    /// Where the page before ended; a place that cannot be read is the beginning.
    static Optional<TribeMember> place(Request request) {
        return request.query("after").flatMap(text -> {
            String[] parts = text.split("_");
            try {
                return parts.length == 2
                        ? Optional.of(new TribeMember(
                                Long.parseLong(parts[1]), new TribeId(0), true, 0, Double.parseDouble(parts[0])))
                        : Optional.empty();
            } catch (NumberFormatException mistyped) {
                return Optional.empty();
            }
        });
    }

    private Response name(Request request) {
        String name = request.form("name").orElse("").strip();
        if (name.length() > Tribes.LONGEST_NAME) {
            throw tooLong("name", Tribes.LONGEST_NAME, name.length());
        }
        TribeId id = known(request);
        tribes.rename(id, name);
        return back(id).toast(name.isEmpty() ? "tribe.toast.unnamed" : "tribe.toast.named");
    }

    private Response note(Request request) {
        String note = request.form("note").orElse("").strip();
        if (note.length() > Tribes.LONGEST_NOTE) {
            throw tooLong("note", Tribes.LONGEST_NOTE, note.length());
        }
        TribeId id = known(request);
        tribes.note(id, note);
        return back(id).toast("tribe.toast.noted");
    }

    private Response pin(Request request) {
        TribeId id = known(request);
        boolean isPinned = request.form("pinned").filter("true"::equals).isPresent();
        tribes.pin(id, isPinned);
        return back(id).toast(isPinned ? "tribe.toast.pinned" : "tribe.toast.unpinned");
    }

    /// What the team says is kept for tribes that some look found, whatever day the reader is at.
    private TribeId known(Request request) {
        TribeId id = new TribeId(request.pathLong("id"));
        if (tribes.sizes(id).isEmpty()) {
            throw unknown(id);
        }
        return id;
    }

    private static Response back(TribeId id) {
        return Response.redirect(PATH + "/" + id.value());
    }

    private static RuntimeException tooLong(String field, int most, int length) {
        return Problem.invalid(
                        "That is too long",
                        List.of(new FieldError(
                                field, "At most %,d characters are kept; these are %,d.".formatted(most, length))))
                .exception();
    }

    private static RuntimeException unknown(TribeId id) {
        return Problem.of(
                        ErrorCode.NOT_FOUND,
                        "There is no such tribe",
                        "No look of that day found a tribe with the number %d. The list of tribes shows those that were found."
                                .formatted(id.value()))
                .exception();
    }

    /// The look of the day that is asked for; without one, the newest.
    private Optional<TribeRun> look(Request request) {
        return tribes.look(request.query("at").flatMap(TribePages::day).orElse(Tribes.NEWEST));
    }

    private static Optional<Instant> day(String text) {
        try {
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException mistyped) {
            return Optional.empty();
        }
    }
}
