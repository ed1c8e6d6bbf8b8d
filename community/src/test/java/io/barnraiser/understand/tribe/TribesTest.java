package io.barnraiser.understand.tribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class TribesTest {

    private final Database database;
    private final Camp camp;
    private final Tribes tribes;

    TribesTest(Database database) {
        this.database = database;
        this.camp = new Camp(database);
        this.tribes = new Tribes(database);
    }

    @BeforeEach
    void groups_settle() {
        camp.settle();
    }

    @Test
    void a_look_finds_the_groups_and_puts_everybody_at_home() {
        TribeRun look = camp.look(Camp.groups(7), Camp.DAY);
        assertThat(look.hasTribes()).isTrue();
        assertThat(tribes.look(Tribes.NEWEST)).hasValue(look);
        assertThat(tribes.resolutions(look))
                .hasSize(5)
                .extracting(Resolution::resolution)
                .contains(look.outcome().orElseThrow().resolution())
                .isSorted();
        List<Tribe> found = tribes.list(look);
        assertThat(found).hasSize(Camp.GROUPS).allSatisfy(tribe -> {
            assertThat(tribe.finding().size()).isEqualTo(Camp.SIZE);
            assertThat(tribe.finding().change()).isEqualTo(Change.BORN);
            assertThat(tribe.finding().openness().index())
                    .isLessThan(tribe.finding().openness().mean());
        });
        assertThat(found).extracting(Tribe::mark).doesNotHaveDuplicates();
        assertThat(tribes.core(look, found.getFirst().id(), Optional.empty(), 100))
                .hasSize(Camp.SIZE)
                .allSatisfy(member -> assertThat(member.isBetween()).isFalse())
                .isSortedAccordingTo((one, other) -> Double.compare(other.strength(), one.strength()));
    }

    @Test
    void a_look_writes_down_what_it_measured() {
        TribeRun look = camp.look(Camp.groups(7), Camp.DAY);
        Tribe tribe = tribes.list(look).getFirst();
        Map<Measure, Measured> measures = tribes.portrait(look, tribe.id()).measures();
        assertThat(measures).containsOnlyKeys(Measure.values());
        assertThat(measures).isEqualTo(tribes.measures(look).get(tribe.id()));
        assertThat(measures.getOrDefault(Measure.STABILITY, Measured.NOTHING)
                        .interval()
                        .orElseThrow()
                        .value())
                .isEqualTo(tribe.finding().stability());
        assertThat(measures.getOrDefault(Measure.OPENNESS, Measured.NOTHING)
                        .interval()
                        .orElseThrow()
                        .value())
                .isCloseTo(tribe.finding().openness().index(), within(1e-9));
        assertThat(measures.getOrDefault(Measure.WITHOUT_ONE, Measured.NOTHING).interval())
                .isPresent();
        // Nobody ever spoke back: the bootstrap cannot see how far that might vary.
        assertThat(measures.getOrDefault(Measure.ANSWERED, Measured.NOTHING).interval())
                .isEmpty();
        assertThat(measures.get(Measure.NEWCOMERS_WAIT)).isEqualTo(Measured.NOTHING);
    }

    @Test
    void an_interval_without_an_end_comes_back_without_it() {
        TribeId tribe = new TribeId(1);
        Interval open = new Interval(5, 2, Double.POSITIVE_INFINITY, Level.USUAL, 30, Method.BROOKMEYER_CROWLEY);
        Map<Measure, Measured> measures = Map.of(
                Measure.NEWCOMERS_WAIT, new Measured(30, Optional.of(open), Doubt.NOT_REACHED),
                Measure.OLD_TIMERS_WAIT, new Measured(12, Optional.empty(), Doubt.NOT_REACHED));
        database.run(handle -> FigureStore.insert(handle, 1, tribe, measures));
        assertThat(database.<Map<Measure, Measured>>read(handle -> FigureStore.of(handle, 1, tribe)))
                .isEqualTo(measures);
    }

    @Test
    void who_waited_and_was_answered_since_is_marked() {
        Forum forum = new Forum(database);
        long waits = forum.opens(5, "2026-02-01", 1);
        long answered = forum.opens(6, "2026-02-01", 1);
        forum.question(waits, true);
        forum.question(answered, false);
        TribeId tribe = new TribeId(1);
        List<Newcomer> newcomers = List.of(
                new Newcomer(5, 20, true, Optional.of(waiting(waits))),
                new Newcomer(6, 10, false, Optional.of(waiting(answered))));
        database.run(handle -> NewcomerStore.insert(handle, 1, tribe, newcomers));
        assertThat(database.<List<Newcomer>>read(handle -> NewcomerStore.of(handle, 1, tribe)))
                .extracting(newcomer -> newcomer.waiting().orElseThrow().isAnswered())
                .containsExactly(false, true);
    }

    private static Newcomer.Waiting waiting(long object) {
        return new Newcomer.Waiting(object, 20, Optional.empty(), false);
    }

    @Test
    void a_list_of_members_goes_on_after_its_last() {
        TribeRun look = camp.look(Camp.groups(7), Camp.DAY);
        TribeId tribe = tribes.list(look).getFirst().id();
        List<TribeMember> all = tribes.core(look, tribe, Optional.empty(), 100);
        List<TribeMember> first = tribes.core(look, tribe, Optional.empty(), 7);
        assertThat(first).isEqualTo(all.subList(0, 7));
        assertThat(tribes.core(look, tribe, Optional.of(first.getLast()), 100)).isEqualTo(all.subList(7, all.size()));
    }

    @Test
    void where_chance_explains_the_groups_none_is_named() {
        TribeRun look = camp.look(Camp.crowd(3), Camp.DAY);
        assertThat(look.hasTribes()).isFalse();
        assertThat(tribes.list(look)).isEmpty();
        assertThat(database.<List<MapStore.Named>>read(handle -> MapStore.members(handle, look.id())))
                .hasSize(Camp.GROUPS * Camp.SIZE);
    }

    @Test
    void a_tribe_keeps_its_number_mark_and_name_from_look_to_look() {
        TribeRun first = camp.look(Camp.groups(7), Camp.DAY);
        Tribe named = tribes.list(first).getFirst();
        assertThat(tribes.rename(named.id(), " Trail builders ")).isTrue();
        tribes.pin(named.id(), true);

        TribeRun second = camp.look(Camp.groups(8), Camp.DAY.plus(Duration.ofDays(7)));
        assertThat(tribes.list(second)).hasSize(Camp.GROUPS).allSatisfy(tribe -> {
            assertThat(tribe.finding().change()).isEqualTo(Change.CONTINUED);
            assertThat(tribe.finding().earlierSize()).hasValue(Camp.SIZE);
        });
        Tribe again = tribes.find(second, named.id()).orElseThrow();
        assertThat(again.name()).isEqualTo("Trail builders");
        assertThat(again.mark()).isEqualTo(named.mark());
        assertThat(tribes.list(second).getFirst()).isEqualTo(again);
        assertThat(tribes.look(Camp.DAY)).hasValue(first);
        assertThat(tribes.sizes(named.id()))
                .extracting(TribeStore.Size::members)
                .containsExactly(20L, 20L);
    }

    @Test
    void two_tribes_that_become_one_are_merged_and_one_of_them_fades() {
        TribeRun first = camp.look(Camp.groups(7), Camp.DAY);
        TribeRun second = camp.look(Camp.afterUnion(2), Camp.DAY.plus(Duration.ofDays(30)));
        assertThat(tribes.list(second)).hasSize(Camp.GROUPS - 1);
        Tribe largest = tribes.list(second).getFirst();
        assertThat(largest.finding().size()).isEqualTo(2L * Camp.SIZE);
        assertThat(largest.finding().change()).isEqualTo(Change.MERGED);
        assertThat(tribes.faded(first, second)).hasSize(1);
    }

    @Test
    void whoever_is_erased_is_in_no_look_any_more() {
        TribeRun look = camp.look(Camp.groups(7), Camp.DAY);
        assertThat(tribes.of(look, 5)).isNotEmpty();
        int gone = database.<Integer>write(handle -> tribes.forget(handle, List.of(5L), 100));
        assertThat(gone).isPositive();
        assertThat(tribes.of(look, 5)).isEmpty();
        assertThat(database.<Integer>write(handle -> tribes.forget(handle, List.of(5L), 100)))
                .isZero();
    }

    @Test
    void that_somebody_was_new_is_exported_and_erased_with_them() {
        TribeRun look = camp.look(Camp.groups(7), Camp.DAY);
        TribeId tribe = tribes.list(look).getFirst().id();
        Newcomer newcomer = new Newcomer(500, 20, false, Optional.of(waiting(1)));
        database.run(handle -> NewcomerStore.insert(handle, look.id(), tribe, List.of(newcomer)));
        assertThat(database.<List<TribeMemberStore.Kept>>read(
                        handle -> TribeMemberStore.history(handle, List.of(500L))))
                .singleElement()
                .satisfies(kept -> assertThat(kept.isNew()).isTrue());
        assertThat(database.<Integer>write(handle -> tribes.forget(handle, List.of(500L), 100)))
                .isEqualTo(1);
    }

    @Test
    void nothing_of_a_look_shows_before_it_ends_well() {
        long run = database.<Long>write(handle ->
                TribeRunStore.begin(handle, Camp.DAY, camp.people().clock().instant()));
        new TribeWork(database, run, (step, done, total) -> true).work(Camp.snapshot(Camp.groups(7), Camp.DAY));
        assertThat(tribes.look(Tribes.NEWEST)).isEmpty();
        database.run(handle -> TribeRunStore.end(
                handle, run, TribeRun.State.CANCELLED, camp.people().clock().instant()));
        assertThat(tribes.look(Tribes.NEWEST)).isEmpty();
        database.run(handle -> PruneStore.remove(handle, run));
        assertThat(database.<Optional<TribeRun>>read(TribeRunStore::last)).isEmpty();
    }
}
