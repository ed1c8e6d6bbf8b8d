package io.barnraiser.evidence.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SharesTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0.2065, 1.0000",
        "8, 10, 0.4902, 0.9433",
        "0, 10, 0.0000, 0.2775",
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718"
    })
    void the_score_interval_is_the_published_one(long did, long of, double lower, double upper) {
        Interval share = Shares.wilson(did, of);

        assertThat(share.value()).isEqualTo((double) did / of);
        assertThat(share.lower()).isCloseTo(lower, within(5e-5));
        assertThat(share.upper()).isCloseTo(upper, within(5e-5));
        assertThat(share.n()).isEqualTo(of);
    }

    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000"
    })
    void a_difference_is_as_in_table_II_of_Newcombe(
            long did, long of, long otherDid, long otherOf, double lower, double upper) {
        Interval difference = Shares.newcombe(did, of, otherDid, otherOf, Level.USUAL);

        assertThat(difference.lower()).isCloseTo(lower, within(5e-5));
        assertThat(difference.upper()).isCloseTo(upper, within(5e-5));
        assertThat(difference.method()).isEqualTo(Method.NEWCOMBE);
    }

    @Test
    void over_all_shares_it_holds_the_truth_as_often_as_it_says() {
        int people = 20;
        double sum = 0;
        int steps = 999;
        for (int step = 1; step <= steps; step++) {
            sum += coverage(people, step / (steps + 1.0));
        }

        assertThat(sum / steps).isBetween(0.945, 0.965);
    }

    @Test
    void what_is_no_share_is_refused() {
        assertThatThrownBy(() -> Shares.wilson(0, 0)).hasMessage("0 of 0 is no share");
        assertThatThrownBy(() -> Shares.wilson(3, 2)).hasMessage("3 of 2 is no share");
        assertThatThrownBy(() -> Shares.wilson(-1, 2)).hasMessage("-1 of 2 is no share");
    }

    @Test
    void a_prior_counts_as_many_people_as_it_stands_for() {
        Interval share = new SharePrior(1, 1).share(8, 10, Level.USUAL);

        assertThat(share.value()).isCloseTo(0.75, within(1e-12));
        assertThat(share.lower()).isCloseTo(0.482244, within(1e-6));
        assertThat(share.upper()).isCloseTo(0.939782, within(1e-6));
        assertThatThrownBy(() -> new SharePrior(0, 1)).hasMessageContaining("0.0 with and 1.0 without");
        assertThatThrownBy(() -> new SharePrior(1, 1).share(2, 1, Level.USUAL)).hasMessage("2 of 1 is no share");
    }

    @Test
    void groups_of_known_spread_give_back_the_prior_they_were_drawn_from() {
        SplittableRandom random = new SplittableRandom(8);
        BetaDistribution truth = new BetaDistribution(6, 14);
        long[] did = new long[4000];
        long[] of = new long[4000];
        for (int group = 0; group < did.length; group++) {
            double share = truth.inverseCumulativeProbability(random.nextDouble());
            of[group] = random.nextInt(5, 60);
            did[group] = random.doubles(of[group]).filter(one -> one < share).count();
        }

        assertThat(SharePrior.fit(did, of)).hasValueSatisfying(prior -> {
            assertThat(prior.yes()).isCloseTo(6, within(0.6));
            assertThat(prior.no()).isCloseTo(14, within(1.4));
        });
    }

    @Test
    void groups_that_differ_by_chance_only_or_altogether_suggest_no_prior() {
        assertThat(SharePrior.fit(new long[] {5, 5, 5}, new long[] {10, 10, 10}))
                .isEmpty();
        assertThat(SharePrior.fit(new long[] {0, 0}, new long[] {3, 4})).isEmpty();
        assertThat(SharePrior.fit(new long[] {0, 9}, new long[] {9, 9})).isEmpty();
        assertThat(SharePrior.fit(new long[] {3}, new long[] {9})).isEmpty();
        assertThat(SharePrior.fit(new long[0], new long[0])).isEmpty();
    }

    /// How often the interval holds the share, added up over everything that can happen.
    private static double coverage(int people, double share) {
        BinomialDistribution did = new BinomialDistribution(people, share);
        double held = 0;
        for (int count = 0; count <= people; count++) {
            held += Shares.wilson(count, people).excludes(share) ? 0 : did.probability(count);
        }
        return held;
    }
}
