package io.barnraiser.understand.influence;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.network.learn.ActionLog;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ThingsTest {

    private static final OptionalLong NONE = OptionalLong.empty();

    /// Topic 10 by member 1; post 11 in it by 2; post 12, which answers 11, by 3; 2 likes 12. Topic 20 by 4, and
    /// by 9, who takes no part.
    private static final List<Deed> DEEDS = List.of(
            new Deed(1, 1, 100, 10, NONE, NONE),
            new Deed(2, 2, 200, 11, OptionalLong.of(10), NONE),
            new Deed(3, 3, 300, 12, NONE, OptionalLong.of(11)),
            new Deed(4, 2, 400, 12, NONE, NONE),
            new Deed(5, 4, 50, 20, NONE, NONE),
            new Deed(6, 9, 40, 20, NONE, NONE));

    private static Things things() {
        return Things.of(DEEDS, member -> member == 9 ? -1 : (int) member);
    }

    private static ActionLog log(int from, int to, long until, long most) {
        return things().log(10, from, to, until, node -> 3, most, new SplittableRandom(1));
    }

    @Test
    void parts_and_answers_are_one_thing_and_things_stand_in_the_order_of_their_beginnings() {
        assertThat(things().size()).isEqualTo(2);
        assertThat(things().begin(0)).isEqualTo(50);
        assertThat(things().begin(1)).isEqualTo(100);
        assertThat(things().sizes(0)).containsExactly(1, 3);
        assertThat(things().sizes(1)).containsExactly(3);
    }

    @Test
    void the_first_deed_of_each_counts() {
        ActionLog log = log(1, 2, Long.MAX_VALUE, 100);
        assertThat(log.actions()).isEqualTo(1);
        assertThat(log.end(0)).isEqualTo(3);
        assertThat(log.who(1)).isEqualTo(2);
        assertThat(log.when(1)).isEqualTo(200);
    }

    @Test
    void what_comes_later_than_the_part_ends_does_not_count() {
        assertThat(log(1, 2, 300, 100).counts()).containsExactly(0, 1, 1, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void a_thing_that_began_too_late_is_left_out() {
        assertThat(things().before(100).size()).isEqualTo(1);
    }

    @Test
    void where_too_much_would_be_seen_some_things_are_left_out_by_lot() {
        assertThat(log(0, 2, Long.MAX_VALUE, 100).actions()).isEqualTo(2);
        assertThat(log(0, 2, Long.MAX_VALUE, 1).actions()).isEqualTo(1);
    }

    @Test
    void every_size_has_one_class() {
        assertThat(Passed.classes(new int[] {1, 1, 2, 3, 5, 6, 30, 31, 5_000}))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(1, 2L, 2, 1L, 3, 2L, 6, 1L, 11, 1L, 31, 1L, 101, 1L)));
    }
}
