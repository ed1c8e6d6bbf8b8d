package io.barnraiser.understand.tribe;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// What each of several groups says more often than the others: words by the log-odds ratio with an informative
/// Dirichlet prior (Monroe, Colaresi and Quinn 2008, "Fightin' Words"), so that no list of stop words is needed in any
/// language: what all say alike has odds like everywhere. Where a community speaks several languages, the small words
/// of
/// one set its groups apart from those of another, and name none of them: a word that many other groups say about as
/// often is left out.
///
/// Counts in how many texts a word stands, not how often: nobody makes a tribe's word by repeating it.
final class DistinctiveWords {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;

    /// A word must be in so many texts of a group, and be at least so many standard deviations above the others.
    private static final int LEAST_TEXTS = 5;

    private static final double LEAST_DEVIATIONS = 2.58;

    /// Of the other groups at most this share may say a word at half the rate or more.
    private static final double SHARED = 0.25;

    /// The prior weighs as much as so many words.
    private static final double PRIOR = 500;

    /// Words beyond are not learned: whoever pastes keys and logs must not fill the memory.
    private static final int MOST_WORDS = 200_000;

    private final Map<String, int[]> counts = new HashMap<>();
    private final long[] totals;

    /// @param groups how many groups there are
    DistinctiveWords(int groups) {
        totals = new long[groups];
    }

    /// Takes in a text that somebody of {@code group} wrote.
    void add(int group, String text) {
        for (String word : new TreeSet<>(words(text))) {
            int[] own = counts.size() < MOST_WORDS
                    ? counts.computeIfAbsent(word, any -> new int[totals.length])
                    : counts.get(word);
            if (own != null) {
                own[group]++;
                totals[group]++;
            }
        }
    }

    /// The most distinctive words of a group, the first first; none where nothing sets it apart.
    List<String> of(int group, int most) {
        long all = 0;
        for (long total : totals) {
            all += total;
        }
        List<Map.Entry<String, Double>> scored = new ArrayList<>();
        for (Map.Entry<String, int[]> word : counts.entrySet()) {
            int own = word.getValue()[group];
            if (own >= LEAST_TEXTS && isOwn(word.getValue(), group)) {
                double score = score(word.getValue(), group, all);
                if (score >= LEAST_DEVIATIONS) {
                    scored.add(Map.entry(word.getKey(), score));
                }
            }
        }
        return scored.stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isOwn(int[] word, int group) {
        double half = word[group] / (2.0 * totals[group]);
        int alike = 0;
        for (int other = 0; other < word.length; other++) {
            alike += other != group && totals[other] > 0 && (double) word[other] / totals[other] >= half ? 1 : 0;
        }
        return alike <= SHARED * (word.length - 1);
    }

    /// The log-odds ratio of the group against all others, in standard deviations.
    private double score(int[] word, int group, long all) {
        long everywhere = 0;
        for (int count : word) {
            everywhere += count;
        }
        double prior = PRIOR * everywhere / all;
        double own = word[group] + prior;
        double others = everywhere - word[group] + prior;
        double ownRest = totals[group] + PRIOR - own;
        double othersRest = all - totals[group] + PRIOR - others;
        return (Math.log(own / ownRest) - Math.log(others / othersRest)) / Math.sqrt(1 / own + 1 / others);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; begin = end, end = breaks.next()) {
            int length = end - begin;
            if (length >= SHORTEST && length <= LONGEST && isWord(text, begin, end)) {
                words.add(text.substring(begin, end).toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static boolean isWord(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            char letter = text.charAt(i);
            if (!Character.isLetter(letter) && letter != '\'' && letter != '-') {
                return false;
            }
        }
        return true;
    }
}
