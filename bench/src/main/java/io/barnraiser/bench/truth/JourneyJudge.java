package io.barnraiser.bench.truth;

import io.barnraiser.people.member.MemberId;
import io.barnraiser.understand.journey.Journeys;
import io.barnraiser.understand.journey.MemberPath;
import io.barnraiser.understand.journey.Segment;
import io.barnraiser.understand.journey.State;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Where people stand at the ends of the last six months, and what they attained by the end, beside
/// the true journeys:
/// each by the member of the installation that holds most of them. Bots and staff have no journey in the truth.
final class JourneyJudge implements Judge {

    private static final String NAME = "Journey: stages";
    private static final Yardstick PRESENT =
            Yardstick.share(NAME, "months' ends on which members are shown where they stand", Target.atLeast(0.70));
    private static final Yardstick STANDS = Yardstick.share(
            NAME, "the same, were all shown in the most frequent true state", Target.none("what must be beaten"));
    private static final Yardstick ATTAINED =
            Yardstick.share(NAME, "members shown with the highest stage they attained", Target.atLeast(0.80));
    private static final Yardstick HIGHER = Yardstick.share(NAME, "shown with a higher one", Target.none("0"));
    private static final Yardstick LOWER = Yardstick.share(NAME, "shown with a lower one", Target.none("0"));

    private static final int MONTHS = 6;
    private static final int MONTH = 30;

    /// What happens less often is not listed.
    private static final double OFTEN = 0.05;

    private final Map<Long, long[][]> worlds = new TreeMap<>();

    @Override
    public void judge(World world, Scores scores) {
        Journeys journeys = world.brand().journeys();
        Stages stages = Stages.of(world);
        long day = world.settings().end().toEpochDay() - 1;
        long seed = world.seed();
        Map<String, Long> people = world.who().people();
        State[] states = State.values();
        long[][] confusion = new long[states.length][states.length];
        people.forEach((name, member) -> {
            MemberPath path = journeys.of(new MemberId(member));
            for (int month = 0; month < MONTHS; month++) {
                long end = day - (long) MONTH * month;
                State shown = path.at(end).map(Segment::state).orElse(State.NONE);
                State truth = stages.at(name, end);
                if (truth != State.NONE) {
                    confusion[truth.code()][shown.code()]++;
                }
            }
            int highest = path.at(day).map(Segment::attained).orElse(State.NONE).code();
            int most = stages.attained(name, day).code();
            scores.add(ATTAINED, seed, highest == most);
            scores.add(HIGHER, seed, highest > most);
            scores.add(LOWER, seed, highest < most);
        });
        long right = 0;
        long most = 0;
        long all = 0;
        for (State state : states) {
            long truly = sum(confusion[state.code()]);
            right += confusion[state.code()][state.code()];
            all += truly;
            most = Math.max(most, truly);
        }
        scores.add(PRESENT, seed, right, all);
        scores.add(STANDS, seed, most, all);
        worlds.put(seed, confusion);
    }

    /// Every state as it is shown, and what it is often taken for.
    @Override
    public void finish(Scores scores) {
        for (State truth : State.values()) {
            for (State shown : State.values()) {
                double all = 0;
                double so = 0;
                for (long[][] world : worlds.values()) {
                    all += sum(world[truth.code()]);
                    so += world[truth.code()][shown.code()];
                }
                if (all > 0 && (truth == shown || so / all >= OFTEN)) {
                    worlds.forEach((seed, world) -> scores.add(
                            confusion(truth, shown),
                            seed,
                            world[truth.code()][shown.code()],
                            sum(world[truth.code()])));
                }
            }
        }
    }

    private static long sum(long[] row) {
        return Arrays.stream(row).sum();
    }

    private static Yardstick confusion(State truth, State shown) {
        return Yardstick.share(
                NAME, "truly " + word(truth) + ", shown " + word(shown), Target.none(truth == shown ? "1" : "0"));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
