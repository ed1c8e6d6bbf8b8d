package io.barnraiser.activity.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.source.SourceId;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

@BothDatabases
final class LogTest {

    private static final SourceId FORUM = new SourceId(1);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));

    private final Database database;
    private final LogWriter writer;
    private final Activities activities;
    private int next = 1;

    LogTest(Database database) {
        this.database = database;
        this.writer = new LogWriter(database);
        this.activities = new Activities(database);
    }

    @Test
    void a_timeline_goes_over_all_identities_and_its_pages_join_without_gap_or_overlap() {
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            append(1 + random.nextInt(4), "reply", random.nextInt(20), "word " + i);
        }
        Set<Long> person = Set.of(1L, 3L);
        List<Activity> paged = new ArrayList<>();
        Optional<TimelinePlace> from = Optional.of(TimelinePlace.NEWEST);
        while (from.isPresent()) {
            TimelinePage page = activities.timeline(person, TimelineFilter.ALL, from.get(), 7);
            assertThat(page.activities()).hasSizeBetween(1, 7);
            paged.addAll(page.activities());
            from = page.next();
        }
        List<Activity> expected = all().stream()
                .filter(activity -> person.contains(activity.identityId()))
                .sorted(Comparator.comparing(Activity::happenedAt)
                        .thenComparing(Activity::id)
                        .reversed())
                .toList();
        assertThat(paged).isEqualTo(expected);
    }

    @Test
    void a_timeline_can_be_filtered_by_kind_source_and_words() {
        append(1, "reply", 1, "The ZIP is 100% broken");
        append(1, "like", 2, "a zip");
        append(1, "reply", 3, "nothing");
        assertThat(texts(filter(Optional.of(ActivityKind.REPLY), Optional.empty())))
                .containsExactly("nothing", "The ZIP is 100% broken");
        assertThat(texts(filter(Optional.empty(), Optional.of("zip")))).hasSize(2);
        assertThat(texts(filter(Optional.empty(), Optional.of("100%")))).hasSize(1);
        assertThat(texts(filter(Optional.empty(), Optional.of("10%")))).isEmpty();
        assertThat(texts(new TimelineFilter(
                        Optional.of(new SourceId(2)), Optional.empty(), OptionalLong.empty(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void a_follower_sees_every_activity_once_in_order_and_again_after_a_rebuild() {
        Collector collector = new Collector();
        try (LogFollowers followers = new LogFollowers(database, CLOCK, List.of(collector))) {
            append(1, "reply", 1, "a");
            append(1, "reply", 2, "b");
            followers.catchUp();
            append(1, "reply", 0, "c");
            assertThat(followers.lags())
                    .singleElement()
                    .satisfies(lag -> assertThat(lag.behind()).isEqualTo(1));
            assertThat(activities.isReadBy("collector")).isFalse();
            followers.catchUp();
            assertThat(activities.isReadBy("collector")).isTrue();
            followers.catchUp();
            assertThat(collector.seen).containsExactly("a", "b", "c");
            followers.rebuild("collector");
            assertThat(collector.seen).containsExactly("a", "b", "c");
            assertThat(followers.lags())
                    .singleElement()
                    .satisfies(lag -> assertThat(lag.behind()).isZero());
        }
    }

    @Test
    void what_a_follower_writes_and_how_far_it_has_read_are_one() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Collector collector = new Collector() {
            @Override
            public void follow(Handle handle, List<Activity> batch) {
                handle.execute("UPDATE activity_kind SET name = 'changed' WHERE name = 'reply'");
                if (broken.get()) {
                    throw new IllegalStateException("the disk is full");
                }
                super.follow(handle, batch);
            }
        };
        try (LogFollowers followers = new LogFollowers(database, CLOCK, List.of(collector))) {
            append(1, "reply", 1, "a");
            org.assertj.core.api.Assertions.assertThatThrownBy(followers::catchUp)
                    .hasMessageContaining("disk");
            assertThat(all().getFirst().kind()).isEqualTo(ActivityKind.REPLY);
            broken.set(false);
            followers.catchUp();
            assertThat(collector.seen).containsExactly("a");
        }
    }

    @Test
    void a_follower_is_woken_by_a_commit() {
        Collector collector = new Collector();
        try (LogFollowers followers = new LogFollowers(database, CLOCK, List.of(collector))) {
            followers.start(() -> false);
            append(1, "reply", 1, "a");
            followers.wake();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(collector.seen).containsExactly("a"));
        }
    }

    @Test
    void followers_take_turns_in_small_batches_while_others_wait_to_write() {
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        List<String> turns = new CopyOnWriteArrayList<>();
        IntStream.range(0, 201).forEach(number -> append(1, "reply", number, "text " + number));
        List<LogFollower> both = List.of(noting("first", turns, sizes), noting("second", turns, sizes));
        try (LogFollowers followers = new LogFollowers(database, CLOCK, both)) {
            followers.start(() -> true);
            followers.wake();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(turns).containsExactly("first", "second", "first", "second"));
            assertThat(sizes).containsExactly(200, 200, 1, 1);
        }
    }

    @Test
    void who_had_read_everything_reads_what_comes_while_another_catches_up() {
        append(1, "reply", 1, "a");
        Collector early = new Collector();
        Collector late = new Collector() {
            private boolean isBehind = true;

            @Override
            public String name() {
                return "late";
            }

            @Override
            public void prepare(Handle handle, List<Activity> batch) {
                if (isBehind) {
                    append(1, "reply", 2, "b");
                }
            }

            @Override
            public boolean isBehind(Handle handle) {
                boolean before = isBehind;
                isBehind = false;
                return before;
            }
        };
        try (LogFollowers followers = new LogFollowers(database, CLOCK, List.of(early, late))) {
            followers.catchUp();
        }
        assertThat(early.seen).containsExactly("a", "b");
        assertThat(late.seen).containsExactly("a", "b");
    }

    @Test
    void a_follower_gets_ready_while_others_write() {
        List<String> order = new CopyOnWriteArrayList<>();
        append(1, "reply", 1, "a");
        Collector collector = new Collector() {
            @Override
            public void prepare(Handle handle, List<Activity> batch) {
                order.add("ready for " + batch.size());
                database.run(other -> order.add("another wrote"));
            }

            @Override
            public void follow(Handle handle, List<Activity> batch) {
                order.add("followed");
            }
        };
        try (LogFollowers followers = new LogFollowers(database, CLOCK, List.of(collector))) {
            followers.catchUp();
        }
        assertThat(order).containsExactly("ready for 1", "another wrote", "followed");
    }

    private static Collector noting(String name, List<String> turns, List<Integer> sizes) {
        return new Collector() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void follow(Handle handle, List<Activity> batch) {
                turns.add(name);
                sizes.add(batch.size());
            }
        };
    }

    @Test
    void records_are_forgotten_when_they_are_old_and_activities_stay() {
        append(1, "reply", 1, "a");
        Instant known = CLOCK.instant();
        assertThat(forget(known)).isZero();
        assertThat(forget(known.plusMillis(1))).isEqualTo(1);
        assertThat(all()).hasSize(1);
    }

    private int forget(Instant before) {
        return database.write(handle -> writer.forgetRecords(handle, before, 100));
    }

    private List<String> texts(TimelineFilter filter) {
        return activities.timeline(Set.of(1L), filter, TimelinePlace.NEWEST, 50).activities().stream()
                .map(activity -> activity.text().orElse(""))
                .toList();
    }

    private static TimelineFilter filter(Optional<ActivityKind> kind, Optional<String> text) {
        return new TimelineFilter(Optional.of(FORUM), kind, OptionalLong.empty(), text);
    }

    private void append(long identity, String kind, int minute, String text) {
        database.run(handle -> {
            writer.begin(handle);
            writer.append(
                    handle,
                    List.of(new NewActivity(
                            FORUM,
                            "a" + next++,
                            identity,
                            writer.kind(handle, new ActivityKind(kind)),
                            minute * 60_000L,
                            CLOCK.millis(),
                            OptionalLong.empty(),
                            OptionalLong.empty(),
                            OptionalLong.empty(),
                            OptionalLong.empty(),
                            Optional.empty(),
                            Optional.of(text),
                            Optional.empty(),
                            Optional.empty(),
                            "{}")));
        });
    }

    private List<Activity> all() {
        List<Activity> all = new ArrayList<>();
        for (long id = 1; id < next; id++) {
            activities.find(new ActivityId(id)).ifPresent(all::add);
        }
        return all;
    }

    private static class Collector implements LogFollower {
        final List<String> seen = new ArrayList<>();

        @Override
        public String name() {
            return "collector";
        }

        @Override
        public synchronized void follow(Handle handle, List<Activity> batch) {
            batch.forEach(activity -> seen.add(activity.text().orElse("")));
        }

        @Override
        public void clear(Handle handle) {
            seen.clear();
        }
    }
}
