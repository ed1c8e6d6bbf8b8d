package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.evidence.survival.Survival;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How newcomers of a group fare: whether and when they are answered, and whether they stay. Whoever still waits counts
/// for as long as they were watched (Kaplan and Meier 1958).
final class ArrivalFigures {

    /// After so long without a word, somebody has gone; so it takes as long to know of anybody that they stayed.
    static final Duration SILENCE = Duration.ofDays(30);

    private static final double HOUR = Duration.ofHours(1).toMillis();
    private static final double DAY = Duration.ofDays(1).toMillis();

    private final long until;

    /// @param until the end of the day as of which is looked, in epoch milliseconds
    ArrivalFigures(long until) {
        this.until = until;
    }

    /// The figures of one group.
    ///
    /// @param arrivals its newcomers
    /// @param earlier the first conversations that those opened who had been there before
    Map<Measure, Measured> of(List<Arrival> arrivals, List<Opening> earlier) {
        List<Opening> asked =
                arrivals.stream().flatMap(arrival -> arrival.opening().stream()).toList();
        return Map.of(
                Measure.NEWCOMERS_ANSWERED, answered(asked),
                Measure.NEWCOMERS_WAIT, wait(asked),
                Measure.OLD_TIMERS_WAIT, wait(earlier),
                Measure.NEWCOMERS_AFTER_30, staying(arrivals, Measure.DAYS_SHORT),
                Measure.NEWCOMERS_AFTER_90, staying(arrivals, Measure.DAYS_LONG));
    }

    /// Of those who asked a week ago or longer, the share that had an answer within a week.
    private Measured answered(List<Opening> asked) {
        long week = Duration.ofDays(Measure.DAYS_FOR_ANSWER).toMillis();
        List<Opening> watched = asked.stream()
                .filter(opening -> opening.post().at() + week <= until)
                .toList();
        long did = watched.stream()
                .filter(opening -> opening.answeredAt().isPresent() && opening.waited(until) <= week)
                .count();
        return Measured.of(
                watched.size(), Doubt.NOTHING_COUNTED, () -> Optional.of(Shares.wilson(did, watched.size())));
    }

    private Measured wait(List<Opening> asked) {
        return survival(
                asked,
                opening -> opening.waited(until) / HOUR,
                opening -> opening.answeredAt().isPresent(),
                found -> found.median(Level.USUAL));
    }

    private Measured staying(List<Arrival> arrivals, int days) {
        long known = until - SILENCE.toMillis();
        List<Arrival> watched =
                arrivals.stream().filter(arrival -> arrival.firstAt() <= known).toList();
        return survival(
                watched,
                arrival -> (Math.min(arrival.lastAt(), known) - arrival.firstAt()) / DAY,
                arrival -> arrival.lastAt() <= known,
                found -> found.at(days, Level.USUAL));
    }

    private static <T> Measured survival(
            List<T> watched,
            Function<T, Double> time,
            Function<T, Boolean> happened,
            Function<Survival, Optional<Interval>> question) {
        double[] times = watched.stream().mapToDouble(time::apply).toArray();
        boolean[] ends = new boolean[times.length];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = happened.apply(watched.get(i));
        }
        return Measured.of(watched.size(), Doubt.NOT_REACHED, () -> question.apply(Survival.of(times, ends)));
    }
}
