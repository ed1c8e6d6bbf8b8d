package io.barnraiser.bench.truth;

import io.barnraiser.evidence.Interval;
import io.barnraiser.understand.journey.Analyses;
import io.barnraiser.understand.journey.Finding;
import io.barnraiser.understand.journey.JourneyRun;
import io.barnraiser.understand.journey.Split;
import io.barnraiser.understand.journey.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The chances of moves in a month of thirty days. They are held to two truths, each known from all worlds
/// together: how often members truly moved so, and how often the program saw them move so. The second is what the
/// page says it speaks of; the first tells how far observed moves stand from true ones.
final class MovesJudge implements Judge {

    private static final String NAME = "Journey: moves in a month";
    private static final int MONTH = 30;

    /// Of months that truly, or visibly, began so, all worlds together: fewer know no truth.
    private static final long LEAST = 200;

    private static final Yardstick FORESIGHT =
            Yardstick.mean(NAME, "bits a member and month, beyond \"stays\" (below 0: knows more)", Target.atMost(0));
    private static final Yardstick TRUE_MOVES =
            Yardstick.share(NAME, "intervals that hold the chance of the true move", Target.none("not claimed"));
    private static final Yardstick SEEN_MOVES =
            Yardstick.share(NAME, "intervals that hold the chance of the observed move", Target.COVERAGE);

    private final List<Found> found = new ArrayList<>();
    private final Map<Move, Long> moved = new HashMap<>();
    private final Map<State, Long> began = new HashMap<>();

    private record Move(State from, State to) {}

    private record Found(long world, Move move, Interval interval) {}

    @Override
    public void judge(World world, Scores scores) {
        Analyses analyses = world.brand().analyses();
        analyses.ask();
        Waiting.whilst(() -> analyses.last().filter(JourneyRun::isRunning).isPresent());
        analyses.newest().ifPresent(run -> {
            count(world, run.months());
            for (Finding finding : analyses.findings(run, Split.ALL)) {
                finding.interval().ifPresent(interval -> take(world.seed(), finding, interval, scores));
            }
        });
    }

    private void take(long world, Finding finding, Interval interval, Scores scores) {
        if (finding.what() == Finding.What.FORESIGHT) {
            scores.add(FORESIGHT, world, interval.value());
        } else if (finding.what() == Finding.What.MOVE && finding.from() != State.NONE) {
            found.add(new Found(world, new Move(finding.from(), finding.to()), interval));
        }
    }

    /// How members truly moved in the months that the program looks at, seen from the ends of days.
    private void count(World world, int months) {
        Stages stages = Stages.of(world);
        long end = world.settings().end().toEpochDay() - 1;
        for (String member : stages.spells().keySet()) {
            for (int month = 1; month <= months; month++) {
                State from = stages.at(member, end - (long) MONTH * month);
                if (from != State.NONE) {
                    began.merge(from, 1L, Long::sum);
                    moved.merge(new Move(from, stages.at(member, end - (long) MONTH * (month - 1))), 1L, Long::sum);
                }
            }
        }
    }

    @Override
    public void finish(Scores scores) {
        Map<Move, double[]> seen = new HashMap<>();
        for (Found one : found) {
            double[] sums = seen.computeIfAbsent(one.move(), any -> new double[2]);
            sums[0] += one.interval().value() * one.interval().n();
            sums[1] += one.interval().n();
        }
        for (Found one : found) {
            long of = began.getOrDefault(one.move().from(), 0L);
            if (of >= LEAST) {
                double chance = (double) moved.getOrDefault(one.move(), 0L) / of;
                scores.add(TRUE_MOVES, one.world(), !one.interval().excludes(chance));
            }
            // What the other worlds show: held to its own value an interval could not miss.
            double[] sums = seen.getOrDefault(one.move(), new double[2]);
            double others = sums[1] - one.interval().n();
            if (others >= LEAST) {
                double chance =
                        (sums[0] - one.interval().value() * one.interval().n()) / others;
                scores.add(SEEN_MOVES, one.world(), !one.interval().excludes(chance));
            }
        }
    }
}
