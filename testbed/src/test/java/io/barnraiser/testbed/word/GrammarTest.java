package io.barnraiser.testbed.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GrammarTest {

    @ParameterizedTest
    @EnumSource
    void no_slot_of_a_sentence_stays_empty(Saying saying) {
        Grammar grammar = new Grammar(new SplittableRandom(1));
        for (Interest interest : Interest.ALL) {
            Grammar.About about = new Grammar.About(interest, "Larkfell Jacket", "zip jams");
            for (int i = 0; i < 60; i++) {
                assertThat(grammar.say(saying, i % 2 == 0, i % 3 == 0, about))
                        .isNotBlank()
                        .doesNotContain("{", "}", "\"");
            }
        }
    }

    @Test
    void nobody_has_the_handle_the_nick_or_the_address_of_another() {
        Set<String> seen = new HashSet<>();
        for (long number = 0; number < 5_000; number++) {
            Names names = Names.of(3, number, 50_021, number % 3 == 0);
            assertThat(seen.add("h " + names.handle())).isTrue();
            assertThat(seen.add("n " + names.nick())).isTrue();
            assertThat(seen.add("e " + names.email())).isTrue();
            assertThat(seen.add("e " + names.second())).isTrue();
            assertThat(names.email()).endsWith("@example.org");
            assertThat(names.second()).endsWith("@example.com");
        }
    }

    @Test
    void a_slip_changes_two_letters_and_no_more() {
        assertThat(Names.mistyped("priya", 0)).isEqualTo("pirya");
    }
}
