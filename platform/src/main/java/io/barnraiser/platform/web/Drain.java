package io.barnraiser.platform.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets requests in until it is closed, and then waits for those inside.
final class Drain {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
    private static final int MOST = Integer.MAX_VALUE;

    private final Semaphore inside = new Semaphore(MOST);

    boolean enter() {
        return inside.tryAcquire();
    }

    void leave() {
        inside.release();
    }

    /// Lets nobody in any more and returns when nobody is inside, or {@code most} has passed.
    void close(Duration most) {
        int free = inside.drainPermits();
        try {
            if (free < MOST && !inside.tryAcquire(MOST - free, most.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn("drain-incomplete waited={}", most);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
