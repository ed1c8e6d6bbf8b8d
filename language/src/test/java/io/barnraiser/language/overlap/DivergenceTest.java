package io.barnraiser.language.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.language.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DivergenceTest {

    @Test
    void the_difference_is_that_of_the_formula() {
        // Word 0: 30 of 100 beside 10 of 100; the prior is 500 * 40 / 200 = 100.
        // ln(130 / 470) - ln(110 / 490) = 0.208731; variance 1/130 + 1/110 = 0.016783.
        List<Divergence.Word> words = Divergence.of(new long[] {30, 70}, new long[] {10, 90});
        assertThat(words.getFirst().word()).isZero();
        assertThat(words.getFirst().z()).isCloseTo(0.208731 / Math.sqrt(0.016783), within(1e-3));
        assertThat(words.getLast().z()).isNegative();
    }

    @Test
    void words_of_one_side_stand_out_and_rare_ones_do_not() {
        long[] brand = {60, 40, 1, 0, 0};
        long[] members = {0, 400, 0, 500, 1};
        List<Divergence.Word> words = Divergence.of(brand, members);
        assertThat(side(words, 0)).isEqualTo(Divergence.Side.ONE);
        assertThat(side(words, 1)).isEqualTo(Divergence.Side.BOTH);
        assertThat(side(words, 2)).isEqualTo(Divergence.Side.NEITHER);
        assertThat(side(words, 3)).isEqualTo(Divergence.Side.OTHER);
        assertThat(side(words, 4)).isEqualTo(Divergence.Side.NEITHER);
        assertThatThrownBy(() -> Divergence.of(new long[] {0}, new long[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Divergence.Side side(List<Divergence.Word> words, int word) {
        return words.stream()
                .filter(one -> one.word() == word)
                .findFirst()
                .orElseThrow()
                .side();
    }

    @Test
    void echoes_of_the_brand_are_taken_out_and_nothing_else() {
        Echoes echoes = Echoes.of(
                "We build tents that last for a whole lifetime outdoors. Fair work for everybody.", Language.ENGLISH);
        assertThat(echoes.without(
                        "They write: We build tents that last for a whole lifetime outdoors! Mine leaks in the rain."))
                .contains("Mine leaks in the rain")
                .doesNotContain("lifetime");
        String own = "I wish that my tent would last longer than one summer.";
        assertThat(echoes.without(own)).isEqualTo(own);
    }

    @Test
    void forms_of_a_word_are_one_and_small_words_none() {
        Wording wording = new Wording(Language.ENGLISH);
        assertThat(wording.read("The tents and the tent")).containsExactly(0, 0);
        assertThat(wording.read("A tent, a stove\n> quoted saddle")).containsExactly(0, 1);
        assertThat(wording.surface(0)).isEqualTo("tent");
        assertThat(wording.size()).isEqualTo(2);
    }
}
