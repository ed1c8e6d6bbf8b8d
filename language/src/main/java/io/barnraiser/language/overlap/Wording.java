package io.barnraiser.language.overlap;

import io.barnraiser.language.text.Language;
import io.barnraiser.language.text.Plain;
import io.barnraiser.language.text.Stems;
import io.barnraiser.language.text.Token;
import io.barnraiser.language.text.TokenKind;
import io.barnraiser.language.text.Tokens;
import io.barnraiser.language.topic.SmallWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for the words of one language: forms of a word have one, small words ("the", "and")
/// none. Grows with the texts that are read; not safe for several threads.
public final class Wording {

    private static final int SHORTEST = 3;

    private final Language language;
    private final Map<String, Integer> numbers = new HashMap<>();

    /// How often each word was written in which way.
    private final List<Map<String, Integer>> written = new ArrayList<>();

    public Wording(Language language) {
        this.language = language;
    }

    /// The words of a text in their order, without quotations and code.
    ///
    /// @return `[words]` from 0 to below {@link #size}
    public int[] read(String text) {
        String plain = Plain.of(text);
        int[] words = new int[plain.length() / 2 + 1];
        int count = 0;
        for (Token token : Tokens.of(plain)) {
            String word = token.is(TokenKind.WORD) ? Stems.fold(token.of(plain)) : "";
            if (word.length() >= SHORTEST && !SmallWords.contains(word)) {
                int number = numbers.computeIfAbsent(Stems.of(word, language), any -> {
                    written.add(new HashMap<>());
                    return written.size() - 1;
                });
                written.get(number).merge(word, 1, Integer::sum);
                words[count++] = number;
            }
        }
        return Arrays.copyOf(words, count);
    }

    /// How many words there are.
    public int size() {
        return written.size();
    }

    /// A word as it is written most often, in small letters; of several, the first by the
    /// alphabet.
    public String surface(int word) {
        return written.get(word).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
