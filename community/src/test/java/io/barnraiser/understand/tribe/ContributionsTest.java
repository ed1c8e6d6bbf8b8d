package io.barnraiser.understand.tribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.network.measure.Concentration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class ContributionsTest {

    @Test
    void the_unevenness_of_the_karate_club_is_as_published() {
        Interval gini = new Contributions(Club.degrees(), 1).gini().orElseThrow();
        assertThat(gini.value()).isCloseTo(0.385370, within(1e-6));
        assertThat(gini.lower()).isBetween(0.2, 0.36);
        assertThat(gini.upper()).isBetween(0.4, 0.55);
    }

    @Test
    void members_who_are_drawn_several_times_count_several_times() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 50; round++) {
            double[] posts = random.doubles(12, 0, 30).map(Math::floor).sorted().toArray();
            int[] times = random.ints(12, 0, 4).toArray();
            double[] drawn = DoubleStream.iterate(0, i -> i < 12, i -> i + 1)
                    .flatMap(i -> DoubleStream.generate(() -> posts[(int) i]).limit(times[(int) i]))
                    .toArray();
            Contributions contributions = new Contributions(posts, round);
            assertThat(contributions.gini(times)).isCloseTo(Concentration.gini(drawn), within(1e-9));
            assertThat(contributions.half(times)).isEqualTo(Concentration.fewestFor(0.5, drawn));
        }
    }

    @Test
    void where_one_writes_half_one_would_be_missed() {
        double[] posts = new double[40];
        Arrays.fill(posts, 1);
        posts[7] = 39;
        assertThat(new Contributions(posts, 1).half().orElseThrow().value()).isEqualTo(1);
    }

    @Test
    void of_a_large_tribe_some_are_drawn_and_the_number_stands_for_all() {
        double[] posts = new double[10_000];
        Arrays.setAll(posts, i -> 1 + i % 3);
        Interval half = new Contributions(posts, 1).half().orElseThrow();
        assertThat(half.value()).isCloseTo(Concentration.fewestFor(0.5, posts), within(200.0));
        assertThat(half.n()).isEqualTo(2_000);
    }

    @Test
    void where_nobody_wrote_nothing_is_told() {
        assertThat(new Contributions(new double[20], 1).half()).isEmpty();
        assertThat(new Contributions(new double[20], 1).gini()).isEmpty();
    }
}
