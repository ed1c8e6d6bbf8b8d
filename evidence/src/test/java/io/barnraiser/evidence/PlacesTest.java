package io.barnraiser.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.count.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PlacesTest {

    private static Interval from(double lower, double upper) {
        return new Interval((lower + upper) / 2, lower, upper, Level.USUAL, 12, Method.STUDENT);
    }

    @Test
    void who_lies_wholly_above_stands_before_and_who_overlaps_may_stand_either_way() {
        assertThat(Places.of(List.of(from(5, 7), from(1, 2), from(6, 9), from(3, 4))))
                .containsExactly(new Places(1, 2), new Places(4, 4), new Places(1, 2), new Places(3, 3));
        assertThat(new Places(3, 3).isOne()).isTrue();
        assertThat(new Places(1, 2).isOne()).isFalse();
    }

    @Test
    void ends_that_touch_and_values_that_are_the_same_are_not_told_apart() {
        assertThat(Places.of(List.of(from(1, 2), from(2, 3), from(2, 3), from(2, 2))))
                .containsExactly(new Places(1, 4), new Places(1, 4), new Places(1, 4), new Places(1, 4));
        assertThat(Places.of(List.of())).isEmpty();
    }

    @Test
    void a_level_for_many_leaves_each_its_part_of_what_may_be_missed() {
        assertThat(Level.USUAL.forAllOf(10).share()).isCloseTo(0.995, within(1e-12));
        assertThat(Level.USUAL.forAllOf(1)).isEqualTo(Level.USUAL);
        assertThatThrownBy(() -> Level.USUAL.forAllOf(0)).hasMessageContaining("0 intervals");
    }

    @Test
    void all_places_hold_together_as_often_as_promised() {
        SplittableRandom random = new SplittableRandom(12);
        int groups = 8;
        Level level = Level.USUAL.forAllOf(groups);
        int runs = 1000;
        int held = 0;
        for (int run = 0; run < runs; run++) {
            List<Interval> shares = new ArrayList<>();
            for (int group = 0; group < groups; group++) {
                double truth = 0.3 + 0.05 * group;
                shares.add(Shares.wilson(
                        random.doubles(80).filter(one -> one < truth).count(), 80, level));
            }
            List<Places> places = Places.of(shares);
            boolean holds = true;
            for (int group = 0; group < groups; group++) {
                int place = groups - group;
                holds &= places.get(group).best() <= place
                        && place <= places.get(group).worst();
            }
            held += holds ? 1 : 0;
        }

        assertThat(held / (double) runs).isGreaterThanOrEqualTo(0.95 - 0.02);
    }
}
