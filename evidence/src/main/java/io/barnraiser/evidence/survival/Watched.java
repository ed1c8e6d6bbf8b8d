package io.barnraiser.evidence.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/// Who was watched for how long, in order of time. Whoever was last seen at the very time at which it
/// happened to others counts as watched then.
final class Watched {

    /// Until when each was watched, in order.
    private final double[] all;

    /// When it happened, in order.
    private final double[] events;

    private Watched(double[] all, double[] events) {
        this.all = all;
        this.events = events;
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
        double[] events = new double[times.length];
        int count = 0;
        for (int i = 0; i < times.length; i++) {
            if (happened[i]) {
                events[count++] = times[i];
            }
        }
        double[] inOrder = Arrays.copyOf(events, count);
        Arrays.sort(inOrder);
        return new Watched(all, inOrder);
    }

    /// When it happened, in order, each time once.
    DoubleStream moments() {
        return Arrays.stream(events).distinct();
    }

    int people() {
        return all.length;
    }

    int happened() {
        return events.length;
    }

    /// Whether it is known what became of the people until {@code time}: somebody was watched for so long, or
    /// it happened to all who were left.
    boolean reaches(double time) {
        double last = all[all.length - 1];
        return time <= last || happenedAt(last) == atRisk(last);
    }

    /// How many were watched until just before {@code time}, without it.
    int atRisk(double time) {
        return all.length - from(all, time);
    }

    /// To how many it happened at {@code time}.
    int happenedAt(double time) {
        return from(events, Math.nextUp(time)) - from(events, time);
    }

    List<Survival.Step> steps() {
        List<Survival.Step> steps = new ArrayList<>();
        double surviving = 1;
        double variance = 0;
        for (double time : moments().toArray()) {
            int atRisk = atRisk(time);
            int happened = happenedAt(time);
            int left = atRisk - happened;
            surviving *= (double) left / atRisk;
            variance += left > 0 ? happened / ((double) atRisk * left) : Double.POSITIVE_INFINITY;
            steps.add(new Survival.Step(time, atRisk, happened, surviving, variance));
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
