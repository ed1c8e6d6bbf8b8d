package io.barnraiser.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH | My saw broke yesterday and the shop does not answer.",
                "ENGLISH | lol this is soo good i love it",
                "GERMAN | Meine Säge ist gestern gebrochen und der Laden antwortet nicht.",
                "GERMAN | Der Griff ist nach zwei Wochen abgefallen",
                "FRENCH | Ma scie s'est cassée hier et le magasin ne répond pas.",
                "SPANISH | Mi sierra se rompió ayer y la tienda no contesta.",
                "ITALIAN | La mia sega si è rotta ieri e il negozio non risponde.",
                "DUTCH | Mijn zaag is gisteren gebroken en de winkel antwoordt niet.",
                "PORTUGUESE | A minha serra quebrou ontem e a loja não responde.",
                "POLISH | Moja piła wczoraj się złamała, a sklep nie odpowiada.",
                "SWEDISH | Min såg gick sönder i går och butiken svarar inte.",
                "DANISH | Min sav gik i stykker i går, og butikken svarer ikke."
            })
    void a_sentence_is_enough(Language language, String text) {
        assertThat(Languages.detect(text).certain()).contains(language);
    }

    @Test
    void nineteen_letters_are_too_few_and_twenty_are_not() {
        assertThat(Languages.detect("this is a good thing of t")).isEqualTo(new Detection.TooShort(19));
        assertThat(Languages.detect("this is a good thing of th")).isNotInstanceOf(Detection.TooShort.class);
        assertThat(Languages.detect("")).isEqualTo(new Detection.TooShort(0));
    }

    @Test
    void what_is_no_word_does_not_count() {
        assertThat(Languages.detect(
                        "👍👍👍 https://example.org/this-is-an-english-address @somebody_or_other `not any code`"))
                .isEqualTo(new Detection.TooShort(0));
        assertThat(Languages.detect("https://example.org/the/way/of/all/things Das ist wirklich eine schöne Sache")
                        .certain())
                .contains(Language.GERMAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Testere dün kırıldı ve dükkan cevap vermiyor, ne yapmalıyım",
                "Моя пила вчера сломалась, а магазин не отвечает",
                "昨日のこぎりが壊れましたが、お店から返事がありません。どうすればよいでしょうか",
                "xqzt wvkp rrtz qqxv zzkw pptq",
                "Minun sahani meni eilen rikki eikä kauppa vastaa lainkaan viesteihini"
            })
    void a_language_that_is_not_known_is_none_of_those_that_are(String text) {
        assertThat(Languages.detect(text)).isInstanceOf(Detection.Unsure.class);
    }

    @Test
    void words_that_two_languages_share_decide_nothing() {
        assertThat(Languages.detect("Hotel Problem Internet Computer")).isInstanceOf(Detection.Unsure.class);
    }

    @Test
    void how_sure_it_is_is_a_probability_and_grows_with_the_text() {
        String sentence = "Der Griff ist nach zwei Wochen abgefallen. ";
        double once = confidence(sentence);
        assertThat(once).isBetween(Languages.ENOUGH, 1.0);
        assertThat(confidence(sentence.repeat(3))).isBetween(once, 1.0);
    }

    private static double confidence(String text) {
        return switch (Languages.detect(text)) {
            case Detection.Detected(Language unused, double confidence) -> confidence;
            case Detection.TooShort _, Detection.Unsure _ -> 0;
        };
    }

    @Test
    void codes_are_understood_with_or_without_a_country() {
        assertThat(Language.of("DE-at")).contains(Language.GERMAN);
        assertThat(Language.of("en_US")).contains(Language.ENGLISH);
        assertThat(Language.of("xx")).isEmpty();
        assertThat(Language.of("")).isEmpty();
    }
}
