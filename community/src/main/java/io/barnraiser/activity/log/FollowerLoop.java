package io.barnraiser.activity.log;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The thread of the followers of one pace, so that those who rest keep nobody waiting who is prompt.
final class FollowerLoop {

    private static final Logger logger = LoggerFactory.getLogger(FollowerLoop.class);

    private final Pace pace;
    private final List<LogFollower> followers;
    private final FollowerSteps steps;
    private final Semaphore woken = new Semaphore(0);
    private volatile @Nullable Thread reader;

    FollowerLoop(Pace pace, List<LogFollower> followers, FollowerSteps steps) {
        this.pace = pace;
        this.followers =
                followers.stream().filter(follower -> follower.pace() == pace).toList();
        this.steps = steps;
    }

    void start() {
        if (!followers.isEmpty()) {
            reader = Thread.ofPlatform().name("log-" + pace).start(this::loop);
        }
    }

    void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    private void loop() {
        while (!steps.isClosing()) {
            try {
                if (woken.tryAcquire(pace.look().toMillis(), TimeUnit.MILLISECONDS)) {
                    steps.pause(pace.gather());
                    woken.drainPermits();
                }
                steps.catchUp(followers);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                logger.error("follower.failed", e);
                // What failed once may fail again at once; it must not fill the disk with its log.
                steps.pause(pace.look());
            }
        }
    }

    /// Waits for the end, once the steps are closed.
    void join() {
        wake();
        Thread running = reader;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
