package io.barnraiser.understand.voice;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/// One reading of what was talked about.
///
/// @param id its number; numbers grow
/// @param asOf the beginning of the day at whose end it is read
/// @param months over how many months, the last one up to that day
/// @param step what it does now, or did last
/// @param done how much of the step is done
/// @param total of how much; 0 where that is not known
/// @param outcome what it says; empty until it is done
public record VoiceRun(
        long id, Instant asOf, int months, State state, Step step, long done, long total, Optional<Outcome> outcome) {

    /// How it stands.
    public enum State {
        RUNNING,
        DONE,
        /// Somebody ended it; the reading before stays.
        CANCELLED,
        /// Something broke; the reading before stays.
        FAILED
    }

    /// What is done, in this order.
    public enum Step {
        WAITING,
        READ,
        TOPICS,
        FIGURES
    }

    /// The finding as a whole.
    ///
    /// @param seen how many conversations there were
    /// @param conversations how many were read, drawn by lot where there were more
    /// @param texts how many texts they hold
    /// @param members how many members wrote them
    /// @param quality the modularity of the groups
    /// @param chance the mean modularity of words dealt out anew; empty where there was too little to tell
    /// @param stability how alike repeated searches are: mean adjusted mutual information, 1 for the same
    public record Outcome(
            Topics.Verdict verdict,
            long seen,
            long conversations,
            long texts,
            long members,
            double quality,
            Optional<Double> chance,
            double deviation,
            double stability) {}

    /// Whether it goes on.
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /// The end of its day: what happens from then on is not read.
    public Instant until() {
        return asOf.plus(Duration.ofDays(1));
    }

    /// The first of its months.
    public YearMonth first() {
        return YearMonth.from(asOf.atOffset(ZoneOffset.UTC)).minusMonths(months - 1L);
    }

    /// The beginning of its first month.
    public Instant since() {
        return first().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// The number of the month of a moment, 0 for the first.
    int month(long millis) {
        YearMonth month = YearMonth.from(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
        return (month.getYear() - first().getYear()) * 12 + month.getMonthValue() - first().getMonthValue();
    }
}
