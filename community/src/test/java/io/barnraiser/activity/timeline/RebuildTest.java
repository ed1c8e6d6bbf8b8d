package io.barnraiser.activity.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.log.LogFollower;
import io.barnraiser.activity.log.LogFollowers;
import io.barnraiser.activity.log.LogImage;
import io.barnraiser.activity.log.LogPeople;
import io.barnraiser.activity.log.LogReplay;
import io.barnraiser.activity.log.LogThings;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is kept batch by batch is what a rebuild makes of the whole log.
@BothDatabases
final class RebuildTest {

    private static final int PEOPLE = 25;
    private static final int STEPS = 400;
    private static final List<ActivityKind> KINDS = List.of(
            ActivityKind.CREATE,
            ActivityKind.REPLY,
            ActivityKind.REPLY,
            ActivityKind.LIKE,
            ActivityKind.MENTION,
            ActivityKind.VIEW,
            ActivityKind.PURCHASE);

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));

    private final Database database;

    RebuildTest(Database database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void any_history_in_any_batches_gives_what_a_rebuild_gives(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Upkeep upkeep = new Upkeep(database.dialect(), () -> "EUR");
        Map<String, List<String>> inBatches = database.write(handle -> {
            LogFixture log = new LogFixture(handle);
            LongStream.rangeClosed(1, 3).forEach(source -> log.source(source, "source " + source));
            LongStream.rangeClosed(1, PEOPLE).forEach(id -> log.person(id, 1 + id % 3, "Person " + id));
            List<Long> alive =
                    new ArrayList<>(LongStream.rangeClosed(1, PEOPLE).boxed().toList());
            upkeep.refresh(handle, alive);
            List<Long> things = new ArrayList<>();
            List<LogEntry> unread = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(20)) {
                    case 0 -> {
                        List<Long> pair = List.of(pick(random, alive), pick(random, alive));
                        log.merge(pair.getFirst(), pair.getLast());
                        if (!pair.getFirst().equals(pair.getLast())) {
                            upkeep.refresh(handle, pair);
                            upkeep.standingChanged(handle, pair);
                        }
                    }
                    case 1 -> {
                        long identity = pick(random, alive);
                        long member = handle.createQuery("SELECT member_id FROM identity WHERE id = :id")
                                .bind("id", identity)
                                .mapTo(Long.class)
                                .one();
                        log.part(identity);
                        upkeep.refresh(handle, List.of(identity, member));
                        upkeep.standingChanged(handle, List.of(identity, member));
                    }
                    case 2 -> {
                        long member = pick(random, alive);
                        log.standing(member, List.of("member", "bot", "staff").get(random.nextInt(3)));
                        upkeep.standingChanged(handle, List.of(member));
                    }
                    case 3 -> {
                        upkeep.apply(handle, unread);
                        unread.clear();
                    }
                    case 4 -> {
                        if (random.nextInt(4) == 0 && alive.size() > 15) {
                            upkeep.apply(handle, unread);
                            unread.clear();
                            Long identity = pick(random, alive);
                            while (upkeep.forget(handle, List.of(identity), 2) > 0) {}
                            things.removeAll(log.erase(identity));
                            alive.remove(identity);
                            upkeep.refresh(handle, alive);
                            upkeep.refresh(handle, List.of(identity));
                        }
                    }
                    default -> unread.add(something(random, log, alive, things));
                }
            }
            upkeep.apply(handle, unread);
            Map<String, List<String>> kept = log.derived();
            assertThat(kept.getOrDefault("identity_contact", List.of()))
                    .as("the history has something in it")
                    .hasSizeGreaterThan(20);
            assertThat(kept.getOrDefault("question", List.of()).stream().filter(row -> row.contains("waiting=1")))
                    .isNotEmpty();

            upkeep.clear(handle);
            upkeep.refresh(handle, alive);
            upkeep.apply(handle, log.log());
            Map<String, List<String>> rebuilt = log.derived();
            kept.forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(rebuilt.get(table)));
            return kept;
        });

        try (LogFollowers followers = new LogFollowers(database, CLOCK, List.of(new Follower(upkeep)))) {
            followers.rebuild("timeline");
        }
        Map<String, List<String>> atOnce = database.read(handle -> new LogFixture(handle, 1, 1).derived());
        inBatches.forEach(
                (table, rows) -> assertThat(atOnce.get(table)).as(table).isEqualTo(rows));
    }

    @Test
    void what_becomes_of_people_while_the_log_is_replayed_is_in_the_figures() {
        Upkeep upkeep = new Upkeep(database.dialect(), () -> "EUR");
        Follower follower = new Follower(upkeep);
        database.run(handle -> {
            LogFixture log = new LogFixture(handle);
            log.source(1, "forum");
            LongStream.rangeClosed(1, 6).forEach(id -> log.person(id, 1, "Person " + id));
            for (long who = 1; who <= 6; who++) {
                long topic = log.thing(null, who, null);
                log.did(who, ActivityKind.CREATE, 10 + who, topic, null, null);
                log.did(who % 6 + 1, ActivityKind.REPLY, 20 + who, null, topic, null);
                log.did(5, ActivityKind.LIKE, 30 + who, topic, null, null);
            }
        });
        LogFollower disturbed = new Disturbed(follower, handle -> {
            LogFixture log = new LogFixture(handle);
            log.merge(2, 1);
            upkeep.refresh(handle, List.of(1L, 2L));
            log.standing(3, "bot");
            upkeep.standingChanged(handle, List.of(3L));
            upkeep.forget(handle, List.of(5L), 1_000);
            log.erase(5);
        });
        try (LogFollowers followers = new LogFollowers(database, CLOCK, List.of(disturbed))) {
            followers.rebuild("timeline");
        }
        Map<String, List<String>> once = database.read(handle -> new LogFixture(handle, 1, 1).derived());
        try (LogFollowers followers = new LogFollowers(database, CLOCK, List.of(follower))) {
            followers.rebuild("timeline");
        }
        Map<String, List<String>> again = database.read(handle -> new LogFixture(handle, 1, 1).derived());
        again.forEach((table, rows) -> assertThat(once.get(table)).as(table).isEqualTo(rows));
        assertThat(again.get("member_summary")).hasSize(4);
    }

    /// Lets something happen to people once the first rows are written.
    private record Disturbed(Follower follower, Consumer<Handle> event) implements LogFollower {

        @Override
        public String name() {
            return follower.name();
        }

        @Override
        public void follow(Handle handle, List<Activity> batch) {
            follower.follow(handle, batch);
        }

        @Override
        public void clear(Handle handle) {
            follower.clear(handle);
        }

        @Override
        public Optional<LogReplay> replay() {
            LogReplay replay = follower.replay().orElseThrow();
            return Optional.of(new LogReplay() {
                @Override
                public List<String> lateIndexes() {
                    return replay.lateIndexes();
                }

                @Override
                public void clear(Handle handle) {
                    replay.clear(handle);
                }

                @Override
                public Work begin(Handle handle, LogPeople people, LogThings things) {
                    return new DisturbedWork(replay.begin(handle, people, things), event);
                }
            });
        }
    }

    private record DisturbedWork(LogReplay.Work work, Consumer<Handle> event) implements LogReplay.Work {

        @Override
        public Consumer<Handle> people(LogImage image, int from, int to) {
            return work.people(image, from, to);
        }

        @Override
        public List<LogReplay.Stage> stages() {
            List<LogReplay.Stage> stages = new ArrayList<>(work.stages());
            stages.add(1, new LogReplay.Stage(1, 1, (reading, from, to) -> event));
            return stages;
        }

        @Override
        public long end(Handle handle, long aim, Supplier<Collection<Long>> changed) {
            return work.end(handle, aim, changed);
        }
    }

    private static LogEntry something(RandomGenerator random, LogFixture log, List<Long> alive, List<Long> things) {
        long who = pick(random, alive);
        long at = 1_000 + random.nextInt(100_000);
        ActivityKind kind = KINDS.get(random.nextInt(KINDS.size()));
        return switch (kind.name()) {
            case "create" -> {
                long thing = thing(random, log, things);
                boolean isUnclaimed = log.claim(thing, who);
                yield isUnclaimed
                        ? log.did(who, kind, at, thing, null, null)
                        : log.did(who, ActivityKind.VIEW, at, thing, null, null);
            }
            case "reply" -> {
                long target = thing(random, log, things);
                Long own = random.nextBoolean() ? null : log.thing(target, who, null);
                if (own != null) {
                    things.add(own);
                }
                yield log.did(who, kind, at, own, target, null);
            }
            case "mention" -> log.did(who, kind, at, thing(random, log, things), null, pick(random, alive));
            default -> log.did(who, kind, at, thing(random, log, things), null, null);
        };
    }

    /// An old thing, or a new one of which nothing is known.
    private static long thing(RandomGenerator random, LogFixture log, List<Long> things) {
        if (things.isEmpty() || random.nextInt(3) == 0) {
            things.add(log.thing());
        }
        return pick(random, things);
    }

    private static <T> T pick(RandomGenerator random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
