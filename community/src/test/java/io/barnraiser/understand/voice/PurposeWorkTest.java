package io.barnraiser.understand.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.language.overlap.Overlap;
import io.barnraiser.language.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PurposeWorkTest {

    /// Made-up words: bako, beko, ...
    private static final List<String> COMMON = IntStream.range(0, 300)
            .mapToObj(
                    i -> "" + "bdfgklmnpr".charAt(i % 10) + "aeiou".charAt(i / 10 % 5) + "bdfgkl".charAt(i / 50) + "o")
            .toList();

    private static final List<String> BRANDS = List.of("responsibility", "heritage", "craftsmanship", "quality");
    private static final List<String> MEMBERS = List.of("zipper", "leak", "repair", "price");

    private final SplittableRandom random = new SplittableRandom(7);
    private final List<Said> texts = new ArrayList<>();

    private String words(int many, List<String> own) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            // Some words are used often and most seldom, as in any language.
            int rank = (int) Math.exp(random.nextDouble() * Math.log(COMMON.size())) - 1;
            text.append(random.nextInt(4) == 0 ? own.get(random.nextInt(own.size())) : COMMON.get(rank));
            text.append(' ');
        }
        return text.append('.').toString();
    }

    private void says(long member, String text) {
        texts.add(new Said(texts.size() + 1, member, member, 0, 0, text));
    }

    private Shared shared(String brand) {
        return PurposeWork.of(new Purpose(3, brand, 0, "Ada"), texts, Language.ENGLISH);
    }

    @Test
    void words_of_both_and_of_either_are_told_apart() {
        for (long member = 1; member <= 40; member++) {
            says(member, words(60, MEMBERS));
        }
        Shared shared = shared(words(600, BRANDS));
        assertThat(shared.state()).isEqualTo(Shared.State.TOLD);
        assertThat(shared.version()).isEqualTo(3);
        assertThat(shared.overlap().orElseThrow().value()).isBetween(0.4, 0.95);
        assertThat(shared.brand()).containsAll(BRANDS).doesNotContainAnyElementsOf(MEMBERS);
        assertThat(shared.members()).containsAll(MEMBERS).doesNotContainAnyElementsOf(BRANDS);
        assertThat(shared.both()).hasSize(PurposeWork.SHOWN).isSubsetOf(COMMON);
    }

    @Test
    void a_word_of_fewer_than_five_members_is_not_shown() {
        for (long member = 1; member <= 40; member++) {
            String often = member < CommonWords.LEAST_AUTHORS ? "gudrun ".repeat(30) : "";
            says(member, words(60, MEMBERS) + often);
        }
        String brand = words(600, BRANDS);
        assertThat(shared(brand).members()).doesNotContain("gudrun");
        says(CommonWords.LEAST_AUTHORS, "gudrun");
        assertThat(shared(brand).members()).contains("gudrun");
    }

    @Test
    void who_repeats_a_slogan_shares_no_word_by_it() {
        String slogan = "Heritage and craftsmanship are our responsibility for every single mountain.";
        for (long member = 1; member <= 40; member++) {
            says(member, slogan + " " + words(60, MEMBERS));
        }
        assertThat(shared(slogan + " " + words(600, BRANDS)).brand()).contains("heritage", "craftsmanship");
    }

    @Test
    void with_one_word_too_few_it_cannot_be_told() {
        for (long member = 1; member <= 40; member++) {
            says(member, words(60, MEMBERS));
        }
        Shared few = shared(words(Overlap.LEAST_WORDS - 1, BRANDS));
        assertThat(few.state()).isEqualTo(Shared.State.TOO_FEW);
        assertThat(few.overlap()).isEmpty();
        assertThat(few.brandWords()).isEqualTo(Overlap.LEAST_WORDS - 1);
        assertThat(few.authors()).isEqualTo(40);
        assertThat(shared(words(Overlap.LEAST_WORDS, BRANDS)).state()).isEqualTo(Shared.State.TOLD);
    }
}
