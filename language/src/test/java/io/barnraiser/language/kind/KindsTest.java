package io.barnraiser.language.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.language.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ENGLISH | QUESTION | How do I change the grinding size on the small one?
            ENGLISH | QUESTION | Love the machine. Does anybody know whether it runs on 110 volts?
            ENGLISH | QUESTION | Which filter fits?
            ENGLISH | PROBLEM  | The pump stopped working after two days and nobody answers my mails
            ENGLISH | PROBLEM  | I love your coffee, but the bag arrived torn and half of it is gone.
            ENGLISH | PROBLEM  | Can't sign in since the update. Any ideas?
            ENGLISH | WISH     | It would be lovely to have a smaller bag for trips
            ENGLISH | WISH     | Please add a dark mode
            ENGLISH | WISH     | Feature request: sort reviews by date
            ENGLISH | PRAISE   | This is the best cup I had in years. Wonderful stuff!
            ENGLISH | PRAISE   | Absolutely love the new roast
            ENGLISH | THANKS   | Thanks, that solved it
            ENGLISH | THANKS   | Thank you all for the warm welcome
            ENGLISH | OTHER    | We are in Hamburg on Saturday, at the old harbour.
            ENGLISH | OTHER    | I use it with a paper filter.
            GERMAN  | QUESTION | Wie stelle ich den Mahlgrad an der kleinen Mühle ein?
            GERMAN  | QUESTION | Weiß jemand, ob die auch mit 110 Volt läuft?
            GERMAN  | PROBLEM  | Die Pumpe geht seit zwei Tagen nicht mehr und niemand meldet sich
            GERMAN  | PROBLEM  | Der Kaffee ist gut, aber die Tüte kam zerrissen und beschädigt an.
            GERMAN  | WISH     | Schön wäre eine kleinere Tüte für Reisen
            GERMAN  | WISH     | Bitte baut einen dunklen Modus ein
            GERMAN  | PRAISE   | Der beste Kaffee seit Jahren, einfach wunderbar
            GERMAN  | THANKS   | Danke, das hat geholfen
            GERMAN  | OTHER    | Wir sind am Samstag in Hamburg am alten Hafen.
            """)
    void a_plain_text_is_told(Language language, Kind kind, String text) {
        assertThat(Kinds.shipped().tell(text, language)).isInstanceOfSatisfying(KindResult.Told.class, told -> {
            System.out.println(kind + " " + told.kind() + " " + told.probability() + " " + text + told.reasons().stream().map(r -> r.rule() + ":" + r.span().of(text)+"="+String.format("%.2f", r.weight())).toList());
            assertThat(told.kind()).isEqualTo(kind);
        });
    }
}
