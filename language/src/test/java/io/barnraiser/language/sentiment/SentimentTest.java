package io.barnraiser.language.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.language.Span;
import io.barnraiser.language.text.Language;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SentimentTest {

    private static Sentiment.Scored english(String text) {
        return (Sentiment.Scored) Sentiment.of(text, Language.ENGLISH);
    }

    private static Sentiment.Scored german(String text) {
        return (Sentiment.Scored) Sentiment.of(text, Language.GERMAN);
    }

    private static double sum(Sentiment.Scored scored) {
        return scored.contributions().stream()
                .mapToDouble(Contribution::valence)
                .sum();
    }

    private static List<String> words(String text, Sentiment.Scored scored) {
        return scored.contributions().stream().map(each -> each.span().of(text)).toList();
    }

    @Test
    void a_score_is_the_sum_of_its_contributions_brought_between_minus_one_and_one() {
        Sentiment.Scored scored = english("A useful saw, but the handle is awful!");
        double sum = sum(scored);
        assertThat(scored.compound()).isCloseTo(sum / Math.sqrt(sum * sum + 15), within(1e-12));
        assertThat(english("The saw stands in the shed.")).isEqualTo(new Sentiment.Scored(0, List.of()));
        assertThat(english("").compound()).isZero();
    }

    @Test
    void boosters_strengthen_by_distance_and_dampeners_weaken() {
        double plain = sum(english("It is useful"));
        assertThat(sum(english("It is very useful"))).isCloseTo(plain + 0.293, within(1e-9));
        assertThat(sum(english("It is really very useful"))).isCloseTo(plain + 0.293 + 0.293 * 0.95, within(1e-9));
        assertThat(sum(english("It is slightly useful"))).isCloseTo(plain - 0.293, within(1e-9));
        assertThat(sum(english("It is very awful"))).isCloseTo(sum(english("It is awful")) - 0.293, within(1e-9));
    }

    @Test
    void a_negation_turns_up_to_three_words_behind_it_round() {
        double plain = sum(english("It is useful"));
        for (String negated : List.of("It is not useful", "It isn't a useful", "It isn’t that much of useful")) {
            assertThat(Math.signum(sum(english(negated)))).as(negated).isEqualTo(negated.contains("of") ? 1 : -1);
        }
        assertThat(sum(english("It is not useful"))).isCloseTo(plain * -0.74, within(1e-9));
        assertThat(sum(english("No, it is useful")))
                .as("a negation ends with its clause")
                .isGreaterThan(0);
        assertThat(sum(english("It is not only useful"))).isGreaterThan(0);
    }

    @Test
    void what_follows_a_but_counts_three_times_what_came_before_by_place_and_not_by_value() {
        assertThat(english("useful but useful").contributions().getFirst().valence() * 3)
                .isCloseTo(
                        english("useful but useful").contributions().getLast().valence(), within(1e-9));
        assertThat(sum(english("It is awful. It is useful, but awful")))
                .as("another sentence is left alone")
                .isCloseTo(sum(english("It is awful")) + sum(english("It is useful, but awful")), within(1e-9));
    }

    @Test
    void capitals_strengthen_where_not_all_is_in_capitals() {
        double plain = sum(english("It is useful"));
        assertThat(sum(english("It is USEFUL"))).isCloseTo(plain + 0.733, within(1e-9));
        assertThat(sum(english("IT IS USEFUL"))).isCloseTo(plain, within(1e-9));
    }

    @Test
    void up_to_four_exclamation_marks_underline_whatever_is_said() {
        double plain = sum(english("It is useful"));
        assertThat(sum(english("It is useful!!!!"))).isCloseTo(plain + 4 * 0.292, within(1e-9));
        assertThat(sum(english("It is useful!!!!!"))).isCloseTo(plain + 4 * 0.292, within(1e-9));
        assertThat(sum(english("It is awful!"))).isCloseTo(sum(english("It is awful")) - 0.292, within(1e-9));
        assertThat(english("My saw!!!").contributions()).isEmpty();
        assertThat(sum(english("It is useful??"))).isCloseTo(plain + 0.36, within(1e-9));
        assertThat(sum(english("It is useful????"))).isCloseTo(plain + 0.96, within(1e-9));
    }

    @Test
    void a_word_of_two_senses_is_a_booster_before_a_word_that_feels() {
        assertThat(english("a pretty awful saw").mood()).isEqualTo(Mood.NEGATIVE);
        assertThat(english("a pretty saw").mood()).isEqualTo(Mood.POSITIVE);
        assertThat(english("a damn good saw").mood()).isEqualTo(Mood.POSITIVE);
        assertThat(english("damn saw").mood()).isEqualTo(Mood.NEGATIVE);
        assertThat(english("no problem").mood()).isEqualTo(Mood.POSITIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "the least useful saw, NEGATIVE",
        "at least useful, POSITIVE",
        "kind of a saw, NEUTRAL",
        "it works like a charm, POSITIVE",
        "never been so happy, POSITIVE",
        "it does not work, NEGATIVE",
        "fed up with it, NEGATIVE",
        "it is unhelpful, NEGATIVE",
        "sooo goooood, POSITIVE",
        "I can't wait, POSITIVE",
        "#fail, NEGATIVE",
        "ich bin da, NEUTRAL"
    })
    void English_is_understood(String text, Mood mood) {
        assertThat(english(text).mood()).isEqualTo(mood);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Das gefällt mir leider nicht | NEGATIVE",
                "Ich mag die Säge nicht | NEGATIVE",
                "Ich mag die Säge | POSITIVE",
                "Die Säge ist nicht schlecht | POSITIVE",
                "Die Säge ist keine gute Idee | NEGATIVE",
                "Kein gutes Werkzeug | NEGATIVE",
                "Keine Probleme damit | POSITIVE",
                "nicht nur schön, sondern auch praktisch | POSITIVE",
                "Die App stürzt bei mir immer wieder ab. | NEGATIVE",
                "Die App stürzt nicht ab | POSITIVE",
                "Das regt mich auf | NEGATIVE",
                "Der Griff fällt nach zwei Wochen ab | NEGATIVE",
                "Ich komme morgen um acht Uhr an | NEUTRAL",
                "Ich gehe auf den Markt | NEUTRAL",
                "Meine Lieblingssäge | POSITIVE",
                "So ein Mistding | NEGATIVE",
                "Das ist unzuverlässig und völlig überteuert | NEGATIVE",
                "Schoene Gruesse und grossartige Arbeit | POSITIVE",
                "Verdammt gut | POSITIVE",
                "Ich mag das Rad sehr, aber der Sattel ist furchtbar | NEGATIVE",
                "Das funktioniert nicht | NEGATIVE",
                "Ich kann es nur empfehlen | POSITIVE",
                "Der schönste Tag | POSITIVE"
            })
    void German_is_understood(String text, Mood mood) {
        assertThat(german(text).mood()).as(german(text).toString()).isEqualTo(mood);
    }

    @Test
    void both_halves_of_a_German_verb_are_pointed_at() {
        String text = "Die App stürzt ständig ab";
        assertThat(words(text, german(text))).containsExactly("stürzt", "ab");
    }

    @Test
    void a_saying_is_pointed_at_as_a_whole() {
        String text = "I am so fed up with it!";
        assertThat(words(text, english(text))).containsExactly("fed up", "!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "👍🏽", "❤️", "❤", "❤️‍🔥", "😍", ":)", ":-)", ":-)))", "<3", ";D", "xD"})
    void signs_of_joy_are_good_however_they_are_written(String sign) {
        assertThat(english("saw " + sign).mood()).isEqualTo(Mood.POSITIVE);
        assertThat(german("Säge " + sign).mood()).isEqualTo(Mood.POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👎🏿", "💔", ":(", ":-(", ":'-(", "😡", "🤦🏻‍♀️", "D:", "</3", ":-/"})
    void signs_of_grief_are_bad_however_they_are_written(String sign) {
        assertThat(english("saw " + sign).mood()).isEqualTo(Mood.NEGATIVE);
    }

    @Test
    void a_language_without_a_lexicon_is_not_scored() {
        for (Language language : Language.values()) {
            assertThat(Sentiment.of("super", language) instanceof Sentiment.Scored)
                    .isEqualTo(language.isSupported());
        }
    }

    @Test
    void code_and_addresses_do_not_feel() {
        assertThat(english("see `kill` at https://example.org/awful and @hate").contributions())
                .isEmpty();
    }

    @Test
    void contributions_stand_in_the_text_in_order_and_are_never_nothing_whatever_the_text() {
        String[] pieces = {
            "good", "not", "but", "awful", "!!", "??", ".", ",", " ", "very", "GOOD", "😡", ":)", "no", "kind", "of",
            "nicht", "stürzt", "ab", "mag", "\n", "#", "sooo", "aber"
        };
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(25); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            for (Language language : List.of(Language.ENGLISH, Language.GERMAN)) {
                Sentiment.Scored scored = (Sentiment.Scored) Sentiment.of(text.toString(), language);
                assertThat(scored.compound()).isBetween(-1.0, 1.0);
                int begin = 0;
                for (Contribution each : scored.contributions()) {
                    Span span = each.span();
                    assertThat(span.start()).isGreaterThanOrEqualTo(begin);
                    assertThat(span.end()).isLessThanOrEqualTo(text.length());
                    assertThat(each.valence()).isNotZero().isFinite();
                    begin = span.start();
                }
            }
        }
    }

    @Test
    void a_million_words_are_scored() {
        for (String word : List.of("good ", "but ", "not ", "!", "stürzt ", "so ", "kind of ", "soooo", "😀")) {
            String text = word.repeat(1_000_000 / word.length());
            assertThat(english(text).compound()).isBetween(-1.0, 1.0);
            assertThat(german(text).compound()).isBetween(-1.0, 1.0);
        }
    }
}
