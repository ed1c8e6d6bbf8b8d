package io.barnraiser.activity.log;

import io.barnraiser.activity.log.ReplayProgress.Step;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Indexes;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets followers derive anew from the whole log what they derive from it. One node at a time replays for a follower;
/// what it leaves unfinished, whoever comes next begins again.
final class Replays {

    private static final Logger logger = LoggerFactory.getLogger(Replays.class);

    /// A node that gave no sign of life for so long has ended.
    private static final Duration LEASE = Duration.ofMinutes(2);

    /// Activities whose people are written in one transaction.
    private static final int PIECE = 200_000;

    /// Tells those apart that one process has.
    private static final AtomicInteger made = new AtomicInteger();

    private final Database database;
    private final InstantSource clock;
    private final FollowerSteps steps;
    private final long room;
    private final ReplayStore store = new ReplayStore();
    private final CursorStore cursors = new CursorStore();
    private final String node = ManagementFactory.getRuntimeMXBean().getName() + "/" + made.incrementAndGet();

    /// @param room activities that are held in memory at once
    Replays(Database database, InstantSource clock, FollowerSteps steps, long room) {
        this.database = database;
        this.clock = clock;
        this.steps = steps;
        this.room = room;
    }

    /// Whether a replay for this follower was begun and has not ended: nobody else may write its tables.
    boolean isUnderWay(Handle handle, LogFollower follower) {
        return store.find(handle, follower.name()).isPresent();
    }

    /// Whether somebody has left a replay unfinished, so that it must be done again.
    boolean isLeft(Handle handle, LogFollower follower) {
        return store.find(handle, follower.name())
                .filter(begun -> !isAlive(begun))
                .isPresent();
    }

    private boolean isAlive(ReplayStore.Begun begun) {
        return !begun.node().equals(node) && clock.millis() - begun.beatAt() < LEASE.toMillis();
    }

    /// Makes what a replay left to be made, and forgets the replay: the follower begins again in steps.
    void drop(Handle handle, LogFollower follower) {
        store.find(handle, follower.name()).ifPresent(begun -> {
            begun.indexes().forEach(statement -> Indexes.make(handle, database.dialect(), statement));
            store.remove(handle, follower.name());
        });
    }

    /// Reads the log for all of {@code followers}; they must be such that replay. Empty where the log cannot be held.
    Optional<ImageReader> open(Collection<LogFollower> followers) {
        Set<ActivityKind> labelled = new LinkedHashSet<>();
        database.run(handle -> followers.forEach(
                follower -> follower.replay().ifPresent(replay -> labelled.addAll(replay.labelled(handle)))));
        return ImageReader.open(database, room, labelled);
    }

    /// Replays the log for one follower. Returns false when another node does.
    ///
    /// @throws CancellationException when it was told to stop, or another node took over
    boolean run(LogFollower follower, ImageReader log, Consumer<ReplayProgress> progress) {
        LogReplay replay = follower.replay().orElseThrow();
        LogImage first = log.part(0, read -> {
            goOn();
            progress.accept(new ReplayProgress(follower.name(), Step.READ_LOG, read, log.aim()));
        });
        LogReplay.Work work = database.read(handle -> replay.begin(handle, log.people(), log.things()));
        if (!claim(follower, replay)) {
            return false;
        }
        try {
            long begun = clock.millis();
            people(follower, log, first, work, progress);
            for (LogReplay.Stage stage : work.stages()) {
                write(follower, stage, progress);
            }
            makeIndexes(follower, progress);
            end(follower, log, work);
            logger.info("follower.replay name={} aim={} millis={}", follower.name(), log.aim(), clock.millis() - begun);
            return true;
        } catch (RuntimeException e) {
            database.run(handle -> store.beat(handle, follower.name(), node, 0));
            throw e;
        }
    }

    private boolean claim(LogFollower follower, LogReplay replay) {
        return database.<Boolean>write(handle -> {
            steps.lock(follower, handle);
            Optional<ReplayStore.Begun> other = store.find(handle, follower.name());
            if (other.filter(this::isAlive).isPresent()) {
                return false;
            }
            replay.clear(handle);
            cursors.put(handle, follower.name(), 0, clock.millis());
            Set<String> indexes =
                    new LinkedHashSet<>(other.map(ReplayStore.Begun::indexes).orElse(List.of()));
            indexes.addAll(Indexes.drop(handle, database.dialect(), replay.lateIndexes()));
            store.put(handle, follower.name(), node, List.copyOf(indexes), clock.millis());
            return true;
        });
    }

    private void people(
            LogFollower follower,
            ImageReader log,
            LogImage first,
            LogReplay.Work work,
            Consumer<ReplayProgress> progress) {
        int highest = log.people().highestIdentity();
        for (int part = 0; part < log.parts(); part++) {
            LogImage image = part == 0
                    ? first
                    : log.part(part, read -> {
                        goOn();
                        database.run(handle -> beat(handle, follower));
                        progress.accept(new ReplayProgress(follower.name(), Step.READ_LOG, read, log.aim()));
                    });
            List<int[]> pieces = new ArrayList<>();
            for (int from = image.from(); from < image.to(); from = pieces.getLast()[1]) {
                pieces.add(new int[] {from, behind(image, from)});
            }
            write(
                    follower,
                    pieces,
                    (from, to) -> work.people(image, from, to),
                    to -> progress.accept(new ReplayProgress(follower.name(), Step.WRITE_PEOPLE, to - 1L, highest)));
        }
    }

    private static int behind(LogImage image, int from) {
        int to = from + 1;
        while (to < image.to() && to - from < PIECE && image.end(to) - image.first(from) <= PIECE) {
            to++;
        }
        return to;
    }

    private void write(LogFollower follower, LogReplay.Stage stage, Consumer<ReplayProgress> progress) {
        List<int[]> pieces = new ArrayList<>();
        for (int from = 1; from <= stage.size(); from += stage.length()) {
            pieces.add(new int[] {from, Math.min(stage.size() + 1, from + stage.length())});
        }
        write(
                follower,
                pieces,
                (from, to) -> database.read(handle -> stage.piece().gather(handle, from, to)),
                to -> progress.accept(new ReplayProgress(follower.name(), Step.WRITE_REST, to - 1L, stage.size())));
    }

    /// Gathers the next piece.
    @FunctionalInterface
    private interface Gather {
        Consumer<Handle> of(int from, int to);
    }

    /// While a piece is written, the next one is gathered, and no more than that.
    private void write(LogFollower follower, List<int[]> pieces, Gather gather, IntConsumer written) {
        try (ExecutorService gathering = Executors.newSingleThreadExecutor()) {
            Deque<Future<Consumer<Handle>>> ahead = new ArrayDeque<>();
            try {
                for (int number = 0; number < pieces.size(); number++) {
                    for (int next = number + ahead.size(); next < Math.min(number + 2, pieces.size()); next++) {
                        int[] piece = pieces.get(next);
                        ahead.add(gathering.submit(() -> gather.of(piece[0], piece[1])));
                    }
                    write(follower, gathered(ahead.remove()));
                    written.accept(pieces.get(number)[1]);
                }
            } finally {
                ahead.forEach(piece -> piece.cancel(false));
            }
        }
    }

    private static Consumer<Handle> gathered(Future<Consumer<Handle>> piece) {
        try {
            return piece.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /// One piece, and the rest that it owes to others who wait to write.
    private void write(LogFollower follower, Consumer<Handle> piece) {
        goOn();
        long begun = clock.millis();
        database.run(handle -> {
            steps.lock(follower, handle);
            beat(handle, follower);
            piece.accept(handle);
        });
        steps.giveWay(follower, clock.millis() - begun);
        steps.letOthersIn();
    }

    private void makeIndexes(LogFollower follower, Consumer<ReplayProgress> progress) {
        List<String> left = new ArrayList<>(database.read(handle -> store.find(handle, follower.name()))
                .map(ReplayStore.Begun::indexes)
                .orElse(List.of()));
        int all = left.size();
        while (!left.isEmpty()) {
            String statement = left.removeFirst();
            write(follower, handle -> {
                Indexes.make(handle, database.dialect(), statement);
                store.put(handle, follower.name(), node, left, clock.millis());
            });
            progress.accept(new ReplayProgress(follower.name(), Step.MAKE_INDEXES, all - left.size(), all));
        }
    }

    private void end(LogFollower follower, ImageReader log, LogReplay.Work work) {
        ImageStore images = new ImageStore();
        write(follower, handle -> {
            long read = work.end(
                    handle,
                    log.aim(),
                    () -> log.people()
                            .changes(images.people(handle, log.people().highestIdentity())));
            cursors.put(handle, follower.name(), read, clock.millis());
            store.remove(handle, follower.name());
        });
    }

    private void beat(Handle handle, LogFollower follower) {
        if (!store.beat(handle, follower.name(), node, clock.millis())) {
            throw new CancellationException("another node has taken over the replay of " + follower.name());
        }
    }

    private void goOn() {
        if (steps.isClosing()) {
            throw new CancellationException("closing");
        }
    }
}
