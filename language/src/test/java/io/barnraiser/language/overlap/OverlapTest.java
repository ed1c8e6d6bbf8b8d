package io.barnraiser.language.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class OverlapTest {

    private static final int SIZE = 4_000;

    private final SplittableRandom random = new SplittableRandom(11);

    /// Words by Zipf's law; those of a source stand at its own places.
    private int[] words(int many, int shift) {
        int[] words = new int[many];
        for (int i = 0; i < many; i++) {
            double lot = random.nextDouble();
            int rank = (int) Math.min(SIZE / 2.0 - 1, Math.exp(lot * Math.log(SIZE / 2.0)) - 1);
            words[i] = rank + shift;
        }
        return words;
    }

    private List<int[]> authors(int many, int each, int shift) {
        List<int[]> authors = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            authors.add(words(each, shift));
        }
        return authors;
    }

    private OverlapResult.Told told(int[] brand, List<int[]> members) {
        return (OverlapResult.Told) new Overlap(200, 1).of(brand, members, SIZE);
    }

    @Test
    void the_raw_overlap_of_the_same_is_one_and_of_nothing_in_common_is_zero() {
        assertThat(Overlap.raw(new int[] {3, 1, 0}, new int[] {6, 2, 0})).isCloseTo(1, within(1e-12));
        assertThat(Overlap.raw(new int[] {3, 1, 0}, new int[] {0, 0, 5})).isCloseTo(0, within(1e-12));
        // JSD of (1, 0) and (1/2, 1/2): h(1/4) - 1/2 = 0.311278.
        assertThat(Overlap.raw(new int[] {4, 0}, new int[] {2, 2})).isCloseTo(1 - 0.311278, within(1e-6));
    }

    @Test
    void halves_of_one_source_have_all_in_common_whatever_their_size() {
        for (int each : new int[] {20, 100, 500}) {
            OverlapResult.Told told = told(words(each * 25, 0), authors(50, each, 0));
            assertThat(told.value()).isCloseTo(1, within(0.08));
            assertThat(told.low()).isLessThan(1);
            assertThat(told.high()).isGreaterThan(0.95);
        }
    }

    @Test
    void sources_that_use_the_same_words_by_chance_alone_have_nothing_in_common_whatever_their_size() {
        int[] places = new SplittableRandom(3).ints(SIZE, 0, SIZE).toArray();
        for (int each : new int[] {20, 100, 500}) {
            int[] brand = words(each * 25, 0);
            for (int i = 0; i < brand.length; i++) {
                brand[i] = places[brand[i]];
            }
            assertThat(told(brand, authors(50, each, 0)).value()).isCloseTo(0, within(0.12));
        }
    }

    @Test
    void sources_without_a_common_word_have_less_in_common_than_chance_gives() {
        assertThat(told(words(1_000, SIZE / 2), authors(50, 40, 0)).value()).isNegative();
    }

    @Test
    void what_is_half_in_common_is_so_whatever_the_size() {
        List<Double> values = new ArrayList<>();
        for (int each : new int[] {40, 100, 400}) {
            int[] brand = words(each * 25, 0);
            int[] other = words(brand.length, SIZE / 2);
            for (int i = 0; i < brand.length; i += 2) {
                brand[i] = other[i];
            }
            values.add(told(brand, authors(50, each, 0)).value());
        }
        assertThat(values).allSatisfy(value -> assertThat(value).isBetween(0.3, 0.7));
        assertThat(values.stream().mapToDouble(Double::doubleValue).max().orElseThrow()
                        - values.stream().mapToDouble(Double::doubleValue).min().orElseThrow())
                .isLessThan(0.15);
    }

    @Test
    void too_few_words_or_authors_cannot_be_told() {
        Overlap overlap = new Overlap(100, 1);
        int least = Overlap.LEAST_WORDS;
        assertThat(overlap.of(words(least - 1, 0), authors(40, 40, 0), SIZE))
                .isEqualTo(new OverlapResult.TooFew(least - 1, 1_600, 40));
        assertThat(overlap.of(words(least, 0), authors(40, 40, 0), SIZE)).isInstanceOf(OverlapResult.Told.class);
        assertThat(overlap.of(words(least, 0), authors(Overlap.LEAST_AUTHORS - 1, 40, 0), SIZE))
                .isInstanceOf(OverlapResult.TooFew.class);
        assertThat(overlap.of(words(least, 0), authors(20, 19, 0), SIZE)).isInstanceOf(OverlapResult.TooFew.class);
        assertThatThrownBy(() -> new Overlap(99, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_seed_gives_the_same_result() {
        int[] brand = words(1_000, 0);
        List<int[]> members = authors(30, 60, 0);
        assertThat(told(brand, members)).isEqualTo(told(brand, members));
    }
}
