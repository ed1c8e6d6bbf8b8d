package io.barnraiser.listen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What a person is told to look at, and what is said most; both without a database.
final class HintsTest {

    private static TextStore.Text text(long review, long member, String text) {
        return new TextStore.Text(review, member, review, 5, text);
    }

    @Test
    void the_same_words_in_another_name_are_a_hint_and_in_ones_own_are_not() {
        String praise = "This tent kept us dry through three nights of rain in the hills";
        String lamp = "A lamp that is as bright as one could wish for at night, and light";
        assertThat(Alike.among(List.of(
                        text(1, 1, praise),
                        text(2, 2, praise + " indeed"),
                        text(3, 3, "Great tent"),
                        text(4, 4, "Great tent"),
                        text(5, 5, lamp),
                        text(6, 5, lamp))))
                .as("short texts are alike by chance")
                .containsExactly(1L, 2L);
    }

    @Test
    void a_week_out_of_proportion_is_found_and_an_even_flow_is_not() {
        TreeMap<Long, Long> even = new TreeMap<>();
        SplittableRandom random = new SplittableRandom(3);
        for (long day = 0; day < 400; day++) {
            if (random.nextInt(3) == 0) {
                even.put(day, 1L);
            }
        }
        assertThat(Burst.of(even, 400)).isEmpty();
        even.merge(300L, 9L, Long::sum);
        even.merge(302L, 9L, Long::sum);
        assertThat(Burst.of(even, 400)).singleElement().satisfies(burst -> {
            assertThat(burst.holds(300)).isTrue();
            assertThat(burst.holds(302)).isTrue();
            assertThat(burst.count()).isGreaterThanOrEqualTo(18);
        });
        assertThat(Burst.of(even, 2_000)).as("long ago").isEmpty();
    }

    @Test
    void products_without_bursts_show_one_in_fewer_than_two_of_a_hundred_years() {
        SplittableRandom random = new SplittableRandom(11);
        int found = 0;
        for (int product = 0; product < 1_000; product++) {
            TreeMap<Long, Long> days = new TreeMap<>();
            double rate = Math.pow(10, random.nextDouble() * 3 - 2);
            for (long day = 0; day < 450; day++) {
                long count = poisson(rate, random);
                if (count > 0) {
                    days.put(day, count);
                }
            }
            found += Burst.of(days, 450).isEmpty() ? 0 : 1;
        }
        assertThat(found).isLessThan(20);
    }

    private static long poisson(double rate, SplittableRandom random) {
        long count = 0;
        double left = Math.exp(-rate);
        double product = random.nextDouble();
        while (product > left) {
            count++;
            product *= random.nextDouble();
        }
        return count;
    }

    @Test
    void the_chance_of_a_week_by_hand() {
        // After none in twelve weeks: (7 / 91)^5 for five or more.
        assertThat(Burst.tail(5, 0)).isCloseTo(Math.pow(7.0 / 91, 5), within(1e-12));
        assertThat(Burst.tail(0, 40)).isEqualTo(1);
        assertThat(Burst.tail(1_000, 12_000)).isBetween(0.4, 0.6);
    }

    @Test
    void what_is_said_with_few_stars_and_not_with_many_stands_out() {
        List<String> low = new ArrayList<>();
        List<String> high = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            low.add(i < 12 ? "The zip broke" : "The tent is too small");
            high.add(i < 12 ? "The tent is so light" : "The best there is");
        }
        SaidMost most = SaidMost.of(low, high);
        assertThat(most.low()).contains("zip", "broke").doesNotContain("the", "tent", "light");
        assertThat(most.high()).contains("light").doesNotContain("the", "zip");
    }

    @Test
    void what_fewer_than_five_wrote_stands_for_nobody() {
        assertThat(SaidMost.of(List.of("zip", "zip", "zip", "zip"), List.of("a", "b", "c", "d", "e")))
                .isEqualTo(SaidMost.NOTHING);
        List<String> many = new ArrayList<>(List.of("zip", "zip", "zip", "zip"));
        List<String> others = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            others.add("fine");
        }
        assertThat(SaidMost.of(many, others).low()).isEmpty();
    }

    @Test
    void a_spread_counts_and_never_falls_below_nothing() {
        Spread spread = Spread.of(1, 2, 3, 4, 5);
        assertThat(spread.n()).isEqualTo(15);
        assertThat(spread.low()).isEqualTo(3);
        assertThat(spread.plus(Spread.of(5, 1)).minus(Spread.of(5, 9))).isEqualTo(Spread.of(1, 2, 3, 4, 0));
        assertThat(spread.height(5)).isEqualTo(100);
        assertThat(Spread.NONE.height(1)).isZero();
    }
}
