package io.barnraiser.understand.journey;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;

import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The journey for programs: {@code GET /api/v1/journey} and {@code GET /api/v1/members/{id}/journey}. Names are in
/// snake_case, days in ISO 8601 (UTC); what is not known is null.
final class JourneyApi {

    private static final String MEMBERS = "/api/v1/members/";
    private static final int DAYS = 30;
    private static final int MOST_EVIDENCE = 20;

    private final Database database;
    private final Journeys journeys;
    private final Members members;

    JourneyApi(Database database, Journeys journeys, Members members) {
        this.database = database;
        this.journeys = journeys;
        this.members = members;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/journey", MEMBERS_READ, this::all),
                Route.get(MEMBERS + "{id}/journey", MEMBERS_READ, this::one));
    }

    /// Where everybody stands.
    ///
    /// @param assumed always true while thresholds and precisions are assumed
    record All(String as_of, int days, int rules_version, boolean assumed, List<Place> states, List<Moves> moves) {}

    /// A state.
    record Place(String state, long members, long attained_members) {}

    /// How many moved in the days until then.
    record Moves(String before, String state, long members) {}

    /// One member.
    record One(
            long member_id,
            String as_of,
            int rules_version,
            boolean assumed,
            String state,
            String attained,
            List<StageRow> stages,
            List<Stretch> path) {}

    /// One stage of a member.
    record StageRow(
            String stage,
            boolean attained,
            boolean present,
            double confidence_ever,
            double confidence_now,
            int evidence_count,
            List<Piece> evidence) {}

    /// A piece of evidence.
    record Piece(int rule, String day, long times, @Nullable Long activity_id, double precision) {}

    /// A stretch of days.
    ///
    /// @param to the first day after it; null where nothing but new evidence ends it
    record Stretch(
            String state,
            String attained,
            String from,
            @Nullable String to) {}

    private Response all(Request request) {
        LocalDate day = day(request);
        Map<State, Long> standing = journeys.standing(day);
        Map<State, Long> attained = journeys.attained(day);
        return Response.json(new All(
                day.toString(),
                DAYS,
                journeys.rules().version(),
                true,
                Arrays.stream(State.values())
                        .filter(state -> state != State.NONE)
                        .map(state -> new Place(
                                state.key(), standing.getOrDefault(state, 0L), attained.getOrDefault(state, 0L)))
                        .toList(),
                journeys.flows(day.minusDays(DAYS - 1L), day).stream()
                        .map(flow -> new Moves(flow.before().key(), flow.state().key(), flow.members()))
                        .toList()));
    }

    private Response one(Request request) {
        MemberId asked = new MemberId(request.pathLong("id"));
        LocalDate day = day(request);
        MemberId current = database.read(handle -> members.current(handle, asked))
                .orElseThrow(() -> Problem.notFound("There is no member %d.".formatted(asked.value()))
                        .exception());
        if (!current.equals(asked)) {
            return Response.redirect(MEMBERS + current.value() + "/journey");
        }
        MemberPath path = journeys.of(current);
        Optional<Segment> now = path.at(day.toEpochDay());
        return Response.json(new One(
                current.value(),
                day.toString(),
                path.rules().version(),
                true,
                now.map(Segment::state).orElse(State.NONE).key(),
                now.map(Segment::attained).orElse(State.NONE).key(),
                Arrays.stream(Stage.values())
                        .map(stage -> row(path, stage, day.toEpochDay()))
                        .toList(),
                path.segments().stream().map(JourneyApi::stretch).toList()));
    }

    private static StageRow row(MemberPath path, Stage stage, long day) {
        List<Proof> proofs = path.of(stage, day);
        return new StageRow(
                stage.key(),
                path.hasAttained(stage, day),
                path.isHeld(stage, day),
                path.attained(stage, day),
                path.present(stage, day),
                proofs.size(),
                proofs.stream()
                        .limit(MOST_EVIDENCE)
                        .map(proof -> new Piece(
                                proof.rule(),
                                LocalDate.ofEpochDay(proof.day()).toString(),
                                proof.amount(),
                                proof.activity() > 0 ? (Long) proof.activity() : null,
                                proof.precision()))
                        .toList());
    }

    private static Stretch stretch(Segment segment) {
        return new Stretch(
                segment.state().key(),
                segment.attained().key(),
                LocalDate.ofEpochDay(segment.from()).toString(),
                segment.isOpen() ? null : LocalDate.ofEpochDay(segment.to()).toString());
    }

    private LocalDate day(Request request) {
        LocalDate today = journeys.today();
        Optional<String> text = request.query("as_of").filter(value -> !value.isBlank());
        try {
            LocalDate day = text.map(LocalDate::parse).orElse(today);
            if (!day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeParseException mistyped) {
            // said below
        }
        throw Problem.invalid(
                        "The journey cannot be given as asked",
                        List.of(new FieldError("as_of", "Write a day until today as 2026-03-31.")))
                .exception();
    }
}
