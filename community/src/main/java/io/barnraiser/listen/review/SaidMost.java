package io.barnraiser.listen.review;

import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.language.text.Language;
import io.barnraiser.language.text.Plain;
import io.barnraiser.language.text.Stems;
import io.barnraiser.language.text.StopWords;
import io.barnraiser.language.text.Token;
import io.barnraiser.language.text.TokenKind;
import io.barnraiser.language.text.Tokens;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which words people use more with few stars than with many, and the other way round: those whose
/// share among the reviews of one side is surely higher than among those of the other (Newcombe's
/// interval of the difference), in the order of how much at least. Words that fewer than five people
/// wrote are none of these. A word is no cause: people who give few stars name it more often.
///
/// @param low with one or two stars
/// @param high with four or five
record SaidMost(List<String> low, List<String> high) {

    /// Nothing stands out.
    static final SaidMost NOTHING = new SaidMost(List.of(), List.of());

    /// Fewer people do not make a word common. Assumed.
    private static final int LEAST_AUTHORS = 5;

    /// A word that says nothing in one of these languages is left out.
    private static final List<Language> READ =
            Arrays.stream(Language.values()).filter(Language::isSupported).toList();

    private static final int MOST = 6;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    SaidMost {
        low = List.copyOf(low);
        high = List.copyOf(high);
    }

    /// A word and how much more often, at least, one side has it.
    private record Word(String word, double more) {}

    /// @param low texts of different people
    /// @param high texts of different people
    static SaidMost of(List<String> low, List<String> high) {
        if (low.size() < LEAST_AUTHORS || high.size() < LEAST_AUTHORS) {
            return NOTHING;
        }
        Map<String, Integer> inLow = counts(low);
        Map<String, Integer> inHigh = counts(high);
        return new SaidMost(more(inLow, low.size(), inHigh, high.size()), more(inHigh, high.size(), inLow, low.size()));
    }

    private static List<String> more(Map<String, Integer> here, int of, Map<String, Integer> there, int otherOf) {
        return here.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_AUTHORS)
                .map(entry -> new Word(
                        entry.getKey(),
                        Shares.newcombe(
                                        entry.getValue(),
                                        of,
                                        there.getOrDefault(entry.getKey(), 0),
                                        otherOf,
                                        Level.USUAL)
                                .lower()))
                .filter(word -> word.more() > 0)
                .sorted(Comparator.comparingDouble(Word::more).reversed().thenComparing(Word::word))
                .limit(MOST)
                .map(Word::word)
                .toList();
    }

    private static Map<String, Integer> counts(List<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            words(text).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts;
    }

    private static Set<String> words(String text) {
        String plain = Plain.of(text);
        Set<String> words = new HashSet<>();
        for (Token token : Tokens.of(plain)) {
            String word = Stems.fold(token.of(plain));
            boolean isWord = token.kind() == TokenKind.WORD && word.length() >= SHORTEST && word.length() <= LONGEST;
            if (isWord && READ.stream().noneMatch(language -> StopWords.has(word, language))) {
                words.add(word);
            }
        }
        return words;
    }
}
