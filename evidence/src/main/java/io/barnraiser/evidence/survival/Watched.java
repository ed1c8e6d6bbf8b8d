package io.barnraiser.evidence.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// How many were watched, and to how many it happened, at each time at which that changes. Whoever was last
/// seen at the very time at which it happened to others counts as watched then.
final class Watched {

    /// In order, each once.
    private final double[] times;

    /// How many were watched until just before each time, without it.
    private final int[] atRisk;

    /// To how many it happened at each time.
    private final int[] happened;

    private final int people;

    private Watched(double[] times, int[] atRisk, int[] happened, int people) {
        this.times = times;
        this.atRisk = atRisk;
        this.happened = happened;
        this.people = people;
    }

    static Watched of(double[] times, boolean[] happened) {
        if (times.length != happened.length || times.length == 0) {
            throw new IllegalArgumentException("%d times, %d ends".formatted(times.length, happened.length));
        }
        double[] all = times.clone();
        Arrays.sort(all);
        if (!(all[0] >= 0 && all[all.length - 1] < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Nobody was watched from %s to %s".formatted(all[0], all[all.length - 1]));
        }
        double[] each = Arrays.stream(all).distinct().toArray();
        int[] counts = new int[each.length];
        for (int i = 0; i < times.length; i++) {
            counts[Arrays.binarySearch(each, times[i])] += happened[i] ? 1 : 0;
        }
        int[] atRisk = Arrays.stream(each)
                .mapToInt(time -> all.length - from(all, time))
                .toArray();
        return new Watched(each, atRisk, counts, all.length);
    }

    static Watched of(Waits waits) {
        int people = Arrays.stream(waits.began()).sum();
        if (people == 0) {
            throw new IllegalArgumentException("Nobody was watched");
        }
        int[] atRisk = new int[waits.began().length];
        for (int time = 1; time < atRisk.length; time++) {
            int before = time - 1;
            int gone = waits.happened()[before] + waits.lost()[before];
            atRisk[time] = atRisk[before] + waits.began()[before] - gone;
        }
        int[] kept = IntStream.range(0, atRisk.length)
                .filter(time -> waits.began()[time] + waits.happened()[time] + waits.lost()[time] > 0)
                .toArray();
        return new Watched(
                Arrays.stream(kept).asDoubleStream().toArray(),
                Arrays.stream(kept).map(time -> atRisk[time]).toArray(),
                Arrays.stream(kept).map(time -> waits.happened()[time]).toArray(),
                people);
    }

    /// When it happened, in order, each time once.
    DoubleStream moments() {
        return IntStream.range(0, times.length).filter(i -> happened[i] > 0).mapToDouble(i -> times[i]);
    }

    int people() {
        return people;
    }

    int happened() {
        return Arrays.stream(happened).sum();
    }

    /// Whether it is known what became of the people until {@code time}: somebody was watched for so long,
    /// or it happened to all who were left.
    boolean reaches(double time) {
        int last = times.length - 1;
        return time <= times[last] || happened[last] == atRisk[last];
    }

    /// How many were watched until just before {@code time}, without it.
    int atRisk(double time) {
        int at = from(times, time);
        return at < times.length ? atRisk[at] : 0;
    }

    /// To how many it happened at {@code time}.
    int happenedAt(double time) {
        int at = Arrays.binarySearch(times, time);
        return at < 0 ? 0 : happened[at];
    }

    List<Survival.Step> steps() {
        List<Survival.Step> steps = new ArrayList<>();
        double surviving = 1;
        double variance = 0;
        for (int i = 0; i < times.length; i++) {
            int left = atRisk[i] - happened[i];
            if (happened[i] > 0) {
                surviving *= (double) left / atRisk[i];
                variance += left > 0 ? happened[i] / ((double) atRisk[i] * left) : Double.POSITIVE_INFINITY;
                steps.add(new Survival.Step(times[i], atRisk[i], happened[i], surviving, variance));
            }
        }
        return List.copyOf(steps);
    }

    /// The first place in {@code inOrder} that is not below {@code time}.
    private static int from(double[] inOrder, double time) {
        int low = 0;
        int high = inOrder.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inOrder[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
