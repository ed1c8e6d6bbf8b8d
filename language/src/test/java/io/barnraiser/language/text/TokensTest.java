package io.barnraiser.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokensTest {

    private static List<String> of(String text) {
        return Tokens.of(text).stream().map(token -> token.of(text)).toList();
    }

    private static String kinds(String text) {
        return Tokens.of(text).stream().map(token -> token.kind().name()).collect(Collectors.joining(" "));
    }

    @Test
    void words_keep_their_apostrophes_and_are_parted_by_hyphens() {
        assertThat(of("Don’t re-open, geht's rock'n'roll 'quoted'"))
                .containsExactly("Don’t", "re", "-", "open", ",", "geht's", "rock'n'roll", "'", "quoted", "'");
    }

    @Test
    void letters_with_marks_of_their_own_stay_together() {
        assertThat(of("Größe gro\u0308ße naïve")).containsExactly("Größe", "gro\u0308ße", "naïve");
    }

    @Test
    void numbers_hold_their_separators_and_ordinals_are_words() {
        assertThat(of("1,000.50 at 10:30, 3rd 2.")).containsExactly("1,000.50", "at", "10:30", ",", "3rd", "2", ".");
        assertThat(kinds("7 3rd 2.5x gr8")).isEqualTo("NUMBER WORD NUMBER WORD WORD");
    }

    @Test
    void a_run_of_one_sign_is_one_token() {
        assertThat(of("wow!!! what?!...")).containsExactly("wow", "!!!", "what", "?", "!", "...");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👍",
                "👍🏽",
                "👩‍🚀",
                "👨‍👩‍👧‍👦",
                "🏳️‍🌈",
                "🇩🇪",
                "1️⃣",
                "❤️",
                "❤",
                "☺",
                "🤷🏻‍♀️",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
                "✨",
                "⭐",
                "🥲",
                "❤️‍🔥"
            })
    void an_emoji_is_one_token_with_all_its_parts(String emoji) {
        assertThat(of("so " + emoji + " good")).containsExactly("so", emoji, "good");
        assertThat(of(emoji + emoji)).containsExactly(emoji, emoji);
        assertThat(kinds(emoji)).isEqualTo("EMOJI");
    }

    @Test
    void flags_are_parted_two_by_two() {
        assertThat(of("🇩🇪🇦🇹🇨🇭")).containsExactly("🇩🇪", "🇦🇹", "🇨🇭");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":)", ":-)", ";-)", ":D", ":'(", ":-/", ":P", "<3", "</3", "xD", "^^", "=)", "(:", ":)))", ":o)", "D:"
            })
    void an_emoticon_is_one_token(String emoticon) {
        assertThat(of("so " + emoticon + " yes")).containsExactly("so", emoticon, "yes");
        assertThat(kinds(emoticon)).isEqualTo("EMOJI");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"note:b", "x => y", "a::b", "(see below): more", "ratio 3:2", "C:\\temp", "x=(y", "const;)"})
    void what_only_looks_like_a_face_is_none(String text) {
        assertThat(kinds(text)).doesNotContain("EMOJI");
    }

    @Test
    void a_face_right_behind_a_word_is_one() {
        assertThat(of("thanks:)")).containsExactly("thanks", ":)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see https://example.org/a?b=c. Then | https://example.org/a?b=c",
                "(see https://example.org/a) | https://example.org/a",
                "https://en.wikipedia.org/wiki/Raising_(barn), ok | https://en.wikipedia.org/wiki/Raising_(barn)",
                "go to www.example.org! | www.example.org",
                "<http://example.org/x> | http://example.org/x",
                "\"HTTPS://EXAMPLE.ORG/\" | HTTPS://EXAMPLE.ORG/"
            })
    void an_address_ends_before_the_punctuation_of_its_sentence(String text, String address) {
        assertThat(Tokens.of(text).stream()
                        .filter(token -> token.is(TokenKind.URL))
                        .map(token -> token.of(text)))
                .containsExactly(address);
    }

    @Test
    void mentions_hashtags_and_mail_addresses_are_told_apart() {
        assertThat(of("@anna.b, ask jo.e+x@example.org! #Barn_Raising #1 @max@social.example."))
                .containsExactly(
                        "@anna.b",
                        ",",
                        "ask",
                        "jo.e+x@example.org",
                        "!",
                        "#Barn_Raising",
                        "#",
                        "1",
                        "@max@social.example",
                        ".");
        assertThat(kinds("@anna jo@example.org #tag me@home")).isEqualTo("MENTION EMAIL HASHTAG WORD PUNCTUATION WORD");
    }

    @Test
    void code_is_one_token_and_an_open_backtick_is_a_sign() {
        assertThat(of("run `a b` or ``c ` d`` now")).containsExactly("run", "`a b`", "or", "``c ` d``", "now");
        assertThat(kinds("an ` alone")).isEqualTo("WORD PUNCTUATION WORD");
        assertThat(of("x\n```java\nint a;\n```\ny")).containsExactly("x", "```java\nint a;\n```", "y");
        assertThat(of("x\n~~~\nopen")).containsExactly("x", "~~~\nopen");
    }

    @Test
    void a_backtick_closes_up_to_two_thousand_units_behind_and_no_further() {
        assertThat(kinds("`" + "a".repeat(1_999) + "`")).isEqualTo("CODE");
        assertThat(kinds("`" + "a".repeat(2_000) + "`")).startsWith("PUNCTUATION");
    }

    @Test
    void nothing_but_blanks_stands_between_tokens_whatever_the_text() {
        String[] pieces = {
            "a", "Z9", " ", "\n", "`", "```", "@", "#", ":", ")", "👩", "\u200D", "🏽", "\uD83D", "\uDE00", "\uFE0F",
            ".", "'", "http://", "🇩", "-", "~~~", "<3", "é", "\u0301", "x@y.zz", "\u0000"
        };
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int end = 0;
            for (Token token : Tokens.of(text.toString())) {
                assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
                assertThat(text.substring(end, token.span().start())
                                .codePoints()
                                .allMatch(WordForms::isBlank))
                        .isTrue();
                assertThat(token.span().end()).isGreaterThan(token.span().start());
                end = token.span().end();
            }
            assertThat(text.substring(end).codePoints().allMatch(WordForms::isBlank))
                    .isTrue();
        }
    }

    @Test
    void a_million_signs_of_any_one_sort_are_read() {
        for (String sign : List.of("a", "!", "`", "👍", "@", "a.", "http://", "(", "~", ":", "a@", "\u0301", "` ")) {
            String text = sign.repeat(1_000_000 / sign.length());
            assertThat(Tokens.of(text)).as(sign).hasSizeLessThanOrEqualTo(1_000_000);
        }
    }
}
