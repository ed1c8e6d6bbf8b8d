package io.barnraiser.bench.truth;

import io.barnraiser.network.spread.CascadeModel;
import io.barnraiser.network.spread.ExpectedReach;
import io.barnraiser.network.spread.GroupRule;
import io.barnraiser.network.spread.SeedSearch;
import io.barnraiser.understand.influence.Beginning;
import io.barnraiser.understand.influence.Carriers;
import io.barnraiser.understand.influence.InfluenceRun;
import io.barnraiser.understand.influence.Question;
import io.barnraiser.understand.influence.Seed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/// Those named to begin with, beside what they would truly reach: articles that pass from friend to friend, of those
/// who
/// have not fallen silent, with the true probabilities. The simulation knows no other spreading; a
/// topic or a product
/// passes along nothing in it.
final class ReachJudge implements Judge {

    private static final String NAME = "Influence: who carries a message";
    private static final int PEOPLE = 5;
    private static final int DRAWS = 5_000;
    private static final int LOTS = 20;

    private static final Yardstick LEARNED = Yardstick.share(
            NAME,
            "worlds in which probabilities are said to be learned",
            Target.none("may be few: topics pass along nothing"));
    private static final Yardstick CEILING =
            Yardstick.share(NAME, "worlds in which the ceiling by assumed probabilities holds", Target.atLeast(0.95));
    private static final Yardstick ASSUMED = Yardstick.mean(
            NAME, "that ceiling, divided by the true reach", Target.none("1 or more; far above it, it says little"));
    private static final Yardstick SAID =
            Yardstick.mean(NAME, "expected reach as learned, divided by the true one", Target.between(0.8, 1.25));
    private static final Yardstick BEST = Yardstick.mean(
            NAME, "true reach of those named, divided by that of the best who could be", Target.none("1 is perfect"));
    private static final Yardstick LOT =
            Yardstick.mean(NAME, "true reach of those named, divided by that of five awake by lot", Target.atLeast(1));

    @Override
    public void judge(World world, Scores scores) {
        Optional<InfluenceRun> answer = ask(world.brand().carriers());
        if (answer.isEmpty()) {
            return;
        }
        InfluenceRun.Outcome outcome = answer.get().outcome();
        Friends friends = Friends.of(world.truth());
        Map<Long, String> who = world.who().members();
        int[] seeds = world.brand().carriers().seeds(answer.get()).stream()
                .map(Seed::member)
                .map(who::get)
                .filter(Objects::nonNull)
                .mapToInt(name -> friends.nodes().getOrDefault(name, -1))
                .filter(node -> node >= 0)
                .distinct()
                .toArray();
        scores.add(LEARNED, world.seed(), outcome.passed().isLearned());
        if (seeds.length < PEOPLE || !outcome.reach().containsKey(Beginning.SEEDS)) {
            return;
        }
        CascadeModel model = friends.model();
        double truth = reach(model, seeds);
        double said =
                Objects.requireNonNull(outcome.reach().get(Beginning.SEEDS)).value();
        if (outcome.passed().isLearned()) {
            scores.add(SAID, world.seed(), said / truth);
        } else {
            scores.add(CEILING, world.seed(), said >= truth);
            scores.add(ASSUMED, world.seed(), said / truth);
        }
        int[] best = new SeedSearch(0.02, 0.01, 1).find(model, PEOPLE).nodes();
        scores.add(BEST, world.seed(), truth / reach(model, best));
        scores.add(LOT, world.seed(), truth / byLot(model, friends, world.seed()));
    }

    /// As many of those with a friend, drawn by lot, on average.
    private static double byLot(CascadeModel model, Friends friends, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> all =
                friends.awake().stream().map(Friends.Pair::from).distinct().toList();
        double sum = 0;
        for (int lot = 0; lot < LOTS; lot++) {
            int[] drawn = random.ints(0, all.size())
                    .distinct()
                    .limit(PEOPLE)
                    .map(all::get)
                    .toArray();
            sum += reach(model, drawn);
        }
        return sum / LOTS;
    }

    static double reach(CascadeModel model, int[] seeds) {
        return ExpectedReach.afterEach(model, seeds, DRAWS, 1).getLast().mean();
    }

    /// Asks, and waits for the answer; empty where the search failed.
    private static Optional<InfluenceRun> ask(Carriers carriers) {
        carriers.ask(new Question(Optional.empty(), PEOPLE, GroupRule.ANY, Optional.empty()));
        Waiting.whilst(() -> carriers.last().filter(InfluenceRun::isRunning).isPresent());
        return carriers.last().filter(run -> run.state() == InfluenceRun.State.DONE);
    }
}
