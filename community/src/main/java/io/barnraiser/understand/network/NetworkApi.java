package io.barnraiser.understand.network;

import io.barnraiser.activity.timeline.Cursor;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Ties for programs: {@code GET /api/v1/members/{id}/ties}, the strongest first. Names are in snake_case,
/// days are those of UTC.
final class NetworkApi {

    private static final String MEMBERS = "/api/v1/members/";
    private static final int ROWS = 50;
    private static final int MOST = 500;

    private final Database database;
    private final Networks networks;
    private final Members members;
    private final InstantSource clock;

    NetworkApi(Database database, Networks networks, Members members, InstantSource clock) {
        this.database = database;
        this.networks = networks;
        this.members = members;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(Route.get(MEMBERS + "{id}/ties", Permissions.MEMBERS_READ, this::ties));
    }

    private Response ties(Request request) {
        Asked asked = asked(request);
        return database.read(handle -> {
            MemberId asOfNow = members.current(handle, asked.member())
                    .orElseThrow(() -> Problem.notFound("There is no member %d."
                                    .formatted(asked.member().value()))
                            .exception());
            if (!asOfNow.equals(asked.member())) {
                return Response.redirect(MEMBERS + asOfNow.value() + "/ties");
            }
            TieSettings settings = networks.settings(handle);
            List<Tie> found =
                    networks.ties(handle, asked.member(), asked.asOf(), settings, asked.after(), asked.limit() + 1);
            List<Tie> page = found.size() > asked.limit() ? found.subList(0, asked.limit()) : found;
            return Response.json(new NetworkWords.TieList(
                    page.stream().map(NetworkWords.OneTie::of).toList(),
                    asked.asOf().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                    settings.halfLifeDays(),
                    settings.equals(TieSettings.ASSUMED),
                    found.size() > asked.limit() ? place(page.getLast()).code() : null));
        });
    }

    private record Asked(MemberId member, Instant asOf, Optional<MemberTies.Place> after, int limit) {}

    /// What is asked for, or every field that cannot be meant.
    private Asked asked(Request request) {
        List<FieldError> wrong = new ArrayList<>();
        Optional<String> limit = given(request, "limit");
        if (!limit.orElse("1").matches("[1-9]\\d{0,2}") || Integer.parseInt(limit.orElse("1")) > MOST) {
            wrong.add(new FieldError("limit", "Write a number from 1 to %d.".formatted(MOST)));
        }
        Optional<String> code = given(request, "after");
        Optional<MemberTies.Place> after = code.flatMap(Cursor::of).flatMap(NetworkApi::place);
        if (code.isPresent() && after.isEmpty()) {
            wrong.add(new FieldError("after", "That is no place in this list. Begin again without it."));
        }
        Optional<String> day = given(request, "as_of");
        Optional<Instant> asOf = day.isEmpty() ? Optional.of(clock.instant()) : day.flatMap(this::day);
        if (asOf.isEmpty()) {
            wrong.add(new FieldError("as_of", "Write a day until today as 2026-03-31."));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid("The ties cannot be given as asked", wrong).exception();
        }
        return new Asked(
                new MemberId(request.pathLong("id")),
                asOf.orElseThrow(),
                after,
                limit.map(Integer::parseInt).orElse(ROWS));
    }

    private static Optional<String> given(Request request, String name) {
        return request.query(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    private Optional<Instant> day(String text) {
        try {
            Instant day = LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            return Optional.of(day).filter(instant -> !instant.isAfter(clock.instant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Cursor place(Tie tie) {
        return new Cursor(
                Long.toString(Scale.ceiling(tie.weight())), tie.other().value());
    }

    private static Optional<MemberTies.Place> place(Cursor cursor) {
        return cursor.key().matches("\\d{1,18}")
                ? Optional.of(new MemberTies.Place(Long.parseLong(cursor.key()), cursor.id()))
                : Optional.empty();
    }
}
