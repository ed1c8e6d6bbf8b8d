package io.barnraiser.network.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.network.community.Partition;
import io.barnraiser.network.lifecycle.Lifecycle.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LifecycleTest {

    private final Lifecycle lifecycle = Lifecycle.usual();

    /// The members from {@code from} to below {@code to}.
    private static long[] range(long from, long to) {
        return LongStream.range(from, to).toArray();
    }

    private Step next(Moment before, long[]... groups) {
        long[] members =
                Arrays.stream(groups).flatMapToLong(Arrays::stream).sorted().toArray();
        int[] labels = new int[members.length];
        for (int group = 0; group < groups.length; group++) {
            for (long member : groups[group]) {
                labels[Arrays.binarySearch(members, member)] = group;
            }
        }
        return lifecycle.next(before, members, Partition.of(labels));
    }

    private Moment begin(long[]... groups) {
        return next(Moment.beginning(), groups).moment();
    }

    @Test
    void at_the_beginning_all_are_born_and_the_smallest_are_no_tribes() {
        Step step = next(Moment.beginning(), range(0, 10), range(10, 14), range(14, 16));
        assertThat(step.changes()).containsExactly(new Change.Born(1, 10), new Change.Born(2, 4));
        assertThat(step.tribes()).containsExactly(1L, 2L, 0L);
        assertThat(step.moment().tribe(15)).isZero();
        assertThat(step.moment().tribe(13)).isEqualTo(2);
        assertThat(step.moment().next()).isEqualTo(3);
    }

    @Test
    void a_tribe_keeps_its_number_while_members_come_and_go() {
        Moment before = begin(range(0, 20), range(20, 40), range(40, 60));
        Step step = next(before, range(1, 21), range(25, 40), range(40, 90));
        assertThat(step.changes())
                .containsExactlyInAnyOrder(
                        new Change.Continued(1, 20, 20), new Change.Shrank(2, 20, 15), new Change.Grew(3, 20, 50));
    }

    @Test
    void the_lesser_of_two_that_merge_ends() {
        Step step = next(begin(range(0, 30), range(30, 40)), range(0, 40));
        assertThat(step.changes()).containsExactly(new Change.Grew(1, 30, 40), new Change.Merged(1, List.of(2L), 40));
    }

    @Test
    void many_equal_ones_that_merge_become_a_new_tribe() {
        Step step = next(begin(range(0, 10), range(10, 20), range(20, 30), range(30, 40)), range(0, 40));
        assertThat(step.changes()).containsExactly(new Change.Merged(5, List.of(1L, 2L, 3L, 4L), 40));
    }

    @Test
    void what_breaks_off_is_a_new_tribe_of_known_descent() {
        Step step = next(begin(range(0, 40)), range(0, 25), range(25, 40));
        assertThat(step.changes())
                .containsExactly(new Change.Shrank(1, 40, 25), new Change.Split(1, List.of(2L), true));
    }

    @Test
    void a_tribe_that_falls_into_small_parts_lives_in_none_of_them() {
        Step step = next(begin(range(0, 40)), range(0, 10), range(10, 20), range(20, 30), range(30, 40));
        assertThat(step.changes()).containsExactly(new Change.Split(1, List.of(2L, 3L, 4L, 5L), false));
    }

    @Test
    void a_tribe_whose_members_are_gone_has_faded_and_its_number_is_not_given_again() {
        Step step = next(begin(range(0, 10), range(10, 20)), range(0, 10), range(50, 60));
        assertThat(step.changes())
                .containsExactly(new Change.Continued(1, 10, 10), new Change.Born(3, 10), new Change.Faded(2, 10));
    }

    @Test
    void numbers_go_where_they_fit_best_together() {
        // Tribe 1 is a little more alike to the first than to the second, tribe 2 to the first alone.
        Moment before = begin(range(0, 20), range(20, 40));
        long[] first = LongStream.concat(LongStream.range(0, 10), LongStream.range(20, 34))
                .toArray();
        long[] second = range(10, 20);
        Step step = next(before, first, second);
        assertThat(step.tribes()).containsExactly(2L, 1L);
    }

    @Test
    void what_was_kept_goes_on_as_if_it_had_never_been_put_away() {
        Moment before = begin(range(0, 20), range(20, 40));
        Moment kept = Moment.of(
                LongStream.range(0, before.size())
                        .map(i -> before.member((int) i))
                        .toArray(),
                LongStream.range(0, before.size())
                        .map(i -> before.tribe((int) i))
                        .toArray(),
                before.next());
        assertThat(next(kept, range(0, 15), range(18, 50)).changes())
                .isEqualTo(next(before, range(0, 15), range(18, 50)).changes());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void every_tribe_then_and_now_is_accounted_for(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Moment moment = Moment.beginning();
        for (int time = 0; time < 12; time++) {
            long[] members = LongStream.range(0, 200)
                    .filter(member -> random.nextInt(5) > 0)
                    .toArray();
            int[] labels = new int[members.length];
            int groups = 2 + random.nextInt(12);
            for (int i = 0; i < labels.length; i++) {
                boolean stays = random.nextInt(4) > 0;
                labels[i] = (int) (stays ? members[i] * groups / 200 : random.nextInt(groups));
            }
            Step step = lifecycle.next(moment, members, Partition.of(labels));
            account(moment, step);
            moment = step.moment();
        }
    }

    private static void account(Moment before, Step step) {
        Set<Long> then = new TreeSet<>(Arrays.stream(before.numbers()).boxed().toList());
        Set<Long> now =
                new TreeSet<>(Arrays.stream(step.moment().numbers()).boxed().toList());
        Set<Long> living = new TreeSet<>();
        Set<Long> begun = new TreeSet<>();
        Set<Long> ended = new TreeSet<>();
        for (Change change : step.changes()) {
            switch (change) {
                case Change.Born born -> assertThat(begun.add(born.tribe())).isTrue();
                case Change.Continued continued -> living.add(continued.tribe());
                case Change.Grew grew -> living.add(grew.tribe());
                case Change.Shrank shrank -> living.add(shrank.tribe());
                case Change.Faded faded -> assertThat(ended.add(faded.tribe())).isTrue();
                case Change.Merged merged -> {
                    ended.addAll(merged.absorbed());
                    (then.contains(merged.tribe()) ? living : begun).add(merged.tribe());
                }
                case Change.Split split -> {
                    begun.addAll(split.parts());
                    (split.lives() ? living : ended).add(split.tribe());
                }
            }
        }
        Set<Long> both = new TreeSet<>(then);
        both.retainAll(now);
        assertThat(living).isEqualTo(both);
        then.removeAll(both);
        assertThat(ended).isEqualTo(then);
        now.removeAll(both);
        assertThat(begun).isEqualTo(now);
    }

    @Test
    void numbers_that_mean_nothing_are_refused() {
        assertThatThrownBy(() -> new Lifecycle(0, 0.3, 0.1)).hasMessageContaining("least 0");
        assertThatThrownBy(() -> Moment.of(new long[] {1, 1}, new long[] {0, 0}, 1))
                .hasMessageContaining("ascend");
        assertThatThrownBy(() -> Moment.of(new long[] {1}, new long[] {1}, 1)).hasMessageContaining("below 1");
        assertThatThrownBy(() -> lifecycle.next(Moment.beginning(), new long[1], Partition.singletons(2)))
                .hasMessageContaining("1 members for 2 nodes");
    }
}
