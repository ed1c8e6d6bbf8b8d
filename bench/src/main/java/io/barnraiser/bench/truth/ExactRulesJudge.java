package io.barnraiser.bench.truth;

import java.util.List;

/// Identities that exact rules merged while a community came in.
final class ExactRulesJudge implements Judge {

    private static final String NAME = "Identity: exact rules";
    private static final Yardstick ARRIVED =
            Yardstick.share(NAME, "identities of the truth that came in", Target.atLeast(0.99));
    private static final Yardstick PRECISION =
            Yardstick.share(NAME, "precision: merged pairs that are one person", Target.atLeast(0.99));
    private static final Yardstick RECALL = Yardstick.share(
            NAME,
            "recall: pairs of one person that are merged",
            Target.none("few: only proven addresses and sign-ins count"));

    @Override
    public void judge(World world, Scores scores) {
        Who who = world.who();
        scores.add(ARRIVED, world.seed(), who.identities().size(), who.told());
        List<Who.Known[]> merged = who.mergedPairs();
        long right = merged.stream().filter(pair -> pair[0].isOneWith(pair[1])).count();
        scores.add(PRECISION, world.seed(), right, merged.size());
        List<Who.Known[]> pairs = who.truePairs();
        long found = pairs.stream()
                .filter(pair -> pair[0].member() == pair[1].member())
                .count();
        scores.add(RECALL, world.seed(), found, pairs.size());
    }
}
