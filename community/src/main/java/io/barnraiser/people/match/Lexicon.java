package io.barnraiser.people.match;

import java.util.HashMap;
import java.util.Map;

/// All words of the names in the table and all handles, with how rare each is: what makes a match of rare things weigh
/// more than one of frequent things. First it is filled, then {@link #complete} is called once, then it is only read.
final class Lexicon {

    private static final int SHORTEST_PART = 3;

    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, Integer> handles = new HashMap<>();
    private final LetterModel letters = new LetterModel();
    private final Map<String, Integer> places = new HashMap<>();
    private int placeCount;
    private int names;
    private int handleCount;

    /// The word {@code text}, made at first sight.
    Word word(String text) {
        return words.computeIfAbsent(text, Word::new);
    }

    /// Counts a name of these words.
    void countName(Word[] name) {
        names++;
        for (Word word : name) {
            word.countOne();
        }
    }

    /// Counts a handle by its letters.
    void countHandle(String letterPart) {
        handleCount++;
        handles.merge(letterPart, 1, Integer::sum);
    }

    /// Counts a place.
    void countPlace(String place) {
        placeCount++;
        places.merge(place, 1, Integer::sum);
    }

    /// What it weighs that two rows have {@code place} in common.
    double placeWeight(String place) {
        int others = Math.max(1, places.getOrDefault(place, 0) - 1);
        double weight = Math.log((placeCount + Weights.SMALL_TABLE) / others);
        return Math.min(Weights.MOST_FOR_PLACE, weight);
    }

    /// Weighs all words. Nothing may be counted afterwards.
    void complete() {
        words.keySet().stream().sorted().forEach(letters::learn);
        for (Word word : words.values()) {
            word.weigh(Math.min(Weights.MOST_FOR_ONE_THING, -Math.log(frequency(word))));
        }
    }

    /// How often the word is met in a name of somebody else: its other places in this table (the two rows that are
    /// compared are left out), and a share for the places that this table is too small to show.
    private double frequency(Word word) {
        double unseen = Math.clamp(
                words.size() * Weights.CLUMPING * Math.exp(letters.logProbability(word.text())),
                Weights.LEAST_UNSEEN,
                Weights.MOST_UNSEEN);
        double seen = Math.max(0, word.count() - 2);
        return (seen + unseen) / (names + Weights.SMALL_TABLE);
    }

    /// What it weighs that two rows have the handle {@code plain} in common.
    ///
    /// @param plain the whole handle, letters and digits
    /// @param letters its letters only, as {@link Folding#fold} leaves them
    double handleWeight(String plain, String letterPart) {
        int digits = plain.length() - letterPart.length();
        double madeUp = -letters.logProbability(letterPart) - Math.log(Weights.CLUMPING);
        double asName = nameWeight(letterPart) - Math.log(Weights.HANDLE_IS_NAME);
        double weight = Math.min(madeUp, asName);
        int others = handles.getOrDefault(letterPart, 0) - 2;
        if (others > 0) {
            weight = Math.min(weight, Math.log((handleCount + Weights.SMALL_TABLE) / others));
        }
        weight += Math.min(Weights.MOST_FOR_DIGITS, digits * Weights.DIGIT);
        return Math.clamp(weight, 0, Weights.MOST_FOR_ONE_THING);
    }

    /// The weight of a handle that is a name or two names or an initial and a name; infinite if it is none of
    /// these.
    private double nameWeight(String handle) {
        double least = weightOf(handle);
        for (int cut = 1; cut < handle.length(); cut++) {
            double head = cut < SHORTEST_PART ? Weights.INITIAL : weightOf(handle.substring(0, cut));
            double tail = handle.length() - cut < SHORTEST_PART ? Weights.INITIAL : weightOf(handle.substring(cut));
            boolean hasWord = cut >= SHORTEST_PART || handle.length() - cut >= SHORTEST_PART;
            if (hasWord) {
                least = Math.min(least, head + tail);
            }
        }
        return least;
    }

    private double weightOf(String text) {
        Word word = words.get(text);
        return word == null || word.count() == 0 ? Double.POSITIVE_INFINITY : word.weight();
    }
}
