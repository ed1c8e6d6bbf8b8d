package io.barnraiser.activity.log;

import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/// Lets followers read the log, a batch and a transaction at a time.
final class FollowerSteps {

    /// Activities a transaction: enough to make up for a burst in little time.
    private static final int BATCH = 5_000;

    /// Activities a transaction while others wait to write: few, so that nobody waits long.
    private static final int SMALL_BATCH = 200;

    private final Database database;
    private final InstantSource clock;
    private final ActivityStore activities = new ActivityStore();
    private final CursorStore cursors = new CursorStore();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile BooleanSupplier othersWait = () -> false;

    FollowerSteps(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param othersWait whether somebody waits for the writing that a follower does
    void giveWayWhile(BooleanSupplier othersWait) {
        this.othersWait = othersWait;
    }

    /// Reads until nothing is left; the followers take turns, so that none waits for another to end.
    void catchUp(List<LogFollower> followers) {
        List<LogFollower> behind = new ArrayList<>(followers);
        while (!behind.isEmpty() && !isClosing()) {
            behind.removeIf(follower -> !step(follower));
        }
    }

    /// Reads one batch, or, where nothing is left to read, does what the follower left for later. Returns whether there
    /// may be more.
    boolean step(LogFollower follower) {
        int most = othersWait.getAsBoolean() ? SMALL_BATCH : BATCH;
        long from = database.read(handle -> cursors.read(handle, follower.name()));
        List<Activity> batch = database.read(handle -> {
            List<Activity> read = activities.after(handle, from, most);
            if (!read.isEmpty()) {
                follower.prepare(handle, read);
            }
            return read;
        });
        if (batch.isEmpty()) {
            return settle(follower);
        }
        long begun = clock.millis();
        boolean more = database.derive(handle -> {
            lock(follower, handle);
            if (cursors.read(handle, follower.name()) != from) {
                return true;
            }
            follower.follow(handle, batch);
            cursors.put(handle, follower.name(), batch.getLast().id().value(), clock.millis());
            return batch.size() == most || follower.isBehind(handle);
        });
        if (!isClosing() && othersWait.getAsBoolean()) {
            pause(Duration.ofMillis(follower.pace().rest() * (clock.millis() - begun)));
        }
        return more;
    }

    private boolean settle(LogFollower follower) {
        if (!database.<Boolean>read(follower::isBehind)) {
            return false;
        }
        return database.<Boolean>derive(handle -> {
            lock(follower, handle);
            follower.settle(handle);
            return follower.isBehind(handle);
        });
    }

    /// Removes everything that the follower has derived, and lets it begin again.
    void clear(LogFollower follower) {
        database.run(handle -> {
            lock(follower, handle);
            follower.clear(handle);
            cursors.put(handle, follower.name(), 0, clock.millis());
        });
    }

    private void lock(LogFollower follower, Handle handle) {
        database.dialect().lock(handle, 0x6c6f_6700_0000_0000L | follower.name().hashCode() & 0xffff_ffffL);
    }

    /// Waits, unless it is closing.
    void pause(Duration time) {
        try {
            if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            close();
        }
    }

    boolean isClosing() {
        return closed.getCount() == 0;
    }

    /// Stops after the batch that is being read.
    void close() {
        closed.countDown();
    }
}
