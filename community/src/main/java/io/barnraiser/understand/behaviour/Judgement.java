package io.barnraiser.understand.behaviour;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.evidence.model.Cases;
import io.barnraiser.evidence.model.HeldOut;
import io.barnraiser.evidence.sample.ClusterBootstrap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Compares what is left to be learned of what people did next: with base rates alone, with what they
/// stated, with what they did, and with both. A pure function of its rows, the seed and whether there are
/// traits.
final class Judgement {

    /// A value, group or outcome of fewer people does not count by itself.
    static final int FLOOR = Suppression.USUAL.floor();

    /// Fewer people, and nothing is judged: each fold would hold back fewer than ten.
    static final int LEAST_PEOPLE = 50;

    /// Where somebody did nothing of the kind.
    static final int NOTHING = -1;

    private static final int FOLDS = 5;
    private static final int RESAMPLES = 2_000;
    private static final long SEED = 1;

    private final Rows rows;
    private final HeldOut heldOut;
    private final Map<NextAct, Map<Comparison, Interval>> gains = new EnumMap<>(NextAct.class);

    /// What is known of people, and what they did next.
    ///
    /// @param stated what they stated, `[people][traits]`; no columns where it is not known
    /// @param did what they did, `[people][...]`
    /// @param next what they did next, `[people]`, from 0 to below the count of classes, or {@link
    ///     #NOTHING}
    /// @param classes how many there are of each
    @SuppressWarnings("ArrayRecordComponent") // made once, read once
    record Rows(double[][] stated, double[][] did, Map<NextAct, int[]> next, Map<NextAct, Integer> classes) {}

    Judgement(Rows rows, Runnable progress) {
        this.rows = rows;
        this.heldOut = new HeldOut(FOLDS, SEED, progress);
    }

    /// How often the progress is told of.
    static int steps(Rows rows) {
        int models = rows.stated()[0].length > 0 ? Known.values().length : 2;
        return (int) rows.next().values().stream()
                        .filter(next -> isTellable(next))
                        .count()
                * models
                * FOLDS;
    }

    /// Whether enough people did different things.
    static boolean isTellable(int[] next) {
        int[] did = Arrays.stream(next).filter(one -> one != NOTHING).toArray();
        long frequent = Arrays.stream(did)
                .distinct()
                .filter(one -> Arrays.stream(did).filter(other -> other == one).count() >= FLOOR)
                .count();
        return did.length >= LEAST_PEOPLE && frequent >= 2;
    }

    /// What a model knows.
    private enum Known {
        NOTHING,
        TRAITS,
        BEHAVIOUR,
        BOTH
    }

    /// The bits saved, by what was foretold; empty where nothing could be.
    Map<NextAct, Map<Comparison, Interval>> gains() {
        int people = rows.did().length;
        Map<Known, double[]> sums = new EnumMap<>(Known.class);
        double[] counts = new double[people];
        rows.next().forEach((act, next) -> {
            if (isTellable(next)) {
                int[] who = IntStream.range(0, people)
                        .filter(person -> next[person] != NOTHING)
                        .toArray();
                Map<Known, double[]> left = left(who, next, rows.classes().getOrDefault(act, 2));
                double[] once = new double[who.length];
                Arrays.fill(once, 1);
                compare(act, left, once);
                left.forEach((known, bits) -> {
                    double[] sum = sums.computeIfAbsent(known, any -> new double[people]);
                    IntStream.range(0, who.length).forEach(i -> sum[who[i]] += bits[i]);
                });
                Arrays.stream(who).forEach(person -> counts[person]++);
            }
        });
        int[] judged =
                IntStream.range(0, people).filter(person -> counts[person] > 0).toArray();
        if (judged.length > 0) {
            sums.replaceAll((known, sum) ->
                    Arrays.stream(judged).mapToDouble(person -> sum[person]).toArray());
            compare(
                    NextAct.ALL,
                    sums,
                    Arrays.stream(judged).mapToDouble(person -> counts[person]).toArray());
        }
        return gains;
    }

    /// The bits that are left of each person's outcome with each knowledge.
    private Map<Known, double[]> left(int[] who, int[] next, int classes) {
        int[] outcomes = Arrays.stream(who).map(person -> next[person]).toArray();
        boolean hasTraits = rows.stated()[0].length > 0;
        Map<Known, double[]> left = new EnumMap<>(Known.class);
        for (Known known : Known.values()) {
            if (hasTraits || known == Known.NOTHING || known == Known.BEHAVIOUR) {
                double[][] features = Arrays.stream(who)
                        .mapToObj(person -> features(known, person))
                        .toArray(double[][]::new);
                left.put(known, heldOut.bits(new Cases(features, outcomes, classes)));
            }
        }
        return left;
    }

    private double[] features(Known known, int person) {
        double[] stated = rows.stated()[person];
        double[] did = rows.did()[person];
        return switch (known) {
            case NOTHING -> new double[0];
            case TRAITS -> stated;
            case BEHAVIOUR -> did;
            case BOTH -> {
                double[] both = Arrays.copyOf(stated, stated.length + did.length);
                System.arraycopy(did, 0, both, stated.length, did.length);
                yield both;
            }
        };
    }

    /// Whole people are drawn for the intervals, with all that was foretold of them.
    private void compare(NextAct act, Map<Known, double[]> left, double[] counts) {
        for (Comparison comparison : Comparison.values()) {
            Optional.ofNullable(left.get(less(comparison)))
                    .flatMap(less -> Optional.ofNullable(left.get(more(comparison)))
                            .flatMap(more -> new ClusterBootstrap(RESAMPLES, Level.USUAL, SEED)
                                    .ratio(difference(less, more), counts)))
                    .ifPresent(gain -> gains.computeIfAbsent(act, any -> new EnumMap<>(Comparison.class))
                            .put(comparison, gain));
        }
    }

    private static Known less(Comparison comparison) {
        return switch (comparison) {
            case TRAITS, BEHAVIOUR, BOTH -> Known.NOTHING;
            case BEHAVIOUR_OVER_TRAITS, BOTH_OVER_TRAITS -> Known.TRAITS;
        };
    }

    private static Known more(Comparison comparison) {
        return switch (comparison) {
            case TRAITS -> Known.TRAITS;
            case BEHAVIOUR, BEHAVIOUR_OVER_TRAITS -> Known.BEHAVIOUR;
            case BOTH, BOTH_OVER_TRAITS -> Known.BOTH;
        };
    }

    private static double[] difference(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] - other[i])
                .toArray();
    }
}
