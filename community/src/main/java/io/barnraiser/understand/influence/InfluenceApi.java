package io.barnraiser.understand.influence;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;

import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.shell.FigureJson;
import io.barnraiser.understand.tribe.TribeId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The newest answer for programs: {@code GET /api/v1/influence}. Names are in snake_case, days in ISO
/// 8601 (UTC); what is not known is null.
final class InfluenceApi {

    static final String PATH = "/api/v1/influence";

    private final Carriers carriers;

    InfluenceApi(Carriers carriers) {
        this.carriers = carriers;
    }

    List<Route> routes() {
        return List.of(Route.get(PATH, MEMBERS_READ, this::newest));
    }

    /// An answer; all null and no seeds before the first.
    ///
    /// @param probabilities_assumed always true: none is learned yet
    record Answer(
            @Nullable String as_of,
            @Nullable Asked question,
            boolean probabilities_assumed,
            @Nullable Long members,
            @Nullable Long ties,
            @Nullable Double certified_share_of_best,
            @Nullable Reach reach,
            List<SeedRow> seeds) {}

    /// What was asked.
    record Asked(
            @Nullable Long tribe_id,
            int people,
            boolean one_per_tribe,
            @Nullable String purpose,
            @Nullable String channel) {}

    /// How many members would be reached from each beginning.
    record Reach(FigureJson seeds, FigureJson most_connected, FigureJson random) {}

    /// Somebody to begin with.
    record SeedRow(int place, long member_id, @Nullable Long tribe_id, double adds) {}

    private Response newest(Request request) {
        return Response.json(carriers.newest()
                .map(this::answer)
                .orElse(new Answer(null, null, true, null, null, null, null, List.of())));
    }

    private Answer answer(InfluenceRun run) {
        InfluenceRun.Outcome outcome = run.outcome();
        return new Answer(
                run.asOf().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                asked(run.question()),
                true,
                outcome.members(),
                outcome.ties(),
                outcome.certified().isPresent() ? (Double) outcome.certified().getAsDouble() : null,
                new Reach(
                        FigureJson.of(InfluenceFigures.reach(run, Beginning.SEEDS)),
                        FigureJson.of(InfluenceFigures.reach(run, Beginning.CONNECTED)),
                        FigureJson.of(InfluenceFigures.reach(run, Beginning.RANDOM))),
                carriers.seeds(run).stream()
                        .map(seed -> new SeedRow(seed.place(), seed.member(), number(seed.tribe()), seed.adds()))
                        .toList());
    }

    private static Asked asked(Question question) {
        return new Asked(
                number(question.tribe()),
                question.people(),
                question.isOnePerTribe(),
                question.permission().map(asked -> asked.purpose().name()).orElse(null),
                question.permission().map(asked -> asked.channel().code()).orElse(null));
    }

    private static @Nullable Long number(Optional<TribeId> tribe) {
        return tribe.map(TribeId::value).orElse(null);
    }
}
