package io.barnraiser.activity.pulse;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/// Remembers the last pulses, so that all open pages together ask the database no more than one would.
final class Pulses {

    /// How long an answer of the database serves everybody.
    static final Duration FRESH = Duration.ofMillis(400);

    /// Beyond so many activities nobody is named.
    static final int MOST = 1_000;

    private static final int REMEMBERED = 128;

    private final LongSupplier position;
    private final Doers doers;
    private final InstantSource clock;
    private final Deque<Pulse> last = new ArrayDeque<>();
    private long known;
    private long askedAt = Long.MIN_VALUE;

    /// Who did something.
    interface Doers {
        /// The members behind the activities after {@code from} up to {@code to}, which are {@link #MOST} at most.
        Collection<Long> between(long from, long to);
    }

    /// @param position how far what pages show has read the log
    Pulses(LongSupplier position, Doers doers, InstantSource clock) {
        this.position = position;
        this.doers = doers;
        this.clock = clock;
    }

    /// Where somebody begins who only wants to hear what is new from now on.
    synchronized long now() {
        refresh();
        return known;
    }

    /// Everything since {@code from}; whoever was away for longer than is remembered hears that it may be about
    /// anybody.
    synchronized Pulse since(long from) {
        refresh();
        if (from >= known) {
            return Pulse.quiet(known);
        }
        List<Pulse> missed =
                last.stream().filter(pulse -> pulse.position() > from).toList();
        Pulse all = missed.stream().reduce(Pulse.quiet(from), Pulse::and);
        boolean isForgotten = missed.size() == last.size();
        return isForgotten ? new Pulse(known, all.members(), true) : all;
    }

    private void refresh() {
        long now = clock.millis();
        if (askedAt != Long.MIN_VALUE && now - askedAt < FRESH.toMillis()) {
            return;
        }
        boolean isFirst = askedAt == Long.MIN_VALUE;
        askedAt = now;
        long newest = position.getAsLong();
        if (!isFirst && newest == known) {
            return;
        }
        last.addLast(isFirst || newest < known ? Pulse.quiet(newest) : read(known, newest));
        known = newest;
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    private Pulse read(long from, long to) {
        boolean isMore = to - from > MOST;
        return new Pulse(to, isMore ? Set.of() : new TreeSet<>(doers.between(from, to)), isMore);
    }
}
