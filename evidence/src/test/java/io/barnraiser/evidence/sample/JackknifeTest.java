package io.barnraiser.evidence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class JackknifeTest {

    private static final double[] VALUES = {2, 4, 4, 6};

    private static final ToDoubleFunction<int[]> MEAN = times -> IntStream.range(0, times.length)
            .filter(person -> times[person] > 0)
            .mapToDouble(person -> VALUES[person])
            .average()
            .orElse(Double.NaN);

    @Test
    void of_a_mean_it_is_the_usual_standard_error() {
        // The sum of squares is 8: the variance is 8 / 3, that of the mean 2 / 3.
        Interval found = Jackknife.interval(VALUES.length, Level.USUAL, MEAN).orElseThrow();
        assertThat(found.value()).isEqualTo(4);
        assertThat(found.upper() - 4).isCloseTo(1.959964 * Math.sqrt(2 / 3.0), within(1e-5));
        assertThat(found.lower() - 4).isCloseTo(-1.959964 * Math.sqrt(2 / 3.0), within(1e-5));
        assertThat(found.n()).isEqualTo(4);
    }

    @Test
    void people_who_are_alike_may_be_left_out_together() {
        ToDoubleFunction<long[]> mean =
                times -> (2.0 * times[0] + 4.0 * times[1] + 6.0 * times[2]) / (times[0] + times[1] + times[2]);
        Interval plain = Jackknife.interval(VALUES.length, Level.USUAL, MEAN).orElseThrow();
        Interval kinds =
                Jackknife.ofKinds(new long[] {1, 2, 1}, Level.USUAL, mean).orElseThrow();

        assertThat(kinds.value()).isCloseTo(plain.value(), within(1e-12));
        assertThat(kinds.lower()).isCloseTo(plain.lower(), within(1e-12));
        assertThat(kinds.upper()).isCloseTo(plain.upper(), within(1e-12));
        assertThat(kinds.n()).isEqualTo(4);
        assertThat(Jackknife.ofKinds(new long[] {0, 1, 0}, Level.USUAL, mean)).isEmpty();
        assertThat(Jackknife.ofKinds(new long[] {0, 5, 0}, Level.USUAL, mean)).isEmpty();
    }

    @Test
    void without_difference_or_definition_there_is_none() {
        assertThat(Jackknife.interval(1, Level.USUAL, MEAN)).isEmpty();
        assertThat(Jackknife.interval(4, Level.USUAL, times -> 7)).isEmpty();
        assertThat(Jackknife.interval(4, Level.USUAL, times -> times[2] == 0 ? Double.NaN : times[1]))
                .isEmpty();
    }
}
