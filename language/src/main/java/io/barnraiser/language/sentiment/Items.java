package io.barnraiser.language.sentiment;

import io.barnraiser.language.text.Stems;
import io.barnraiser.language.text.Token;
import io.barnraiser.language.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes of tokens what the rules work on.
final class Items {

    private static final String ENDS = ".!?\u2026;";
    private static final String PARTS = ",:()\u2013\u2014[]\"";
    private static final Pattern DRAWN = Pattern.compile("(\\p{L})\\1{2,}");

    private final String text;
    private final Lexicon lexicon;
    private final boolean mixed;

    private Items(String text, Lexicon lexicon, boolean mixed) {
        this.text = text;
        this.lexicon = lexicon;
        this.mixed = mixed;
    }

    static List<Item> of(String text, List<Token> tokens, Lexicon lexicon) {
        boolean mixed = tokens.stream().anyMatch(token -> token.is(TokenKind.WORD) && !isShouted(token.of(text)));
        return new Items(text, lexicon, mixed).all(tokens);
    }

    private List<Item> all(List<Token> tokens) {
        List<Item> items = new ArrayList<>();
        int sentence = 0;
        int clause = 0;
        for (Token token : tokens) {
            String written = token.of(text);
            switch (token.kind()) {
                case WORD -> items.add(word(token, written, sentence, clause));
                case HASHTAG -> items.add(word(token, written.substring(1), sentence, clause));
                case EMOJI -> items.add(sign(token, written, sentence, ++clause));
                case PUNCTUATION -> {
                    boolean ends = ENDS.indexOf(written.charAt(0)) >= 0;
                    sentence += ends ? 1 : 0;
                    clause += ends || PARTS.indexOf(written.charAt(0)) >= 0 ? 1 : 0;
                }
                case NUMBER, URL, MENTION, EMAIL, CODE -> {}
            }
        }
        return items;
    }

    private Item sign(Token token, String written, int sentence, int clause) {
        double valence = lexicon.sign(written);
        Optional<Entry> entry = valence == 0 ? Optional.empty() : Optional.of(new Entry(valence, false));
        return new Item(token.span(), written, entry, Set.of(), true, false, false, sentence, clause);
    }

    private Item word(Token token, String written, int sentence, int clause) {
        String word = Stems.fold(written);
        boolean drawn = isDrawn(word);
        if (drawn && !lexicon.knows(word)) {
            String twice = DRAWN.matcher(word).replaceAll("$1$1");
            word = lexicon.knows(twice) ? twice : DRAWN.matcher(word).replaceAll("$1");
        }
        boolean shouted = mixed && isShouted(written);
        return new Item(
                token.span(), word, lexicon.word(word), lexicon.classes(word), false, shouted, drawn, sentence, clause);
    }

    private static boolean isDrawn(String word) {
        for (int i = 2; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter == word.charAt(i - 1) && letter == word.charAt(i - 2) && Character.isLetter(letter)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShouted(String word) {
        boolean capital = false;
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return false;
            }
            capital |= Character.isUpperCase(word.charAt(i));
        }
        return capital && word.length() > 1;
    }
}
