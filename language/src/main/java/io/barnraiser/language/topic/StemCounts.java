package io.barnraiser.language.topic;

import io.barnraiser.language.text.Language;
import io.barnraiser.language.text.Plain;
import io.barnraiser.language.text.Stems;
import io.barnraiser.language.text.Token;
import io.barnraiser.language.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts stems document by document.
final class StemCounts {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 30;

    /// How often each stem was written in which way.
    private final Map<String, Map<String, Integer>> written = new HashMap<>();

    private final Map<String, Integer> documents = new HashMap<>();
    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private final Map<String, String> stems = new HashMap<>();

    void add(TopicDocument document) {
        Map<String, Integer> own = new HashMap<>();
        String text = Plain.of(document.text());
        for (Token token : Tokens.of(text)) {
            String word = word(token, text);
            if (isKept(word)) {
                String stem = stem(word, document.language());
                own.merge(stem, 1, Integer::sum);
                written.computeIfAbsent(stem, any -> new HashMap<>()).merge(word, 1, Integer::sum);
            }
        }
        own.keySet().forEach(stem -> documents.merge(stem, 1, Integer::sum));
        counts.add(own);
    }

    private static String word(Token token, String text) {
        return switch (token.kind()) {
            case WORD -> token.of(text);
            case HASHTAG -> token.of(text).substring(1);
            case NUMBER, EMOJI, URL, MENTION, CODE, EMAIL, PUNCTUATION -> "";
        };
    }

    private static boolean isKept(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.indexOf('_') < 0
                && word.chars().noneMatch(Character::isDigit)
                && !SmallWords.contains(Stems.fold(word));
    }

    private String stem(String word, Language language) {
        return stems.computeIfAbsent(language.code() + ' ' + word, any -> Stems.of(word, language));
    }

    Corpus corpus(int least, double most) {
        Map<String, Integer> numbers = new TreeMap<>();
        documents.forEach((stem, count) -> {
            if (count >= least && count <= most) {
                numbers.put(stem, 0);
            }
        });
        List<String> surfaces = new ArrayList<>();
        numbers.replaceAll((stem, any) -> {
            surfaces.add(surface(stem));
            return surfaces.size() - 1;
        });
        int[][] terms = new int[counts.size()][];
        int[][] times = new int[counts.size()][];
        for (int document = 0; document < terms.length; document++) {
            Map<Integer, Integer> kept = new TreeMap<>();
            counts.get(document).forEach((stem, count) -> {
                Integer number = numbers.get(stem);
                if (number != null) {
                    kept.put(number, count);
                }
            });
            terms[document] = kept.keySet().stream().mapToInt(Integer::intValue).toArray();
            times[document] = kept.values().stream().mapToInt(Integer::intValue).toArray();
        }
        return new Corpus(surfaces, terms, times);
    }

    /// As it is written most often; of equal ones the first by the alphabet.
    private String surface(String stem) {
        return written.getOrDefault(stem, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(stem);
    }
}
