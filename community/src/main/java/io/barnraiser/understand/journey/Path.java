package io.barnraiser.understand.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The way of one member through the stages, from their evidence: past days, and all days to come if nothing more
/// happens.
///
/// Each stage is held for as long as [StageBelief] says; somebody stands at the highest one that is held. Where none
/// is held any more, they stay where they stood last until they are silent for longer than their rhythm explains
/// ([Silence]): then they are dormant, whatever was held. Costs the number of their days and pieces of evidence.
final class Path {

    private final Thresholds thresholds;
    private final List<StageBelief> beliefs = new ArrayList<>();
    private final long[] leaves = new long[Stage.values().length];
    private final List<Segment> segments = new ArrayList<>();
    private State attained = State.NONE;
    private long silent = Segment.OPEN;

    private Path(Thresholds thresholds) {
        this.thresholds = thresholds;
        Arrays.fill(leaves, Long.MIN_VALUE);
        for (int stage = 0; stage < leaves.length; stage++) {
            beliefs.add(new StageBelief(thresholds));
        }
    }

    /// The way of somebody with this evidence; empty where there is none. Before the first segment the state is
    /// {@link State#NONE}.
    ///
    /// @param proofs by day
    /// @param active the days on which they did anything at all, in their order and each once
    static List<Segment> of(List<Proof> proofs, long[] active, Thresholds thresholds) {
        Path path = new Path(thresholds);
        int proof = 0;
        int act = 0;
        while (proof < proofs.size() || act < active.length) {
            long day = Math.min(day(proofs, proof), day(active, act));
            if (day(active, act) == day) {
                act++;
                path.silent = thresholds.silence().from(active[0], day, act);
            }
            while (day(proofs, proof) == day) {
                path.take(proofs.get(proof++));
            }
            if (proof > 0) {
                path.walk(day, Math.min(day(proofs, proof), day(active, act)));
            }
        }
        return path.segments;
    }

    private static long day(List<Proof> proofs, int next) {
        return next < proofs.size() ? proofs.get(next).day() : Segment.OPEN;
    }

    private static long day(long[] active, int next) {
        return next < active.length ? active[next] : Segment.OPEN;
    }

    private void take(Proof proof) {
        int stage = proof.stage().ordinal();
        StageBelief belief = beliefs.get(stage);
        belief.take(proof);
        leaves[stage] = belief.leaves(proof.day());
        if (belief.attained() >= thresholds.attained() && proof.stage().number() > attained.code()) {
            attained = State.of(proof.stage());
        }
    }

    /// The days from {@code day} to {@code end}, on which nothing happens after the first.
    private void walk(long day, long end) {
        long until = Math.min(end, Math.max(day, silent));
        long at = day;
        for (int stage = leaves.length - 1; stage >= 0 && at < until; stage--) {
            long left = Math.min(until, leaves[stage]);
            if (left > at) {
                add(at, left, State.of(Stage.values()[stage]));
                at = left;
            }
        }
        if (at < until) {
            add(at, until, segments.isEmpty() ? State.NONE : segments.getLast().state());
        }
        if (until < end) {
            add(until, end, attained == State.NONE ? State.NONE : State.DORMANT);
        }
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
