package io.barnraiser.activity.timeline;

import io.barnraiser.activity.order.Orders;
import io.barnraiser.activity.order.Spend;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// Members and their activities for programs: {@code GET /api/v1/members}, {@code /members/{id}}, {@code
/// /members/{id}/activities}. The conditions are those of the members list. Names are in
/// snake_case, times in ISO 8601
/// (UTC), money in the smallest unit beside its currency; what is not known is null.
final class TimelineApi {

    static final String PATH = "/api/v1/members";

    private static final int ROWS = 50;
    private static final int MOST = 500;
    private static final int LONGEST_TEXT = 100_000;

    private final Database database;
    private final Timelines timelines;
    private final Members members;
    private final Orders orders;
    private final Sources sources;
    private final MemberJourneys journeys;
    private final Supplier<String> currency;

    TimelineApi(
            Database database,
            Timelines timelines,
            Members members,
            Orders orders,
            Sources sources,
            MemberJourneys journeys,
            Supplier<String> currency) {
        this.database = database;
        this.timelines = timelines;
        this.members = members;
        this.orders = orders;
        this.sources = sources;
        this.journeys = journeys;
        this.currency = currency;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permissions.MEMBERS_READ, this::list),
                Route.get(PATH + "/{id}", Permissions.MEMBERS_READ, this::member),
                Route.get(PATH + "/{id}/activities", Permissions.MEMBERS_READ, this::activities));
    }

    private Response list(Request request) {
        String unit = currency.get();
        ListRequest asked =
                ListRequest.of(request, PATH, timelines.kinds(), journeys, unit, ZoneOffset.UTC, limit(request));
        MemberPage page = timelines.members(asked.query());
        Map<Long, String> names = sourceNames();
        return Response.json(new ApiWords.MemberList(
                page.rows().stream()
                        .map(row -> ApiWords.Member.of(row, names, unit))
                        .toList(),
                page.next().map(Cursor::code).orElse(null),
                page.previous().map(Cursor::code).orElse(null),
                ApiWords.Count.of(page.total())));
    }

    private Response member(Request request) {
        long id = request.pathLong("id");
        Optional<Response> elsewhere = elsewhere(id, "");
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        MemberRow row = timelines.find(id).orElseThrow(() -> unknown(id).exception());
        List<Identity> identities = database.read(handle -> members.identities(handle, new MemberId(id)));
        List<Spend> spend = database.read(handle -> orders.spend(
                handle,
                identities.stream().map(identity -> identity.id().value()).toList()));
        Map<Long, String> names = sourceNames();
        return Response.json(new ApiWords.MemberDetail(
                ApiWords.Member.of(row, names, currency.get()),
                identities.stream()
                        .map(identity -> ApiWords.KnownAs.of(identity, names))
                        .toList(),
                spend.stream().map(ApiWords.Money::of).toList(),
                timelines.company(id, ROWS).stream().map(ApiWords.TalksWith::of).toList()));
    }

    private Response activities(Request request) {
        long id = request.pathLong("id");
        Optional<Response> elsewhere = elsewhere(id, "/activities");
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        Optional<String> code = request.query("after").filter(word -> !word.isBlank());
        Optional<Cursor> after = code.flatMap(Cursor::of).filter(Cursor::isNumber);
        if (code.isPresent() && after.isEmpty()) {
            throw invalid("after", "That is no place in this timeline. Begin again without it.");
        }
        TimelineFilter filter = new TimelineFilter(number(request, "source"), OptionalLong.empty(), kind(request));
        TimelinePage page =
                timelines.timeline(id, new TimelineFilter.Page(filter, after, limit(request), LONGEST_TEXT));
        Map<Long, String> names = sourceNames();
        return Response.json(new ApiWords.ActivityList(
                page.entries().stream()
                        .map(entry -> ApiWords.Did.of(entry, names))
                        .toList(),
                page.older().map(Cursor::code).orElse(null)));
    }

    /// Where a member is found who was merged into another; empty for one who is where they were asked for.
    private Optional<Response> elsewhere(long id, String rest) {
        MemberId now = database.read(handle -> members.current(handle, new MemberId(id)))
                .orElseThrow(() -> unknown(id).exception());
        return now.value() == id ? Optional.empty() : Optional.of(Response.redirect(PATH + "/" + now.value() + rest));
    }

    private OptionalLong kind(Request request) {
        Optional<String> word = request.query("kind").filter(kind -> !kind.isBlank());
        if (word.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(timelines.kinds().entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(word.get()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> invalid("kind", "Nobody ever did '" + word.get() + "'.")));
    }

    private static OptionalLong number(Request request, String name) {
        Optional<String> value = request.query(name).filter(word -> !word.isBlank());
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!value.get().matches("\\d{1,18}")) {
            throw invalid(name, "'" + value.get() + "' is not a number.");
        }
        return OptionalLong.of(Long.parseLong(value.get()));
    }

    private static int limit(Request request) {
        OptionalLong limit = number(request, "limit");
        if (limit.isPresent() && (limit.getAsLong() < 1 || limit.getAsLong() > MOST)) {
            throw invalid("limit", "Write a number from 1 to %d.".formatted(MOST));
        }
        return (int) limit.orElse(ROWS);
    }

    private Map<Long, String> sourceNames() {
        Map<Long, String> names = new HashMap<>();
        sources.list()
                .forEach(state ->
                        names.put(state.source().id().value(), state.source().name()));
        return names;
    }

    private static Problem unknown(long id) {
        return Problem.notFound("There is no member %d.".formatted(id));
    }

    private static RuntimeException invalid(String field, String message) {
        return Problem.invalid("The list cannot be given as asked", List.of(new FieldError(field, message)))
                .exception();
    }
}
