package io.barnraiser.evidence.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Arrays;
import java.util.Random;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The mean of stars, beside draws from the posterior and beside the beta distribution.
final class StarsTest {

    private static final int DRAWS = 60_000;

    @Test
    void one_review_of_five_stars_does_not_outrank_a_thousand_of_nearly_five() {
        double single = Stars.cautious(new long[] {0, 0, 0, 0, 1});
        double thousand = Stars.cautious(new long[] {0, 0, 0, 200, 800});
        assertThat(single).isLessThan(3.5);
        assertThat(thousand).isBetween(4.75, 4.8);
    }

    @Test
    void a_thousand_of_five_stars_outrank_a_thousand_of_nearly_five() {
        assertThat(Stars.cautious(new long[] {0, 0, 0, 0, 1_000}))
                .isGreaterThan(Stars.cautious(new long[] {0, 0, 0, 200, 800}));
    }

    /// Of two classes the share of the upper one is beta distributed, which a library knows.
    @ParameterizedTest
    @ValueSource(doubles = {0.025, 0.05, 0.5, 0.975})
    void two_classes_are_the_beta_distribution(double chance) {
        double beta = new BetaDistribution(30.5, 70.5).inverseCumulativeProbability(chance);
        assertThat(Stars.quantile(new long[] {70, 30}, chance)).isCloseTo(1 + beta, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 0 0 1", "1 0 0 0 1", "3 1 0 2 9", "40 20 10 30 100", "0 0 0 200 800"})
    void quantiles_are_those_of_draws_from_the_posterior(String given) {
        long[] counts =
                Arrays.stream(given.split(" ")).mapToLong(Long::parseLong).toArray();
        double[] means = draws(counts, new Random(7));
        for (double chance : new double[] {0.05, 0.5, 0.95}) {
            double quantile = Stars.quantile(counts, chance);
            long below = Arrays.stream(means).filter(mean -> mean <= quantile).count();
            // Four standard errors of a share among the draws.
            assertThat(below / (double) DRAWS)
                    .as("%s at %s", given, chance)
                    .isCloseTo(chance, within(4 * Math.sqrt(chance * (1 - chance) / DRAWS)));
        }
    }

    @Test
    void a_million_reviews_are_no_harder_than_ten() {
        Interval mean = Stars.mean(new long[] {0, 0, 0, 200_000, 800_000}, Level.USUAL);
        assertThat(mean.value()).isCloseTo(4.8, within(1e-5));
        assertThat(mean.width()).isCloseTo(2 * 1.96 * 0.4 / 1_000, within(1e-5));
        assertThat(mean.n()).isEqualTo(1_000_000);
        assertThat(mean.method()).isEqualTo(Method.DIRICHLET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 1 0 2 9", "40 20 10 30 100", "10 0 0 0 0", "0 0 0 0 12", "100 0 0 0 100"})
    void the_rough_interval_is_near_the_exact_one(String given) {
        long[] counts =
                Arrays.stream(given.split(" ")).mapToLong(Long::parseLong).toArray();
        Interval exact = Stars.mean(counts, Level.USUAL);
        Interval rough = Stars.roughly(counts, Level.USUAL);
        assertThat(rough.value()).isCloseTo(exact.value(), within(1e-9));
        double n = Arrays.stream(counts).sum();
        assertThat(rough.lower()).isCloseTo(exact.lower(), within(4 / n));
        assertThat(rough.upper()).isCloseTo(exact.upper(), within(4 / n));
    }

    @Test
    void nothing_rated_has_no_mean_and_counts_below_nothing_are_refused() {
        assertThatThrownBy(() -> Stars.mean(new long[5], Level.USUAL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Stars.quantile(new long[] {1, -1}, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Stars.quantile(new long[] {1, 1}, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Means of stars under shares drawn from the posterior: gamma variables, put to a sum of 1 (Marsaglia
    /// and Tsang 2000 for each).
    private static double[] draws(long[] counts, Random random) {
        double[] means = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            double all = 0;
            for (int i = 0; i < counts.length; i++) {
                double share = gamma(counts[i] + 1.0 / counts.length, random);
                sum += share * (i + 1);
                all += share;
            }
            means[draw] = sum / all;
        }
        return means;
    }

    private static double gamma(double shape, Random random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
