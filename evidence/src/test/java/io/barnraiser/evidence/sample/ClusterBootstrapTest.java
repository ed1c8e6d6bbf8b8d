package io.barnraiser.evidence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ClusterBootstrapTest {

    /// The spatial test data of Efron and Tibshirani 1993, "An introduction to the bootstrap", table 14.1.
    private static final double[] SPATIAL = {
        48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41
    };

    private static double variance(int[] times) {
        double n = Arrays.stream(times).sum();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < times.length; i++) {
            sum += times[i] * SPATIAL[i];
            squares += times[i] * SPATIAL[i] * SPATIAL[i];
        }
        return squares / n - sum / n * sum / n;
    }

    @Test
    void it_finds_the_interval_of_the_textbook() {
        Interval found = new ClusterBootstrap(20_000, new Level(0.9), 7)
                .interval(SPATIAL.length, ClusterBootstrapTest::variance)
                .orElseThrow();

        assertThat(found.value()).isCloseTo(171.5, within(0.05));
        assertThat(found.lower()).isCloseTo(115.8, within(2.5));
        assertThat(found.upper()).isCloseTo(259.6, within(5.0));
        assertThat(found.n()).isEqualTo(26);
    }

    @Test
    void the_acceleration_is_the_one_of_the_textbook() {
        double[] without = new double[SPATIAL.length];
        for (int i = 0; i < without.length; i++) {
            int[] times = new int[SPATIAL.length];
            Arrays.fill(times, 1);
            times[i] = 0;
            without[i] = variance(times);
        }

        assertThat(BiasCorrection.of(171.5, new double[] {170, 173}, without)).hasValueSatisfying(correction -> {
            assertThat(correction.acceleration()).isCloseTo(0.06124, within(5e-6));
            assertThat(correction.bias()).isCloseTo(0, within(1e-12));
            assertThat(correction.share(0.5)).isCloseTo(0.5, within(1e-12));
        });
    }

    @Test
    void the_same_seed_gives_the_same_interval() {
        double[] values = {1, 4, 2, 8, 5, 7, 3};

        assertThat(new ClusterBootstrap(500, Level.USUAL, 3).mean(values))
                .isPresent()
                .isEqualTo(new ClusterBootstrap(500, Level.USUAL, 3).mean(values))
                .isNotEqualTo(new ClusterBootstrap(500, Level.USUAL, 4).mean(values));
    }

    @Test
    void people_who_do_much_make_the_interval_wider_than_their_posts_would() {
        SplittableRandom random = new SplittableRandom(5);
        double[] answered = new double[60];
        double[] posts = new double[60];
        for (int person = 0; person < 60; person++) {
            posts[person] = 20;
            answered[person] = random.nextBoolean() ? 18 : 2;
        }
        double[] byPost = new double[1200];
        for (int post = 0; post < 1200; post++) {
            byPost[post] = post % 20 < answered[post / 20] ? 1 : 0;
        }
        ClusterBootstrap bootstrap = new ClusterBootstrap(500, Level.USUAL, 1);

        double people = bootstrap.ratio(answered, posts).orElseThrow().width();
        double alone = bootstrap.mean(byPost).orElseThrow().width();

        assertThat(people).isGreaterThan(2.5 * alone);
    }

    @Test
    void the_mean_of_something_skewed_is_held_about_as_often_as_promised() {
        SplittableRandom random = new SplittableRandom(11);
        int runs = 400;
        int held = 0;
        for (int run = 0; run < runs; run++) {
            double[] waits =
                    random.doubles(40).map(chance -> -Math.log(1 - chance)).toArray();
            Interval mean =
                    new ClusterBootstrap(400, Level.USUAL, run).mean(waits).orElseThrow();
            held += mean.excludes(1) ? 0 : 1;
        }

        assertThat(held / (double) runs).isBetween(0.90, 0.975);
    }

    @Test
    void where_it_cannot_see_it_does_not_say() {
        ClusterBootstrap bootstrap = new ClusterBootstrap(200, Level.USUAL, 1);

        assertThat(bootstrap.mean(new double[] {1, 1, 1, 1})).isEmpty();
        assertThat(bootstrap.mean(new double[] {1})).isEmpty();
        assertThat(bootstrap.mean(new double[0])).isEmpty();
        assertThat(bootstrap.ratio(new double[] {1, 2, 3}, new double[] {1, 0, 0}))
                .isEmpty();
        assertThat(bootstrap.interval(5, times -> Double.NaN)).isEmpty();
        assertThatThrownBy(() -> bootstrap.ratio(new double[2], new double[3])).hasMessage("2 and 3 people");
        assertThatThrownBy(() -> new ClusterBootstrap(99, Level.USUAL, 1)).hasMessageContaining("99 resamples");
    }
}
