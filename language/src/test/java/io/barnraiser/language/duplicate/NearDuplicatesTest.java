package io.barnraiser.language.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class NearDuplicatesTest {

    private static final String SAW = "The handle of my new saw came off after two weeks and nobody answers my mails";

    private static Shingles ofNumbers(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append('w').append(i).append(' ');
        }
        return Shingles.of(text.toString());
    }

    @Test
    void likeness_is_the_share_of_runs_in_common() {
        // Ten words have eight runs; six of them are in both.
        assertThat(ofNumbers(0, 10).jaccard(ofNumbers(2, 12))).isCloseTo(6.0 / 10, within(1e-12));
        assertThat(ofNumbers(0, 10).jaccard(ofNumbers(20, 30))).isZero();
        assertThat(Shingles.of(SAW).jaccard(Shingles.of(SAW.toUpperCase(java.util.Locale.ROOT) + "!!")))
                .isEqualTo(1);
    }

    @Test
    void texts_without_words_are_near_to_nothing() {
        assertThat(Shingles.of("!!! 😀").jaccard(Shingles.of(""))).isZero();
        assertThat(MinHash.USUAL.signature(Shingles.of("?"))).isEmpty();
        assertThat(MinHash.USUAL.keys(new long[0])).isEmpty();
        assertThat(new NearDuplicates(MinHash.USUAL, 0.5).among(List.of("", "!", "")))
                .isEmpty();
    }

    @Test
    void one_word_is_a_run_too() {
        assertThat(new NearDuplicates(MinHash.USUAL, 0.5).among(List.of("Thanks", "thanks!", "thank you")))
                .containsExactly(new Near(0, 1, 1));
    }

    @Test
    void signatures_agree_as_often_as_texts_are_alike() {
        MinHash many = new MinHash(250, 4, 9);
        Shingles one = ofNumbers(0, 102);
        for (int moved : new int[] {10, 30, 60}) {
            Shingles other = ofNumbers(moved, 102 + moved);
            assertThat(MinHash.similarity(many.signature(one), many.signature(other)))
                    .isCloseTo(one.jaccard(other), within(0.05));
        }
    }

    @Test
    void pairs_meet_as_often_as_the_formula_says() {
        SplittableRandom random = new SplittableRandom(3);
        Shingles one = ofNumbers(0, 102);
        Shingles other = ofNumbers(33, 135);
        int met = 0;
        for (int round = 0; round < 1_000; round++) {
            MinHash hash = new MinHash(16, 4, random.nextLong());
            met += share(hash.keys(hash.signature(one)), hash.keys(hash.signature(other))) ? 1 : 0;
        }
        assertThat(met / 1_000.0).isCloseTo(MinHash.USUAL.chanceToMeet(one.jaccard(other)), within(0.05));
    }

    private static boolean share(long[] one, long[] other) {
        for (int band = 0; band < one.length; band++) {
            if (one[band] == other[band]) {
                return true;
            }
        }
        return false;
    }

    @Test
    void signatures_and_keys_do_not_change_from_version_to_version() {
        long[] signature = MinHash.USUAL.signature(Shingles.of(SAW));
        assertThat(signature).hasSize(64);
        assertThat(signature[0]).isEqualTo(SIGNATURE_0);
        assertThat(MinHash.USUAL.keys(signature)).hasSize(16);
        assertThat(MinHash.USUAL.keys(signature)[15]).isEqualTo(KEY_15);
    }

    private static final long SIGNATURE_0 = -8970183656995847257L;
    private static final long KEY_15 = 8568588854726307853L;

    @Test
    void copies_with_small_changes_are_found_among_many_others() {
        List<String> texts = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 20; word++) {
                text.append("word").append(random.nextInt(300)).append(' ');
            }
            texts.add(text.toString());
        }
        texts.set(100, SAW);
        texts.set(1_900, SAW + " please help");
        List<Near> near = new NearDuplicates(MinHash.USUAL, 0.6).among(texts);
        assertThat(near).hasSize(1);
        assertThat(near.getFirst().one()).isEqualTo(100);
        assertThat(near.getFirst().other()).isEqualTo(1_900);
        assertThat(near.getFirst().jaccard()).isCloseTo(14.0 / 16, within(1e-12));
    }

    @Test
    void each_of_many_copies_is_paired_with_some_not_with_all() {
        List<Near> near = new NearDuplicates(MinHash.USUAL, 1).among(Collections.nCopies(500, SAW));
        assertThat(near).hasSizeBetween(499, 500 * 20);
        assertThat(near.stream().map(Near::other).distinct()).hasSize(499);
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatThrownBy(() -> new MinHash(0, 4, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NearDuplicates(MinHash.USUAL, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MinHash.similarity(new long[4], new long[8]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(MinHash.similarity(new long[0], new long[8])).isZero();
    }
}
