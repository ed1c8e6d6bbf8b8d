package io.barnraiser.evidence.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RatesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 3.68888",
        "1, 0.02532, 5.57164",
        "10, 4.79539, 18.39036",
        "100, 81.36399, 121.62679",
        "1000000, 998040.98337, 1001961.91195"
    })
    void the_exact_interval_is_the_published_one(long count, double lower, double upper) {
        Interval rate = Rates.garwood(count, 1, Level.USUAL);

        assertThat(rate.lower()).isCloseTo(lower, within(1e-5 * Math.max(1, lower)));
        assertThat(rate.upper()).isCloseTo(upper, within(1e-5 * upper));
    }

    @Test
    void a_rate_is_per_its_exposure() {
        Interval rate = Rates.garwood(10, 5, Level.USUAL);

        assertThat(rate.value()).isEqualTo(2);
        assertThat(rate.upper()).isCloseTo(18.39036 / 5, within(1e-4));
        assertThatThrownBy(() -> Rates.garwood(3, 0, Level.USUAL)).hasMessageContaining("no rate");
        assertThatThrownBy(() -> Rates.garwood(-1, 2, Level.USUAL)).hasMessageContaining("no rate");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 3.5, 8, 20})
    void the_exact_interval_is_never_too_narrow(double truth) {
        PoissonDistribution happened = new PoissonDistribution(truth);
        double held = 0;
        for (int count = 0; count < 100; count++) {
            held += Rates.garwood(count, 1, Level.USUAL).excludes(truth) ? 0 : happened.probability(count);
        }

        assertThat(held).isBetween(0.95, 1.0);
    }

    @Test
    void a_prior_counts_as_much_as_what_it_stands_for() {
        Interval vague = RatePrior.JEFFREYS.rate(3, 10, Level.USUAL);
        Interval informed = new RatePrior(2, 4).rate(7, 10, Level.USUAL);

        assertThat(vague.value()).isCloseTo(0.35, within(1e-12));
        assertThat(vague.lower()).isCloseTo(0.084493, within(1e-6));
        assertThat(vague.upper()).isCloseTo(0.800638, within(1e-6));
        assertThat(informed.value()).isCloseTo(9.0 / 14, within(1e-12));
        assertThat(informed.lower()).isCloseTo(0.293955, within(1e-6));
        assertThat(informed.upper()).isCloseTo(1.125942, within(1e-6));
    }

    @Test
    void groups_say_what_to_expect_of_one_another() {
        assertThat(RatePrior.fit(new long[] {2, 8, 1, 20}, new double[] {10, 10, 20, 20}))
                .hasValueSatisfying(prior -> {
                    assertThat(prior.shape()).isCloseTo(1.826996, within(1e-6));
                    assertThat(prior.exposure()).isCloseTo(3.536122, within(1e-6));
                    assertThat(prior.rate(0, 1, Level.USUAL).value()).isBetween(0.2, 31.0 / 60);
                });
    }

    @Test
    void groups_that_differ_by_chance_only_suggest_no_prior() {
        assertThat(RatePrior.fit(new long[] {5, 5, 5}, new double[] {10, 10, 10}))
                .isEmpty();
        assertThat(RatePrior.fit(new long[] {0, 0}, new double[] {1, 2})).isEmpty();
        assertThat(RatePrior.fit(new long[] {7}, new double[] {1})).isEmpty();
        assertThat(RatePrior.fit(new long[0], new double[0])).isEmpty();
    }
}
