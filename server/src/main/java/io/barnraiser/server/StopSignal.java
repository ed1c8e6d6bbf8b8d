package io.barnraiser.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The wish of the operator's system that the process ends (SIGTERM, SIGINT), and the answer that it may.
final class StopSignal {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private StopSignal() {}

    /// Listens from now on. The process ends with exit code 0 when {@link #stopped} is called after the signal, or
    /// {@code longest} after it.
    static StopSignal listen(Duration longest) {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> signal.end(longest), "stop"));
        return signal;
    }

    /// Waits for the signal.
    void await() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Everything is put away: the process may end.
    void stopped() {
        stopped.countDown();
    }

    private void end(Duration longest) {
        asked.countDown();
        try {
            if (stopped.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
