package io.barnraiser.activity.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A source and what came of it so far.
///
/// @param source the source
/// @param outcomes how many came to what: {@code accepted}, {@code duplicate}, or the code of a reason for a drop
/// @param lastEventAt when the newest activity of it happened
/// @param lastReceivedAt when anything came from it for the last time
/// @param lastError what went wrong last, in words, until it goes well again
/// @param lastErrorAt when that was
public record SourceState(
        Source source,
        Map<String, Long> outcomes,
        Optional<Instant> lastEventAt,
        Optional<Instant> lastReceivedAt,
        Optional<String> lastError,
        Optional<Instant> lastErrorAt) {

    /// The outcome of what became an activity.
    public static final String ACCEPTED = "accepted";

    /// The outcome of what was known before.
    public static final String DUPLICATE = "duplicate";

    public SourceState {
        outcomes = Map.copyOf(outcomes);
    }

    /// Everything that ever came: the sum of all outcomes.
    public long received() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /// How many became activities.
    public long accepted() {
        return outcomes.getOrDefault(ACCEPTED, 0L);
    }

    /// How many were known before.
    public long duplicate() {
        return outcomes.getOrDefault(DUPLICATE, 0L);
    }

    /// How many were kept out, by the code of the reason, in the order of the alphabet.
    public SortedMap<String, Long> dropped() {
        SortedMap<String, Long> dropped = new TreeMap<>(outcomes);
        dropped.remove(ACCEPTED);
        dropped.remove(DUPLICATE);
        return dropped;
    }

    /// How old the newest activity was when we heard from the source for the last time: what a live source lags
    /// behind. Empty while nothing has come.
    public Optional<Duration> lag() {
        return lastEventAt.flatMap(event -> lastReceivedAt.map(received -> {
            Duration age = Duration.between(event, received);
            return age.isNegative() ? Duration.ZERO : age;
        }));
    }
}
