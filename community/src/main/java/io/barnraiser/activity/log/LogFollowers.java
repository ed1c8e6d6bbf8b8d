package io.barnraiser.activity.log;

import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets every follower read the log, each at its own pace, and wakes them after each commit. On several nodes, one at a
/// time works for a follower; whichever comes first.
public final class LogFollowers implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(LogFollowers.class);

    /// Activities a transaction: enough to make up for a burst in little time.
    private static final int BATCH = 5_000;

    /// Activities a transaction while others wait to write: few, so that nobody waits long.
    private static final int SMALL_BATCH = 500;

    /// While others wait to write, a follower rests so many times as long as its transaction took.
    private static final int REST = 4;

    /// Another process may have written without waking us.
    private static final Duration LOOK = Duration.ofSeconds(2);

    /// After being woken, so much is left to gather: under a burst, a few large batches cost less than many small
    /// ones.
    private static final Duration GATHER = Duration.ofMillis(100);

    private final Database database;
    private final InstantSource clock;
    private final List<LogFollower> followers;
    private final ActivityStore activities = new ActivityStore();
    private final CursorStore cursors = new CursorStore();
    private final Semaphore woken = new Semaphore(0);
    private volatile BooleanSupplier othersWait = () -> false;
    private volatile boolean closing;
    private volatile @Nullable Thread reader;

    public LogFollowers(Database database, InstantSource clock, List<LogFollower> followers) {
        this.database = database;
        this.clock = clock;
        this.followers = List.copyOf(followers);
    }

    /// Begins to read, in the background. Without it, {@link #catchUp} still reads.
    ///
    /// @param othersWait whether somebody waits for the writing that a follower does; the log comes first, and what
    ///     is derived from it gets a fifth of the time until the burst is over
    public void start(BooleanSupplier othersWait) {
        this.othersWait = othersWait;
        reader = Thread.ofPlatform().name("log-followers").start(this::loop);
    }

    /// There is something new in the log.
    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /// Reads until nothing is left, in this thread; the followers take turns, so that none waits for another to end.
    public void catchUp() {
        List<LogFollower> behind = new ArrayList<>(followers);
        while (!behind.isEmpty() && !closing) {
            behind.removeIf(follower -> !step(follower));
        }
    }

    /// Removes everything that the follower has derived and reads the whole log again. The result is the same as
    /// before if nothing was wrong. It can take long and may be broken off at any time: it goes on where it was.
    ///
    /// @throws IllegalArgumentException when there is no follower of that name
    public void rebuild(String name) {
        LogFollower follower = followers.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no follower of the log is named " + name));
        database.run(handle -> {
            lock(follower, handle);
            follower.clear(handle);
            cursors.put(handle, follower.name(), 0, clock.millis());
        });
        while (!closing && step(follower)) {
            logger.debug("follower.rebuild name={}", name);
        }
    }

    /// Rebuilds what every follower derives.
    public void rebuildAll() {
        followers.forEach(follower -> rebuild(follower.name()));
    }

    /// How far each follower is behind.
    public List<FollowerLag> lags() {
        return database.read(handle -> followers.stream()
                .map(follower -> new FollowerLag(
                        follower.name(),
                        new ActivityId(cursors.read(handle, follower.name())),
                        new ActivityId(cursors.newest(handle))))
                .toList());
    }

    /// Reads one batch. Returns whether there may be more.
    private boolean step(LogFollower follower) {
        int most = othersWait.getAsBoolean() ? SMALL_BATCH : BATCH;
        long from = database.read(handle -> cursors.read(handle, follower.name()));
        List<Activity> batch = database.read(handle -> activities.after(handle, from, most));
        if (batch.isEmpty()) {
            return false;
        }
        long begun = clock.millis();
        boolean more = database.write(handle -> {
            lock(follower, handle);
            if (cursors.read(handle, follower.name()) != from) {
                return true;
            }
            follower.follow(handle, batch);
            cursors.put(handle, follower.name(), batch.getLast().id().value(), clock.millis());
            return batch.size() == most;
        });
        giveWay(clock.millis() - begun);
        return more;
    }

    private void giveWay(long worked) {
        if (!closing && othersWait.getAsBoolean()) {
            pause(Duration.ofMillis(REST * worked));
        }
    }

    private void lock(LogFollower follower, Handle handle) {
        database.dialect().lock(handle, 0x6c6f_6700_0000_0000L | follower.name().hashCode() & 0xffff_ffffL);
    }

    private void loop() {
        while (!closing) {
            try {
                if (woken.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    pause(GATHER);
                    woken.drainPermits();
                }
                catchUp();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                logger.error("follower.failed", e);
                // What failed once may fail again at once; it must not fill the disk with its log.
                pause(LOOK);
            }
        }
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    /// Stops reading after the batch that is being read.
    @Override
    public void close() {
        closing = true;
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
