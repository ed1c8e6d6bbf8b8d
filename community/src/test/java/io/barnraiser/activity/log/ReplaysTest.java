package io.barnraiser.activity.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Dialect;
import io.barnraiser.platform.database.NewRows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class ReplaysTest {

    private static final int PEOPLE = 5;
    private static final int ACTIVITIES = 23;

    /// Room for so few activities that the log is read in several parts.
    private static final long LITTLE = 6;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final InstantSource clock = now::get;
    private final Database database;

    ReplaysTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void fill() {
        database.run(handle -> {
            handle.execute("CREATE TABLE diary (identity BIGINT, activity BIGINT, label TEXT, "
                    + "PRIMARY KEY (identity, activity))");
            handle.execute("CREATE INDEX diary_label ON diary (label)");
            handle.execute("INSERT INTO activity_kind (id, name) VALUES (1, 'view'), (2, 'act')");
            for (int id = 1; id <= PEOPLE; id++) {
                handle.execute(
                        "INSERT INTO member (id, name, standing, standing_said, created_at) VALUES (?, 'A', 'member', 0, 0)",
                        id);
                handle.execute(
                        "INSERT INTO identity (id, member_id, source_id, external_id, kind, email_vouched, created_at, updated_at)"
                                + " VALUES (?, ?, 1, ?, 'account', 0, 0, 0)",
                        id,
                        id,
                        "p" + id);
            }
            for (int id = 1; id <= ACTIVITIES; id++) {
                handle.execute(
                        "INSERT INTO activity (id, source_id, external_id, identity_id, kind_id, happened_at, known_at, label)"
                                + " VALUES (?, 1, ?, ?, ?, 0, 0, ?)",
                        id,
                        "a" + id,
                        1 + id * id % PEOPLE,
                        1 + id % 2,
                        id % 3 == 0 ? null : "label " + id % 4);
            }
        });
    }

    private LogFollowers followers(Diary diary) {
        return new LogFollowers(database, clock, List.of(diary), LITTLE, FollowerSteps.LONG);
    }

    private List<String> rows() {
        return database.read(handle -> handle.createQuery(
                        "SELECT identity, activity, COALESCE(label, '-') AS label FROM diary ORDER BY 1, 2")
                .map((row, context) -> "%d %d %s".formatted(row.getLong(1), row.getLong(2), row.getString(3)))
                .list());
    }

    private boolean isIndexThere() {
        String sql = database.dialect() == Dialect.SQLITE
                ? "SELECT COUNT(*) FROM sqlite_master WHERE name = 'diary_label'"
                : "SELECT COUNT(*) FROM pg_indexes WHERE indexname = 'diary_label'";
        return database.read(
                        handle -> handle.createQuery(sql).mapTo(Integer.class).one())
                == 1;
    }

    private List<String> followed() {
        try (LogFollowers followers = followers(new Diary(handle -> {}))) {
            followers.catchUp();
        }
        return rows();
    }

    @Test
    void a_log_that_does_not_fit_is_read_in_parts_and_each_activity_is_taken_once() {
        List<String> inBatches = followed();
        assertThat(inBatches).hasSize(ACTIVITIES);
        List<ReplayProgress> told = new ArrayList<>();
        try (LogFollowers followers = followers(new Diary(handle -> {}))) {
            followers.rebuild("diary", told::add);
            assertThat(followers.lags())
                    .singleElement()
                    .satisfies(lag -> assertThat(lag.behind()).isZero());
        }
        assertThat(rows()).isEqualTo(inBatches);
        assertThat(isIndexThere()).isTrue();
        assertThat(told).extracting(ReplayProgress::step).contains(ReplayProgress.Step.values());
        assertThat(told.stream().filter(line -> line.step() == ReplayProgress.Step.READ_LOG))
                .as("each part is a scan of the log")
                .hasSizeGreaterThan(1);
    }

    @Test
    void whoever_has_read_nothing_of_a_long_log_replays_it_unasked_and_of_a_shorter_one_reads_in_batches() {
        AtomicInteger pieces = new AtomicInteger();
        Diary diary = new Diary(handle -> pieces.incrementAndGet());
        try (LogFollowers shorter = new LogFollowers(database, clock, List.of(diary), LITTLE, ACTIVITIES + 1L)) {
            shorter.catchUp();
        }
        List<String> inBatches = rows();
        assertThat(inBatches).hasSize(ACTIVITIES);
        assertThat(pieces).hasValue(0);
        database.run(handle -> {
            handle.execute("DELETE FROM diary");
            handle.execute("DELETE FROM log_cursor");
        });
        try (LogFollowers enough = new LogFollowers(database, clock, List.of(diary), LITTLE, ACTIVITIES)) {
            enough.catchUp();
        }
        assertThat(rows()).isEqualTo(inBatches);
        assertThat(pieces).hasPositiveValue();
    }

    @Test
    void what_broke_off_is_done_again_by_whoever_follows_the_log_next() {
        List<String> inBatches = followed();
        Diary broken = new Diary(handle -> {
            if (handle.createQuery("SELECT COUNT(*) FROM diary")
                            .mapTo(Integer.class)
                            .one()
                    > 5) {
                throw new IllegalStateException("the disk is full");
            }
        });
        try (LogFollowers followers = followers(broken)) {
            assertThatThrownBy(() -> followers.rebuild("diary")).hasMessageContaining("disk");
        }
        assertThat(rows()).hasSizeBetween(1, ACTIVITIES - 1);
        assertThat(isIndexThere()).isFalse();
        assertThat(followed()).isEqualTo(inBatches);
        assertThat(isIndexThere()).isTrue();
    }

    @Test
    void it_stops_between_two_pieces_when_it_is_told_to() {
        List<String> inBatches = followed();
        AtomicReference<LogFollowers> running = new AtomicReference<>();
        Diary closing = new Diary(handle -> running.get().close());
        try (LogFollowers followers = followers(closing)) {
            running.set(followers);
            followers.rebuild("diary");
        }
        assertThat(rows()).hasSizeBetween(1, ACTIVITIES - 1);
        assertThat(followed()).isEqualTo(inBatches);
    }

    @Test
    void while_one_node_replays_another_writes_nothing_until_the_first_shows_no_life() {
        List<String> inBatches = followed();
        database.run(handle -> {
            handle.execute("DELETE FROM diary");
            handle.execute("UPDATE log_cursor SET activity_id = 0");
            handle.createUpdate("INSERT INTO log_replay (follower, node, late_indexes, begun_at, beat_at)"
                            + " VALUES ('diary', 'another', '', :now, :now)")
                    .bind("now", clock.millis())
                    .execute();
        });
        assertThat(followed()).isEmpty();
        now.set(now.get().plus(Duration.ofMinutes(3)));
        assertThat(followed()).isEqualTo(inBatches);
    }

    @Test
    void what_came_while_it_ran_is_followed_afterwards() {
        Diary late = new Diary(handle -> handle.execute(
                "INSERT INTO activity (id, source_id, external_id, identity_id, kind_id, happened_at, known_at)"
                        + " VALUES (?, 1, 'late', 1, 1, 0, 0) ON CONFLICT (id) DO NOTHING",
                ACTIVITIES + 1));
        try (LogFollowers followers = followers(late)) {
            followers.rebuild("diary");
        }
        assertThat(rows()).hasSize(ACTIVITIES + 1).contains("1 24 -");
    }

    @Test
    void whoever_follows_the_log_beside_a_rebuild_of_the_same_process_leaves_it_alone() {
        List<String> inBatches = followed();
        AtomicInteger alone = new AtomicInteger();
        try (LogFollowers followers = followers(new Diary(handle -> alone.incrementAndGet()))) {
            followers.rebuild("diary");
        }
        AtomicInteger beside = new AtomicInteger();
        try (ExecutorService another = Executors.newSingleThreadExecutor();
                LogFollowers followers = followers(new Diary(handle -> beside.incrementAndGet()))) {
            followers.rebuild("diary", progress -> catchUp(another, followers));
        }
        assertThat(rows()).isEqualTo(inBatches);
        assertThat(beside).hasValue(alone.get());
    }

    private static void catchUp(ExecutorService thread, LogFollowers followers) {
        try {
            thread.submit(followers::catchUp).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Keeps who did what, with the labels of some kinds.
    private record Diary(Consumer<Handle> afterPiece) implements LogFollower {

        @Override
        public String name() {
            return "diary";
        }

        @Override
        public void follow(Handle handle, List<Activity> batch) {
            batch.forEach(activity -> handle.execute(
                    "INSERT INTO diary (identity, activity, label) VALUES (?, ?, ?)",
                    activity.identityId(),
                    activity.id().value(),
                    activity.kind().equals(ActivityKind.ACT) ? activity.label().orElse(null) : null));
        }

        @Override
        public void clear(Handle handle) {
            handle.execute("DELETE FROM diary");
        }

        @Override
        public Optional<LogReplay> replay() {
            return Optional.of(new DiaryReplay(afterPiece));
        }
    }

    private record DiaryReplay(Consumer<Handle> afterPiece) implements LogReplay {

        @Override
        public List<String> lateIndexes() {
            return List.of("diary_label");
        }

        @Override
        public Set<ActivityKind> labelled(Handle handle) {
            return Set.of(ActivityKind.ACT);
        }

        @Override
        public void clear(Handle handle) {
            handle.execute("DELETE FROM diary");
        }

        @Override
        public Work begin(Handle handle, LogPeople people, LogThings things) {
            return new DiaryWork(afterPiece);
        }
    }

    private record DiaryWork(Consumer<Handle> afterPiece) implements LogReplay.Work {

        @Override
        public Consumer<Handle> people(LogImage image, int from, int to) {
            NewRows labelled = new NewRows("diary", "identity", "activity", "label");
            NewRows others = new NewRows("diary", "identity", "activity");
            for (int identity = from; identity < to; identity++) {
                for (int place = image.first(identity); place < image.end(identity); place++) {
                    String label = image.label(place);
                    if (label == null) {
                        others.number(identity).number(image.id(place));
                    } else {
                        labelled.number(identity).number(image.id(place)).text(label);
                    }
                }
            }
            return handle -> {
                labelled.insert(handle);
                others.insert(handle);
                afterPiece.accept(handle);
            };
        }

        @Override
        public List<LogReplay.Stage> stages() {
            return List.of(new LogReplay.Stage(1, 1, (reading, from, to) -> handle -> {}));
        }

        @Override
        public long end(Handle handle, long aim, Supplier<Collection<Long>> changed) {
            assertThat(changed.get()).isEmpty();
            return aim;
        }
    }
}
