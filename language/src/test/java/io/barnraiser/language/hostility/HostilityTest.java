package io.barnraiser.language.hostility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostilityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You are an idiot.",
                "you're such a clown, honestly",
                "You stupid moron!",
                "Shut up, nobody asked you",
                "Oh fuck off.",
                "Please shut up",
                "are you really that stupid?",
                "You're full of shit",
                "Du bist doch ein Idiot.",
                "Du blöder Trottel",
                "Halt endlich die Klappe!",
                "Ihr seid alle Versager",
                "verpiss dich",
                "ihr verdammten Lügner",
                "Ich mache dich fertig",
            })
    void attacks_on_whom_one_speaks_to_are_hostile(String text) {
        assertThat(Hostility.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "You are right, I was an idiot.",
                "I hate you, now I want one as well",
                "I always get lost on that trail",
                "The fan will not shut up",
                "I should just shut up and code",
                "Knots like this screw you up on the wall",
                "He will ask \"what have you idiots done\" again",
                "People like you make this place good",
                "Leute wie du machen Mut",
                "You will kill yourself on that ridge, take a rope",
                "This tent is trash and the zip is a disgrace.",
                "You are not an idiot, the manual is wrong.",
                "I hate the new zip. Can you help me?",
                "What a stupid mistake of mine",
                "You could use a dumb terminal",
                "Do you hate rain as much as I do?",
                "My dog is a clown, you would love him",
                "> You are an idiot.\nThat was uncalled for.",
                "Du hast recht, ich war ein Idiot.",
                "Du bist nicht dumm, die Anleitung ist schlecht.",
                "Die Klappe am Zelt hält nicht.",
                "Der Reißverschluss ist idiotisch",
                "Da muss ich dich korrigieren",
                "Ich finde dich nett",
                "Du bist krank? Gute Besserung!",
                "Sie hat ihr Schwein gesattelt",
                "Stirb langsam ist ein Film",
            })
    void disagreement_things_and_oneself_are_not(String text) {
        assertThat(Hostility.isIn(text)).isFalse();
    }

    @Test
    void the_words_that_say_so_are_given() {
        String text = "Well, you are an idiot. Get lost!";
        assertThat(Hostility.in(text))
                .extracting(span -> text.substring(span.start(), span.end()))
                .containsExactly("you are an idiot", "Get lost");
    }
}
