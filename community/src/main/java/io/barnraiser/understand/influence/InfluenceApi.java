package io.barnraiser.understand.influence;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;

import io.barnraiser.platform.database.Code;
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
    /// @param probabilities_assumed false where they were learned from how things passed before
    /// @param asked_lately how many were left out because they were asked lately
    /// @param dormant how many of those with ties were left out because they had fallen silent
    /// @param gain how many more than by the better of {@code most_connected} and {@code degree_discount}
    /// @param price_of_rule how many fewer than without the rule for tribes; null without a rule
    /// @param learning what came of learning from how things passed before
    record Answer(
            @Nullable String as_of,
            @Nullable Asked question,
            boolean probabilities_assumed,
            @Nullable Long members,
            @Nullable Long ties,
            @Nullable Double certified_share_of_best,
            @Nullable Long asked_lately,
            @Nullable Long dormant,
            @Nullable Reach reach,
            @Nullable FigureJson gain,
            @Nullable FigureJson price_of_rule,
            @Nullable Learned learning,
            List<SeedRow> seeds) {}

    /// How things passed before.
    ///
    /// @param things how many were looked at
    /// @param judged_things on how many of them learning was judged; 0 where there were too few
    /// @param cases how often somebody could have taken something over among these
    /// @param less_loss_than_popularity in nats in a thousand cases; above 0 where learned ones foretell more
    /// @param less_loss_than_assumed as before
    /// @param taken_over the share of the cases in which it was taken over
    /// @param alone the share of things that one member alone had to do with
    /// @param sizes how many things had at least so many members, and fewer than the next row
    record Learned(
            long things,
            long judged_things,
            long cases,
            FigureJson less_loss_than_popularity,
            FigureJson less_loss_than_assumed,
            FigureJson taken_over,
            FigureJson alone,
            List<Size> sizes) {}

    /// A class of sizes.
    record Size(int least_members, long things) {}

    /// What was asked.
    record Asked(
            @Nullable Long tribe_id,
            int people,
            String per_tribe,
            @Nullable String purpose,
            @Nullable String channel) {}

    /// How many members would be reached from each beginning.
    record Reach(FigureJson seeds, FigureJson most_connected, FigureJson degree_discount, FigureJson random) {}

    /// Somebody to begin with.
    record SeedRow(int place, long member_id, @Nullable Long tribe_id, double adds) {}

    private Response newest(Request request) {
        return Response.json(carriers.newest()
                .map(this::answer)
                .orElse(new Answer(null, null, true, null, null, null, null, null, null, null, null, null, List.of())));
    }

    private Answer answer(InfluenceRun run) {
        InfluenceRun.Outcome outcome = run.outcome();
        return new Answer(
                run.asOf().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                asked(run.question()),
                !outcome.passed().isLearned(),
                outcome.members(),
                outcome.ties(),
                outcome.certified().isPresent() ? (Double) outcome.certified().getAsDouble() : null,
                outcome.askedLately(),
                outcome.dormant(),
                new Reach(
                        FigureJson.of(InfluenceFigures.reach(run, Beginning.SEEDS)),
                        FigureJson.of(InfluenceFigures.reach(run, Beginning.CONNECTED)),
                        FigureJson.of(InfluenceFigures.reach(run, Beginning.DISCOUNTED)),
                        FigureJson.of(InfluenceFigures.reach(run, Beginning.RANDOM))),
                figure(run, Aspect.GAIN),
                outcome.figures().containsKey(Aspect.PRICE) ? figure(run, Aspect.PRICE) : null,
                learned(run),
                carriers.seeds(run).stream()
                        .map(seed -> new SeedRow(seed.place(), seed.member(), number(seed.tribe()), seed.adds()))
                        .toList());
    }

    private static FigureJson figure(InfluenceRun run, Aspect aspect) {
        return FigureJson.of(InfluenceFigures.of(run, aspect));
    }

    private static Learned learned(InfluenceRun run) {
        Passed passed = run.outcome().passed();
        return new Learned(
                passed.things(),
                passed.judged(),
                passed.cases(),
                figure(run, Aspect.OVER_POPULARITY),
                figure(run, Aspect.OVER_ASSUMED),
                figure(run, Aspect.TAKEN_OVER),
                figure(run, Aspect.ALONE),
                Passed.CLASSES.stream()
                        .map(least -> new Size(least, passed.count(least)))
                        .toList());
    }

    private static Asked asked(Question question) {
        return new Asked(
                number(question.tribe()),
                question.people(),
                Code.of(question.perTribe()),
                question.permission().map(asked -> asked.purpose().name()).orElse(null),
                question.permission().map(asked -> asked.channel().code()).orElse(null));
    }

    private static @Nullable Long number(Optional<TribeId> tribe) {
        return tribe.map(TribeId::value).orElse(null);
    }
}
