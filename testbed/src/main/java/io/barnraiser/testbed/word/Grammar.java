package io.barnraiser.testbed.word;

import java.util.List;
import java.util.random.RandomGenerator;

/// Puts short texts together.
public final class Grammar {

    private final RandomGenerator random;

    /// @param random what chooses among the words
    public Grammar(RandomGenerator random) {
        this.random = random;
    }

    /// What a text speaks of.
    ///
    /// @param product the name of a product
    /// @param issue what is wrong with it, as a clause; may be empty
    public record About(Interest interest, String product, String issue) {}

    /// One or two sentences, by {@code saying}.
    ///
    /// @param kind whether a judgement is a kind one
    public String say(Saying saying, boolean german, boolean kind, About about) {
        String first = fill(pick(Phrases.of(saying, german)), german, kind, about);
        boolean more = saying == Saying.TOPIC || saying == Saying.REPLY || saying == Saying.ANSWER;
        return more && random.nextInt(3) == 0
                ? first + " " + fill(pick(Phrases.of(saying, german)), german, kind, about)
                : first;
    }

    private String fill(String sentence, boolean german, boolean kind, About about) {
        StringBuilder text = new StringBuilder(sentence.length() + 40);
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == '{') {
                text.append(slot(sentence.charAt(i + 1), german, kind, about));
                i += 2;
            } else {
                text.append(c);
            }
        }
        // What begins a sentence and was filled in is written large.
        if (Character.isLowerCase(text.charAt(0)) && sentence.charAt(0) == '{') {
            text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        }
        return text.toString();
    }

    private String slot(char slot, boolean german, boolean kind, About about) {
        Interest.Lexicon words = about.interest().words(german);
        return switch (slot) {
            case 't' -> pick(words.things());
            case 'd' -> pick(words.doings());
            case 'w' -> pick(words.places());
            case 'p' -> about.product();
            case 'i' -> about.issue();
            case 'k' -> pick(Phrases.judgement(german, kind));
            case 'n' -> String.valueOf(2 + random.nextInt(9));
            default -> throw new IllegalArgumentException("no slot " + slot);
        };
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
