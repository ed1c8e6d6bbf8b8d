package io.barnraiser.bench.truth;

import static java.util.Objects.requireNonNull;

import io.barnraiser.build.release.Cure;
import io.barnraiser.build.release.CureResult;
import io.barnraiser.build.release.LinkKind;
import io.barnraiser.build.release.Piece;
import io.barnraiser.build.release.ReleaseForm;
import io.barnraiser.build.release.ReleaseId;
import io.barnraiser.evidence.Estimate;
import io.barnraiser.evidence.Figure;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.testbed.TruthTables;
import io.barnraiser.testbed.wire.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether a release cured what members had told of: the share that the page states beside the true
/// one. Each change of the world is shipped on its day with all that is kept of what was truly told
/// about it, everybody allows to be asked, and whom the installation asks says what they would say.
/// It can only ask whom it has an address of, and some stay silent; here neither has to do with
/// whether they were cured.
final class CuresJudge implements Judge {

    private static final String NAME = "Share that a release cured, by asking those who had complained";
    private static final Yardstick ASKED =
            Yardstick.share(NAME, "of those who had told of it, asked", Target.none("those with an address"));
    private static final Yardstick STATED =
            Yardstick.share(NAME, "changes of which a share is stated", Target.none("1"));
    private static final Yardstick OFF = Yardstick.mean(NAME, "stated, less the truth", Target.none("0"));
    private static final Yardstick HELD = Yardstick.share(NAME, "intervals that hold the truth", Target.COVERAGE);

    private static final List<String> THANKS = List.of("build.release.round");
    private static final List<String> ASKS = List.of("build.release.cure");

    /// After the weeks that the team waits, and before anybody's patience ends.
    private static final Duration LATER = Duration.ofDays(40);

    @Override
    public void judge(World world, Scores scores) {
        List<Sayings.Told> told = Sayings.of(world);
        Map<String, Map<String, TruthTables.Row>> truth = new HashMap<>();
        world.rows(Table.CURES)
                .forEach(row -> truth.computeIfAbsent(row.of("change"), none -> new HashMap<>())
                        .put(row.of("member"), row));
        world.rows(Table.CHANGES).stream()
                .sorted(Comparator.comparing(row -> row.of("day")))
                .forEach(change -> {
                    String key = change.of("change");
                    List<Sayings.Told> those = told.stream()
                            .filter(one ->
                                    one.change().equals(key) && one.kept().isPresent())
                            .toList();
                    judge(world, change, those, truth.getOrDefault(key, Map.of()), scores);
                });
    }

    private static void judge(
            World world,
            TruthTables.Row change,
            List<Sayings.Told> told,
            Map<String, TruthTables.Row> truth,
            Scores scores) {
        Instant day = LocalDate.parse(change.of("day")).atTime(12, 0).toInstant(ZoneOffset.UTC);
        world.brand().goOn(day, List.of());
        told.forEach(one -> world.brand().allowQuestions(who(one)));
        ReleaseId release = world.brand()
                .releases()
                .ship(
                        "truth",
                        new ReleaseForm(change.of("change"), "It is mended.", change.of("product"), change.of("day")),
                        told.stream()
                                .map(one -> new Piece.Ref(
                                        LinkKind.FEEDBACK,
                                        one.kept().orElseThrow().id().toString()))
                                .toList());
        world.brand().goOn(day, THANKS);
        world.brand().goOn(day.plus(LATER), ASKS);
        told.forEach(one -> {
            String answer = requireNonNull(truth.get(one.member())).of("answer");
            if (!answer.isEmpty()) {
                world.brand().cures().say(release, who(one), answer.equals("yes") ? Cure.YES : Cure.NO);
            }
        });
        CureResult result = world.brand()
                .cures()
                .result(world.brand().releases().find(release).orElseThrow());
        long members = told.stream().map(Sayings.Told::member).distinct().count();
        scores.add(ASKED, world.seed(), Math.min(result.asked(), members), members);
        scores.add(STATED, world.seed(), result.cured() instanceof Figure.Estimated);
        if (result.cured() instanceof Figure.Estimated(Estimate stated)) {
            double chance = world.settings().care().cures();
            scores.add(OFF, world.seed(), stated.value() - chance);
            scores.add(HELD, world.seed(), stated.lower() <= chance && chance <= stated.upper());
        }
    }

    private static IdentityId who(Sayings.Told told) {
        return new IdentityId(told.kept().orElseThrow().identity());
    }
}
