package io.barnraiser.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Counts how often each of many callers comes, in one number a caller: the generic cell rate algorithm (ITU-T I.371,
/// the "virtual scheduling" form). Exact at the limit, constant in memory, and without a bump at the edge of a window.
///
/// Remembers at most {@value #MOST_CALLERS} callers; who has not come for an hour past its due time is forgotten.
/// Safe for use by any number of threads.
public final class RateLimiter {

    static final int MOST_CALLERS = 200_000;

    private final InstantSource clock;
    private final Cache<String, Long> due;

    /// A limiter that has seen nobody yet and takes the time from {@code clock}.
    public RateLimiter(InstantSource clock) {
        this.clock = clock;
        this.due = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterWrite(Duration.ofHours(25))
                .build();
    }

    /// Counts one coming of {@code caller}. Empty when it may; otherwise how long it should wait before the next
    /// try. A refused coming is not counted.
    public Optional<Duration> take(String caller, RateLimit limit) {
        long now = nanos();
        long step = limit.per().toNanos() / limit.most();
        long slack = limit.per().toNanos() - step;
        AtomicReference<Optional<Duration>> answer = new AtomicReference<>(Optional.empty());
        due.asMap().compute(caller, (name, expected) -> {
            long start = expected == null ? now : Math.max(expected, now);
            if (start - now > slack) {
                answer.set(Optional.of(Duration.ofNanos(start - now - slack)));
                return start;
            }
            return start + step;
        });
        return answer.get();
    }

    private long nanos() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }
}
