package io.barnraiser.bench.truth;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.learn.ActionLog;
import io.barnraiser.network.learn.LearningTrial;
import io.barnraiser.network.spread.CascadeModel;
import io.barnraiser.network.spread.SeedSearch;
import io.barnraiser.testbed.TruthTables;
import io.barnraiser.testbed.wire.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `network.learn` learns of who passes on to whom, where it is told the true friends and nothing but what truly
/// passed from one to another: how well it can do at best. No installation takes part.
final class PassingTrial implements Trial {

    private static final String NAME = "Influence: learned probabilities";
    private static final long WINDOW = 14;
    private static final double TUNING = 0.64;
    private static final double JUDGED = 0.8;
    private static final double CASES = 1_000;
    private static final int TRIES = 10;
    private static final int PEOPLE = 5;

    private static final Yardstick POPULARITY =
            Yardstick.mean(NAME, "nats in 1,000 cases less than popularity, held back", Target.atLeast(0));
    private static final Yardstick ASSUMED =
            Yardstick.mean(NAME, "nats in 1,000 cases less than assumed ones, held back", Target.atLeast(0));
    private static final Yardstick ORDER =
            Yardstick.mean(NAME, "rank correlation with the truth, pairs tried ten times", Target.atLeast(0));
    private static final Yardstick CEILING =
            Yardstick.mean(NAME, "the same for who saw each try", Target.none("the most that these worlds can teach"));
    private static final Yardstick ERROR = Yardstick.mean(
            NAME, "root mean square error, pairs tried ten times", Target.none("true ones spread around 0.10 to 0.16"));
    private static final Yardstick ERROR_ASSUMED =
            Yardstick.mean(NAME, "the same of assumed ones", Target.none("more than of the learned ones"));
    private static final Yardstick REACH = Yardstick.mean(
            NAME,
            "expected reach of the truly best five by what was learned, divided by the true one",
            Target.between(0.8, 1.25));

    private final int members;

    PassingTrial(int members) {
        this.members = members;
    }

    /// @param who by order of time
    private record Cascade(long begin, List<long[]> who) {}

    @Override
    public void judge(long seed, Scores scores) {
        TruthTables truth = TruthTables.of(Worlds.passing(seed, members));
        Friends friends = Friends.of(truth);
        List<Cascade> cascades = cascades(truth, friends);
        int later = (int) (TUNING * cascades.size());
        int newest = (int) (JUDGED * cascades.size());
        Graph assumed = friends.assumed();
        LearningTrial trial = LearningTrial.of(
                assumed,
                log(friends, cascades.subList(0, later)),
                log(friends, cascades.subList(later, newest)),
                log(friends, cascades.subList(newest, cascades.size())),
                WINDOW);
        double cases = Arrays.stream(trial.cases()).sum() / CASES;
        double learned = Arrays.stream(trial.learned()).sum();
        scores.add(POPULARITY, seed, Arrays.stream(trial.popularity()).sum() - learned, cases);
        scores.add(ASSUMED, seed, Arrays.stream(trial.assumed()).sum() - learned, cases);
        CascadeModel model = trial.again(assumed, log(friends, cascades), WINDOW)
                .on(assumed, trial.paces().arcs());
        compare(seed, scores, friends, model.graph(), assumed);
        int[] seeds =
                new SeedSearch(0.02, 0.01, 1).find(friends.model(), PEOPLE).nodes();
        scores.add(REACH, seed, ReachJudge.reach(model, seeds) / ReachJudge.reach(friends.model(), seeds));
    }

    private static void compare(long seed, Scores scores, Friends friends, Graph learned, Graph assumed) {
        List<Friends.Pair> tried =
                friends.pairs().stream().filter(pair -> pair.tries() >= TRIES).toList();
        double[] truth = tried.stream().mapToDouble(Friends.Pair::probability).toArray();
        double[] found = tried.stream()
                .mapToDouble(pair -> learned.weight(pair.from(), pair.to()))
                .toArray();
        double[] before = tried.stream()
                .mapToDouble(pair -> assumed.weight(pair.from(), pair.to()))
                .toArray();
        double[] seen = tried.stream()
                .mapToDouble(pair -> (double) pair.worked() / pair.tries())
                .toArray();
        if (tried.size() > TRIES) {
            scores.add(ORDER, seed, Ranks.correlation(found, truth));
            scores.add(CEILING, seed, Ranks.correlation(seen, truth));
            scores.add(ERROR, seed, error(found, truth));
            scores.add(ERROR_ASSUMED, seed, error(before, truth));
        }
    }

    private static double error(double[] found, double[] truth) {
        double squares = 0;
        for (int i = 0; i < truth.length; i++) {
            squares += (found[i] - truth[i]) * (found[i] - truth[i]);
        }
        return Math.sqrt(squares / truth.length);
    }

    private static List<Cascade> cascades(TruthTables truth, Friends friends) {
        Map<String, List<long[]>> byArticle = new LinkedHashMap<>();
        for (TruthTables.Row row : truth.rows(Table.CASCADES)) {
            Integer node = friends.nodes().get(row.of("member"));
            if (node != null) {
                byArticle
                        .computeIfAbsent(row.of("article"), any -> new ArrayList<>())
                        .add(new long[] {node, LocalDate.parse(row.of("day")).toEpochDay()});
            }
        }
        return byArticle.values().stream()
                .map(who ->
                        new Cascade(who.stream().mapToLong(one -> one[1]).min().orElseThrow(), who))
                .sorted(Comparator.comparingLong(Cascade::begin))
                .toList();
    }

    private static ActionLog log(Friends friends, List<Cascade> cascades) {
        ActionLog.Builder log = ActionLog.of(friends.nodes().size());
        for (int action = 0; action < cascades.size(); action++) {
            for (long[] one : cascades.get(action).who()) {
                log.add((int) one[0], action, one[1]);
            }
        }
        return log.build();
    }
}
