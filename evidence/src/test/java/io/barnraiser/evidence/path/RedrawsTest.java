package io.barnraiser.evidence.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RedrawsTest {

    private final Redraws redraws = Redraws.usual(7);

    @Test
    void a_person_counts_once_on_average_and_not_at_all_as_often_as_once() {
        double sum = 0;
        double squares = 0;
        double never = 0;
        int drawn = 0;
        for (long person = 0; person < 5000; person++) {
            int[] weights = redraws.weights(person);
            assertThat(weights[0]).isEqualTo(1);
            for (int column = 1; column < weights.length; column++) {
                sum += weights[column];
                squares += weights[column] * weights[column];
                never += weights[column] == 0 ? 1 : 0;
                drawn++;
            }
        }

        assertThat(sum / drawn).isCloseTo(1, within(0.005));
        assertThat(squares / drawn).isCloseTo(2, within(0.02));
        assertThat(never / drawn).isCloseTo(Math.exp(-1), within(0.003));
    }

    @Test
    void the_lot_hangs_on_the_seed_and_the_person_alone() {
        assertThat(redraws.weights(3)).isEqualTo(Redraws.usual(7).weights(3)).isNotEqualTo(redraws.weights(4));
        assertThat(Redraws.usual(8).weights(3)).isNotEqualTo(redraws.weights(3));
        assertThatThrownBy(() -> new Redraws(99, 1)).hasMessageContaining("99");
    }

    @Test
    void the_order_in_which_people_come_changes_nothing() {
        SplittableRandom random = new SplittableRandom(5);
        List<Path> paths = new ArrayList<>();
        for (int person = 0; person < 200; person++) {
            paths.add(World.withoutMemory().walk(person, -1, person % 4, -1, 180, random));
        }
        Ways one = ways(paths);
        Collections.reverse(paths);
        Ways other = ways(paths);

        assertThat(StageValues.of(one, 0.9).value(1, Level.USUAL))
                .isPresent()
                .isEqualTo(StageValues.of(other, 0.9).value(1, Level.USUAL));
        assertThat(AalenJohansen.between(one, 0, 90).probability(0, 1, Level.USUAL))
                .isPresent()
                .isEqualTo(AalenJohansen.between(other, 0, 90).probability(0, 1, Level.USUAL));
        assertThat(StayTimes.of(one, 0).median(Level.USUAL))
                .isPresent()
                .isEqualTo(StayTimes.of(other, 0).median(Level.USUAL));
    }

    private Ways ways(List<Path> paths) {
        Ways ways = new Ways(4, Window.ofThirtyDays(0, 6), redraws);
        for (Path path : paths) {
            ways.add(path, new long[] {path.person(), 1, 2, 3, path.person() % 5, 8});
        }
        return ways;
    }
}
