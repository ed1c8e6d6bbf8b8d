package io.barnraiser.activity.log;

import io.barnraiser.platform.database.Database;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Lets every follower read the log, each at its own pace, and wakes them after each commit. On several
/// nodes, one at a time works for a follower; whichever comes first.
public final class LogFollowers implements AutoCloseable {

    private final Database database;
    private final List<LogFollower> followers;
    private final FollowerSteps steps;
    private final List<FollowerLoop> loops;
    private final CursorStore cursors = new CursorStore();

    public LogFollowers(Database database, InstantSource clock, List<LogFollower> followers) {
        this(database, clock, followers, ImageReader.room(), FollowerSteps.LONG);
    }

    /// @param room activities that a rebuild holds in memory at once
    /// @param enough activities for which a follower that has read none of them replays the log unasked
    LogFollowers(Database database, InstantSource clock, List<LogFollower> followers, long room, long enough) {
        this.database = database;
        this.followers = List.copyOf(followers);
        this.steps = new FollowerSteps(database, clock, room, enough);
        this.loops = Arrays.stream(Pace.values())
                .map(pace -> new FollowerLoop(pace, this.followers, steps))
                .toList();
    }

    /// Begins to read, in the background. Without it, {@link #catchUp} still reads.
    ///
    /// @param othersWait whether somebody waits for the writing that a follower does; the log comes first,
    ///     and what is derived from it gets the share of its {@link Pace} until the burst is over
    public void start(BooleanSupplier othersWait) {
        steps.giveWayWhile(othersWait);
        loops.forEach(FollowerLoop::start);
    }

    /// There is something new in the log.
    public void wake() {
        loops.forEach(FollowerLoop::wake);
    }

    /// Reads until nothing is left, in this thread, whatever the pace of each; the followers take turns, so
    /// that none waits for another to end.
    public void catchUp() {
        steps.catchUp(followers);
    }

    /// Derives anew everything that the follower has derived. The result is the same as before if nothing was wrong. It
    /// can take long and may be broken off at any time: whoever follows the log goes on with it.
    ///
    /// @param progress is told how far it has come, now and then
    /// @throws IllegalArgumentException when there is no follower of that name
    public void rebuild(String name, Consumer<ReplayProgress> progress) {
        LogFollower follower = followers.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no follower of the log is named " + name));
        steps.rebuild(List.of(follower), progress);
    }

    /// As the other {@code rebuild}, without telling how far it has come.
    public void rebuild(String name) {
        rebuild(name, progress -> {});
    }

    /// Rebuilds what every follower derives; the log is read once for all who can share it.
    public void rebuildAll(Consumer<ReplayProgress> progress) {
        steps.rebuild(followers, progress);
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

    /// How far the log has been read by all whose figures pages show: what came up to there, they show.
    public long promptPosition() {
        return database.read(handle -> followers.stream()
                .filter(follower -> follower.pace() == Pace.PROMPT)
                .mapToLong(follower -> cursors.read(handle, follower.name()))
                .min()
                .orElseGet(() -> cursors.newest(handle)));
    }

    /// Stops reading after the batch that is being read.
    @Override
    public void close() {
        steps.close();
        loops.forEach(FollowerLoop::join);
    }
}
