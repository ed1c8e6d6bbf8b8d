package io.barnraiser.understand.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The way of one member through the stages, from their evidence: past days, and all days to come if nothing more
/// happens.
///
/// The confidence that a stage holds on a day is `1 - product of (1 - r_k d(age_k))` over its evidence, the pieces
/// taken as independent (noisy-or; Pearl, 1988), r the precision and d the decay. Between two pieces it only falls,
/// so that the day on which it leaves a stage is found by halving the days between, exactly. Costs the square of the
/// number of pieces at worst, without any power of a number in it.
final class Path {

    /// What counts less than this is nothing: 30 half-lives.
    private static final double NOTHING = 1e-9;

    private static final int STAGES = Stage.values().length;

    private final Thresholds thresholds;
    private final List<List<double[]>> weights = new ArrayList<>();
    private final double[] doubt = new double[STAGES];
    private final List<Segment> segments = new ArrayList<>();
    private State attained = State.NONE;

    private Path(Thresholds thresholds) {
        this.thresholds = thresholds;
        Arrays.fill(doubt, 1);
        for (int stage = 0; stage < STAGES; stage++) {
            weights.add(new ArrayList<>());
        }
    }

    /// The way of somebody with this evidence; empty where there is none. Before the first segment the state is
    /// {@link State#NONE}.
    ///
    /// @param proofs by day
    static List<Segment> of(List<Proof> proofs, Thresholds thresholds) {
        Path path = new Path(thresholds);
        int next = 0;
        long before = proofs.isEmpty() ? 0 : proofs.getFirst().day();
        while (next < proofs.size()) {
            long day = proofs.get(next).day();
            path.age(day - before);
            while (next < proofs.size() && proofs.get(next).day() == day) {
                path.take(proofs.get(next++));
            }
            path.walk(day, next < proofs.size() ? proofs.get(next).day() : Segment.OPEN);
            before = day;
        }
        return path.segments;
    }

    private void age(long days) {
        double factor = thresholds.decay(days);
        for (List<double[]> stage : weights) {
            stage.forEach(weight -> weight[0] *= factor);
            stage.removeIf(weight -> weight[0] < NOTHING);
        }
    }

    private void take(Proof proof) {
        int stage = proof.stage().ordinal();
        weights.get(stage).add(new double[] {proof.precision()});
        doubt[stage] *= 1 - proof.precision();
        if (1 - doubt[stage] >= thresholds.attained() && proof.stage().number() > attained.code()) {
            attained = State.of(proof.stage());
        }
    }

    /// The days from {@code day} to {@code end}, on which nothing happens after the first.
    private void walk(long day, long end) {
        long at = day;
        for (int stage = STAGES - 1; stage >= 0 && at < end; stage--) {
            long left = leaves(stage, day, end);
            if (left > at) {
                add(at, left, State.of(Stage.values()[stage]));
                at = left;
            }
        }
        if (at < end) {
            add(at, end, attained == State.NONE ? State.NONE : State.DORMANT);
        }
    }

    /// The first day from {@code day} on at which a stage is not held; {@code end} at the latest.
    private long leaves(int stage, long day, long end) {
        List<double[]> held = weights.get(stage);
        if (!holds(held, 0)) {
            return day;
        }
        double sum = held.stream().mapToDouble(weight -> weight[0]).sum();
        // The confidence is at most the sum of what is left of each piece.
        double halfLives = Math.log(sum / thresholds.present()) / Math.log(2);
        long most = (long) Math.ceil(thresholds.halfLifeDays() * halfLives) + 1;
        long lost = Math.min(end - day, most);
        if (holds(held, lost)) {
            return day + lost;
        }
        long kept = 0;
        while (lost - kept > 1) {
            long middle = (kept + lost) >>> 1;
            if (holds(held, middle)) {
                kept = middle;
            } else {
                lost = middle;
            }
        }
        return day + lost;
    }

    private boolean holds(List<double[]> stage, long days) {
        double factor = thresholds.decay(days);
        double left = 1;
        for (double[] weight : stage) {
            left *= 1 - weight[0] * factor;
        }
        return 1 - left >= thresholds.present();
    }

    private void add(long from, long to, State state) {
        State before = segments.isEmpty() ? State.NONE : segments.getLast().state();
        if (!segments.isEmpty() && before == state && segments.getLast().attained() == attained) {
            Segment last = segments.removeLast();
            segments.add(new Segment(last.from(), to, last.before(), state, attained));
        } else {
            segments.add(new Segment(from, to, before, state, attained));
        }
    }
}
