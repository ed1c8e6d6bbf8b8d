package io.barnraiser.understand.voice;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.evidence.sample.ClusterBootstrap;
import io.barnraiser.understand.tribe.TribeId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Who talked about what in which month: of each member a mask of months for each topic, and one for whatever they
/// wrote.
final class Talk {

    /// The tribe that stands for everybody.
    static final long EVERYBODY = 0;

    /// The last month that a mask holds.
    static final int LAST = 23;

    private static final int RESAMPLES = 1_000;
    private static final int HEAPS = 500;

    private final int topics;
    private final int months;
    private final Map<Long, int[]> byMember = new TreeMap<>();

    Talk(int topics, int months) {
        this.topics = topics;
        this.months = months;
    }

    /// @param topic below 0 where it is about none
    void add(long member, int month, int topic) {
        int[] masks = byMember.computeIfAbsent(member, any -> new int[topics + 1]);
        masks[topics] |= 1 << month;
        if (topic >= 0) {
            masks[topic] |= 1 << month;
        }
    }

    long members() {
        return byMember.size();
    }

    /// The members by tribe, everybody under {@link #EVERYBODY}.
    Map<Long, Set<Long>> groups(Map<Long, TribeId> homes) {
        Map<Long, Set<Long>> groups = new HashMap<>();
        groups.put(EVERYBODY, byMember.keySet());
        byMember.keySet()
                .forEach(member -> Optional.ofNullable(homes.get(member))
                        .ifPresent(tribe -> groups.computeIfAbsent(tribe.value(), any -> new HashSet<>())
                                .add(member)));
        return groups;
    }

    /// How many of a group talked about a topic, or with the number of topics wrote at all, between two months.
    long count(Set<Long> group, int topic, int first, int last) {
        int window = window(first, last);
        return group.stream()
                .filter(member -> (masks(member)[topic] & window) != 0)
                .count();
    }

    /// How many of a group wrote between two months.
    long wrote(Set<Long> group, int first, int last) {
        return count(group, topics, first, last);
    }

    private int[] masks(long member) {
        return byMember.getOrDefault(member, new int[topics + 1]);
    }

    private static int window(int first, int last) {
        return ((1 << (last - first + 1)) - 1) << first;
    }

    /// The share of members who talked about a topic in the later half of the months minus that in the earlier half,
    /// with an interval that draws whole members, since many write in both. Empty where fewer than ten wrote in
    /// one of them, or months have no two halves.
    Optional<Interval> change(int topic, long seed) {
        int half = months / 2;
        Set<Long> all = byMember.keySet();
        if (half == 0
                || Suppression.USUAL.hides(wrote(all, 0, half - 1))
                || Suppression.USUAL.hides(wrote(all, months - half, months - 1))) {
            return Optional.empty();
        }
        int early = window(0, half - 1);
        int late = window(months - half, months - 1);
        // Whole members are put into heaps in the order of their numbers, and heaps are drawn: the work stays bounded.
        int heaps = Math.min(HEAPS, byMember.size());
        double[][] sums = new double[4][heaps];
        int place = 0;
        for (int[] masks : byMember.values()) {
            int heap = place++ % heaps;
            sums[0][heap] += (masks[topic] & late) != 0 ? 1 : 0;
            sums[1][heap] += (masks[topics] & late) != 0 ? 1 : 0;
            sums[2][heap] += (masks[topic] & early) != 0 ? 1 : 0;
            sums[3][heap] += (masks[topics] & early) != 0 ? 1 : 0;
        }
        return new ClusterBootstrap(RESAMPLES, Level.USUAL, seed)
                .interval(heaps, times -> share(sums[0], sums[1], times) - share(sums[2], sums[3], times))
                .map(found -> new Interval(
                        found.value(), found.lower(), found.upper(), found.level(), members(), found.method()));
    }

    private static double share(double[] above, double[] below, int[] times) {
        double one = 0;
        double other = 0;
        for (int heap = 0; heap < times.length; heap++) {
            one += times[heap] * above[heap];
            other += times[heap] * below[heap];
        }
        return other > 0 ? one / other : Double.NaN;
    }
}
