package io.barnraiser.language.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.language.text.Language;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {

    private static final List<Lesson> LESSONS = List.of(
            lesson("The crema is thin", Kind.PROBLEM), lesson("Thin crema since I opened the bag", Kind.PROBLEM));

    private static Lesson lesson(String text, Kind kind) {
        return new Lesson(text, Language.ENGLISH, kind);
    }

    private static KindResult.Told told(Kinds kinds, String text) {
        return (KindResult.Told) kinds.tell(text, Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ENGLISH | QUESTION | How do I change the grinding size on the small one?
            ENGLISH | QUESTION | Love the machine. Does anybody know whether it runs on 110 volts?
            ENGLISH | QUESTION | Which filter fits?
            ENGLISH | PROBLEM  | The pump stopped working after two days and nobody answers my mails
            ENGLISH | PROBLEM  | I love your coffee, but the bag arrived torn and half of it is gone.
            ENGLISH | PROBLEM  | Can't sign in since the update. Any ideas?
            ENGLISH | PROBLEM  | The buckle came loose on the second day and the sole lets water in.
            ENGLISH | PROBLEM  | Runs two sizes small, I had to send it back
            ENGLISH | PROBLEM  | It was not worth the money.
            ENGLISH | WISH     | It would be lovely to have a smaller bag for trips
            ENGLISH | WISH     | Please add a dark mode
            ENGLISH | WISH     | Feature request: sort reviews by date
            ENGLISH | PRAISE   | This is the best cup I had in years. Wonderful stuff!
            ENGLISH | WISH     | You should sell the lid on its own.
            ENGLISH | PRAISE   | Kept my hands warm all winter, would buy it again
            ENGLISH | PRAISE   | Absolutely love the new roast
            ENGLISH | THANKS   | Thanks, that solved it
            ENGLISH | THANKS   | Thank you all for the warm welcome
            ENGLISH | OTHER    | We are in Hamburg on Saturday, at the old harbour.
            ENGLISH | OTHER    | I use it with a paper filter.
            GERMAN  | QUESTION | Wie stelle ich den Mahlgrad an der kleinen Mühle ein?
            GERMAN  | QUESTION | Weiß jemand, ob die auch mit 110 Volt läuft?
            GERMAN  | PROBLEM  | Die Pumpe geht seit zwei Tagen nicht mehr und niemand meldet sich
            GERMAN  | PROBLEM  | Der Kaffee ist gut, aber die Tüte kam zerrissen und beschädigt an.
            GERMAN  | PROBLEM  | Die Sohle hat sich nach drei Tagen abgelöst.
            GERMAN  | PROBLEM  | Fällt viel zu klein aus, habe ich zurückgeschickt
            GERMAN  | WISH     | Schön wäre eine kleinere Tüte für Reisen
            GERMAN  | WISH     | Bitte baut einen dunklen Modus ein
            GERMAN  | WISH     | Ihr solltet den Deckel einzeln verkaufen.
            GERMAN  | PRAISE   | Hält die Hände warm, ich würde sie wieder kaufen
            GERMAN  | PRAISE   | Der beste Kaffee seit Jahren, einfach wunderbar
            GERMAN  | THANKS   | Danke, das hat geholfen
            ENGLISH | OTHER    | I wear mine to work when it is cold.
            ENGLISH | OTHER    | I would take the bus from the station.
            GERMAN  | OTHER    | Der Bus braucht eine Stunde, das passt.
            GERMAN  | OTHER    | Ich trage meine zur Arbeit, wenn es kalt ist.
            GERMAN  | OTHER    | Wir sind am Samstag in Hamburg am alten Hafen.
            """)
    void a_plain_text_is_told(Language language, Kind kind, String text) {
        assertThat(Kinds.shipped().tell(text, language)).isInstanceOfSatisfying(KindResult.Told.class, told -> {
            assertThat(told.kind()).isEqualTo(kind);
        });
    }

    @Test
    void probabilities_of_all_kinds_are_one_together() {
        KindResult.Told told = told(Kinds.shipped(), "Where is my order? It never came.");
        assertThat(told.probabilities()).containsOnlyKeys(Kind.values());
        assertThat(told.probabilities().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void the_words_that_spoke_for_it_are_shown() {
        String text = "Nice. But it crashed twice.";
        KindResult.Told told = told(Kinds.shipped(), text);
        assertThat(told.reasons().getFirst().rule()).isEqualTo("broken");
        assertThat(told.reasons().getFirst().span().of(text)).isEqualTo("crashed");
    }

    @Test
    void words_of_others_do_not_count() {
        assertThat(told(Kinds.shipped(), "> It is broken, it crashes\nThank you")
                        .kind())
                .isEqualTo(Kind.THANKS);
    }

    @Test
    void a_language_without_rules_is_said_to_be_unsupported() {
        assertThat(Kinds.shipped().tell("Où est ma commande ?", Language.FRENCH))
                .isEqualTo(new KindResult.Unsupported(Language.FRENCH));
    }

    @Test
    void a_text_without_words_is_of_no_kind() {
        assertThat(told(Kinds.shipped(), "").kind()).isEqualTo(Kind.OTHER);
        assertThat(told(Kinds.shipped(), "").reasons()).isEmpty();
    }

    @Test
    void it_learns_a_word_that_no_rule_knows() {
        Kinds taught = Kinds.shipped().learn(LESSONS, 5);
        assertThat(told(Kinds.shipped(), "thin crema").kind()).isNotEqualTo(Kind.PROBLEM);
        assertThat(told(taught, "thin crema").kind()).isEqualTo(Kind.PROBLEM);
    }

    @Test
    void what_is_learned_in_one_language_counts_for_the_same_rule_in_the_other() {
        List<Lesson> lessons = Collections.nCopies(30, lesson("kudos", Kind.THANKS));
        Kinds taught = Kinds.shipped().learn(lessons, 1);
        assertThat(((KindResult.Told) taught.tell("gelungen", Language.GERMAN)).kind())
                .isEqualTo(Kind.THANKS);
    }

    @Test
    void a_memory_brings_back_what_was_learned() {
        Kinds taught = Kinds.shipped().learn(LESSONS, 2);
        Kinds again = Kinds.of(taught.memory());
        assertThat(told(again, "thin crema").probabilities().get(Kind.PROBLEM))
                .isCloseTo(told(taught, "thin crema").probabilities().get(Kind.PROBLEM), within(1e-5));
        assertThat(again.memory().said()).isEqualTo(taught.memory().said());
        assertThat(Kinds.shipped().memory().places()).isEmpty();
    }

    @Test
    void a_memory_of_another_version_is_not_taken() {
        KindMemory other = new KindMemory(KindMemory.VERSION + 1, new int[0], new float[0], 1, new long[36]);
        assertThatThrownBy(() -> Kinds.of(other)).hasMessageContaining("version");
    }

    @Test
    void how_often_a_kind_was_right_is_counted_before_it_is_learned_from() {
        KindMemory memory = Kinds.shipped()
                .learn(List.of(lesson("It is broken", Kind.PROBLEM), lesson("It is broken", Kind.WISH)), 3)
                .memory();
        assertThat(memory.told(Kind.PROBLEM)).isEqualTo(2);
        assertThat(memory.right(Kind.PROBLEM)).isEqualTo(1);
        assertThat(memory.taught()).isEqualTo(2);
    }

    @Test
    void whoever_contradicts_it_makes_it_less_sure_and_whoever_agrees_surer() {
        double before = Kinds.shipped().memory().sharpness();
        assertThat(sharpness(Kind.WISH)).isLessThan(before);
        assertThat(sharpness(Kind.PROBLEM)).isGreaterThan(before);
    }

    private static double sharpness(Kind said) {
        return Kinds.shipped()
                .learn(List.of(lesson("It is broken", said)), 1)
                .memory()
                .sharpness();
    }

    @Test
    void no_two_rules_share_a_place() {
        Set<Integer> places = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Language language : List.of(Language.ENGLISH, Language.GERMAN)) {
            Reading.book(language).orElseThrow().rules().forEach(rule -> names.add(rule.name()));
        }
        for (String name : names) {
            assertThat(places.add(Features.rule(name))).as(name).isTrue();
            assertThat(places.add(Features.rule(name + '^'))).as(name).isTrue();
        }
    }

    @Test
    void both_languages_have_the_same_rules() {
        assertThat(rules(Language.GERMAN)).isEqualTo(rules(Language.ENGLISH));
    }

    private static List<String> rules(Language language) {
        return Reading.book(language).orElseThrow().rules().stream()
                .map(rule -> rule.group() + " " + rule.name())
                .toList();
    }
}
