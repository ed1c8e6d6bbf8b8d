package io.barnraiser.activity.log;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Dialect;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets followers read the log, a batch and a transaction at a time.
final class FollowerSteps {

    /// Activities a transaction: enough to make up for a burst in little time.
    private static final int BATCH = 5_000;

    /// Activities a transaction while others wait to write: few, so that nobody waits long.
    private static final int SMALL_BATCH = 200;

    /// Whoever has read nothing of a log of so many activities reads it at once.
    static final long LONG = 100_000;

    /// Stands for how far a follower has read while its tables are made anew.
    private static final long REPLAYED = -1;

    private static final BooleanSupplier NOBODY = () -> false;

    /// Whoever waits for SQLite in another process looks again after a tenth of a second at the latest.
    private static final Duration TURN = Duration.ofMillis(110);

    private static final Logger logger = LoggerFactory.getLogger(FollowerSteps.class);

    private final Database database;
    private final InstantSource clock;
    private final ActivityStore activities = new ActivityStore();
    private final CursorStore cursors = new CursorStore();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Replays replays;
    private final long enough;

    /// Held while this process replays the log.
    private final ReentrantLock replaying = new ReentrantLock();

    private volatile BooleanSupplier othersWait = NOBODY;

    /// @param room activities that are held in memory at once where the whole log is replayed
    /// @param enough activities for which a follower that has read none of them replays the log unasked
    FollowerSteps(Database database, InstantSource clock, long room, long enough) {
        this.enough = enough;
        this.database = database;
        this.clock = clock;
        this.replays = new Replays(database, clock, this, room);
    }

    /// @param othersWait whether somebody waits for the writing that a follower does
    void giveWayWhile(BooleanSupplier othersWait) {
        this.othersWait = othersWait;
    }

    /// Reads until a round of all finds nothing left; the followers take turns, so that none waits for another to end,
    /// and who had read everything is asked again: while others caught up, more may have come.
    void catchUp(List<LogFollower> followers) {
        boolean more = true;
        while (more && !isClosing()) {
            more = false;
            for (LogFollower follower : followers) {
                more |= step(follower);
            }
        }
    }

    /// Reads one batch, or, where nothing is left to read, does what the follower left for later. Returns whether there
    /// may be more.
    boolean step(LogFollower follower) {
        int most = othersWait.getAsBoolean() ? SMALL_BATCH : BATCH;
        long from = database.read(handle -> replays.isUnderWay(handle, follower) ? REPLAYED : at(handle, follower));
        if (from == REPLAYED) {
            return replayAlone(handle -> replays.isLeft(handle, follower), follower);
        }
        if (from == 0 && follower.replay().isPresent() && database.read(cursors::newest) >= enough) {
            return replayAlone(handle -> at(handle, follower) == 0, follower);
        }
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
        boolean more = database.write(handle -> {
            lock(follower, handle);
            if (at(handle, follower) != from || replays.isUnderWay(handle, follower)) {
                return true;
            }
            follower.follow(handle, batch);
            cursors.put(handle, follower.name(), batch.getLast().id().value(), clock.millis());
            return batch.size() == most || follower.isBehind(handle);
        });
        giveWay(follower, clock.millis() - begun);
        return more;
    }

    /// Rests, while others wait, as long as the follower owes for a transaction that took {@code millis}.
    void giveWay(LogFollower follower, long millis) {
        if (!isClosing() && othersWait.getAsBoolean()) {
            pause(Duration.ofMillis(follower.pace().rest() * millis));
        }
    }

    /// Lets other processes write, which may wait beside a command, before more is written.
    void letOthersIn() {
        if (database.dialect() == Dialect.SQLITE && othersWait.equals(NOBODY)) {
            pause(TURN);
        }
    }

    private long at(Handle handle, LogFollower follower) {
        return cursors.read(handle, follower.name());
    }

    /// Replays the log if that is wanted and nobody of this process does; while somebody works on it, there is nothing
    /// to do. An image takes a good part of the memory: there is never more than one.
    private boolean replayAlone(Predicate<Handle> wanted, LogFollower follower) {
        if (!replaying.tryLock()) {
            return false;
        }
        try {
            return database.<Boolean>read(wanted::test) && replay(List.of(follower), progress -> {});
        } finally {
            replaying.unlock();
        }
    }

    /// Derives everything anew, from the whole log at once where a follower can do that, and follows the log to its
    /// end.
    void rebuild(List<LogFollower> followers, Consumer<ReplayProgress> progress) {
        List<LogFollower> able = followers.stream()
                .filter(follower -> follower.replay().isPresent())
                .toList();
        followers.stream().filter(follower -> !able.contains(follower)).forEach(this::clear);
        if (!able.isEmpty()) {
            replaying.lock();
            try {
                replay(able, progress);
            } finally {
                replaying.unlock();
            }
        }
        for (LogFollower follower : followers) {
            while (!isClosing() && step(follower)) {
                progress.accept(read(follower));
            }
        }
    }

    /// Waits for other nodes that are at it already. Returns whether there may be more to read.
    private boolean replay(List<LogFollower> followers, Consumer<ReplayProgress> progress) {
        Optional<ImageReader> log = replays.open(followers);
        if (log.isEmpty()) {
            followers.forEach(this::clear);
            return true;
        }
        try {
            for (LogFollower follower : followers) {
                while (!replays.run(follower, log.get(), progress) && !isClosing()) {
                    pause(Duration.ofSeconds(1));
                }
            }
            return true;
        } catch (CancellationException e) {
            logger.info("follower.replay stopped={}", e.getMessage());
            return false;
        }
    }

    private ReplayProgress read(LogFollower follower) {
        return database.read(handle -> new ReplayProgress(
                follower.name(),
                ReplayProgress.Step.READ_LOG,
                cursors.read(handle, follower.name()),
                cursors.newest(handle)));
    }

    private boolean settle(LogFollower follower) {
        if (!database.<Boolean>read(follower::isBehind)) {
            return false;
        }
        return database.<Boolean>write(handle -> {
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
            replays.drop(handle, follower);
            cursors.put(handle, follower.name(), 0, clock.millis());
        });
    }

    /// One transaction at a time writes for a follower.
    void lock(LogFollower follower, Handle handle) {
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
