package io.barnraiser.understand.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What pairs of members did with each other, act by act. Of many pairs a part, chosen by a hash of the two, so
/// that work stays bounded and the same pairs are taken again.
///
/// @param acts in the order of pairs, kinds and days
record TieHistory(List<Act> acts) {

    /// More pairs are not looked at.
    static final int MOST_PAIRS = 20_000;

    private static final Comparator<Act> ORDER = Comparator.comparingLong(Act::pair)
            .thenComparingInt(Act::kind)
            .thenComparingLong(Act::day)
            .thenComparing(Act::way)
            .thenComparingDouble(Act::amount);

    TieHistory {
        acts = acts.stream().sorted(ORDER).toList();
    }

    /// Which way it went.
    enum Way {
        /// From the member with the lower number.
        THERE,
        BACK,
        /// Both were somewhere.
        TOGETHER
    }

    /// Something between two.
    ///
    /// @param pair the lower number first, as {@link PairSums#pair} makes it
    /// @param day from 1970-01-01
    /// @param amount how often; of those who were together, a share
    record Act(long pair, int kind, long day, double amount, Way way) {}

    /// Reads what happened up to the end of a day. Those who work for the brand are left out: it is their work to
    /// answer.
    static TieHistory read(Handle handle, long day, NetworkProgress progress) {
        Sample sample = new Sample(MOST_PAIRS);
        Census census = new TieReading(handle, day, new Steps(progress)).read(new TieReading.Acts() {
            @Override
            public void did(int from, int to, int kind, long on, long amount) {
                Way way = from < to ? Way.THERE : Way.BACK;
                sample.add(new Act(pair(from, to), kind, on, amount, way));
            }

            @Override
            public void met(int one, int other, int kind, long since, int people) {
                sample.add(new Act(pair(one, other), kind, since, 1.0 / (people - 1), Way.TOGETHER));
            }
        });
        return new TieHistory(sample.acts().stream()
                .filter(act -> !census.isStaff(PairSums.from(act.pair())) && !census.isStaff(PairSums.to(act.pair())))
                .toList());
    }

    private static long pair(int one, int other) {
        return PairSums.pair(Math.min(one, other), Math.max(one, other));
    }

    /// Keeps all pairs while they are few enough, else those whose hash begins with enough zeros.
    static final class Sample {
        private final int most;
        private final Map<Long, List<Act>> kept = new HashMap<>();
        private int zeros;

        Sample(int most) {
            this.most = most;
        }

        void add(Act act) {
            if (isIn(act.pair())) {
                kept.computeIfAbsent(act.pair(), unseen -> new ArrayList<>(2)).add(act);
                if (kept.size() > most) {
                    zeros++;
                    kept.keySet().removeIf(pair -> !isIn(pair));
                }
            }
        }

        private boolean isIn(long pair) {
            // The finaliser of SplitMix64 (Steele, Lea and Flood 2014): neighbours fall far apart.
            long hash = (pair ^ pair >>> 30) * 0xbf58_476d_1ce4_e5b9L;
            hash = (hash ^ hash >>> 27) * 0x94d0_49bb_1331_11ebL;
            return Long.numberOfLeadingZeros(hash ^ hash >>> 31) >= zeros;
        }

        List<Act> acts() {
            return kept.values().stream().flatMap(List::stream).toList();
        }
    }
}
