package io.barnraiser.people.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Counts attempts per name in a sliding window and refuses those beyond the limit. Fails closed: when more names are
/// being tried than it can remember, it refuses every new name until old ones fall out of the window, so that nobody
/// makes it forget by flooding it.
///
/// An attempt counts from before it is made, so that a hundred at once do not all pass; one that turned out to be right
/// is taken back. Safe for use by any number of threads; all of it is held under its own monitor. Counts of this node
/// only.
final class Attempts {

    private final int limit;
    private final Duration window;
    private final int mostNames;
    private final InstantSource clock;
    private final Map<String, Deque<Instant>> byName = new HashMap<>();

    /// @param limit how many attempts on one name are let through within {@code window}
    /// @param mostNames how many names it remembers at a time
    Attempts(int limit, Duration window, int mostNames, InstantSource clock) {
        this.limit = limit;
        this.window = window;
        this.mostNames = mostNames;
        this.clock = clock;
    }

    /// Counts an attempt on {@code name} and lets it pass, or says how long to wait.
    synchronized Optional<Duration> begin(String name) {
        Instant now = clock.instant();
        Deque<Instant> times = byName.get(name);
        if (times == null) {
            if (byName.size() >= mostNames) {
                forget(now);
            }
            if (byName.size() >= mostNames) {
                return Optional.of(window);
            }
            times = new ArrayDeque<>();
            byName.put(name, times);
        }
        dropOld(times, now);
        if (times.size() >= limit) {
            return Optional.of(Duration.between(now, times.getFirst().plus(window)));
        }
        times.addLast(now);
        return Optional.empty();
    }

    /// Takes the newest attempt on {@code name} back: it was no guess.
    synchronized void takeBack(String name) {
        Deque<Instant> times = byName.get(name);
        if (times != null) {
            times.pollLast();
            if (times.isEmpty()) {
                byName.remove(name);
            }
        }
    }

    /// Forgets every attempt on {@code name}: its owner has proved who they are another way.
    synchronized void clear(String name) {
        byName.remove(name);
    }

    private void forget(Instant now) {
        byName.values().removeIf(times -> {
            dropOld(times, now);
            return times.isEmpty();
        });
    }

    private void dropOld(Deque<Instant> times, Instant now) {
        while (!times.isEmpty() && !times.getFirst().plus(window).isAfter(now)) {
            times.removeFirst();
        }
    }
}
