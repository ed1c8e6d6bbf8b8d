package io.barnraiser.language.topic;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Documents as counts of stems. Immutable.
public final class Corpus {

    private final List<String> surfaces;

    /// `[documents][stems of the document]`, ascending.
    private final int[][] terms;

    /// Beside {@link #terms}: how often.
    private final int[][] counts;

    Corpus(List<String> surfaces, int[][] terms, int[][] counts) {
        this.surfaces = List.copyOf(surfaces);
        this.terms = terms;
        this.counts = counts;
    }

    /// Counts the stems of documents; small words ("the", "and") and stems that too few or too many documents have
    /// are left out. O(words).
    ///
    /// @param leastDocuments a stem must be in so many documents, 1 or more
    /// @param mostShare and in at most this share of them, above 0, at most 1
    public static Corpus of(List<TopicDocument> documents, int leastDocuments, double mostShare) {
        StemCounts counted = new StemCounts();
        documents.forEach(counted::add);
        return counted.corpus(leastDocuments, Math.max(leastDocuments, mostShare * documents.size()));
    }

    /// @return how many documents there are, those without a kept word too
    public int documents() {
        return terms.length;
    }

    /// @return how many stems there are
    public int terms() {
        return surfaces.size();
    }

    /// @return the stem as it is written most often
    public String surface(int term) {
        return surfaces.get(term);
    }

    /// @return `[n]` the stems of a document, ascending; not to be changed
    public int[] terms(int document) {
        return terms[document];
    }

    /// @return `[n]` how often each of them is in it; not to be changed
    public int[] counts(int document) {
        return counts[document];
    }

    /// The same words dealt out anew: every document keeps its length, and every word stands as often in all of them
    /// together. What is still alike then, is so by chance. O(words).
    ///
    /// @param seed decides how
    public Corpus shuffled(long seed) {
        int[] lengths =
                Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        int[] words = new int[Arrays.stream(lengths).sum()];
        int at = 0;
        for (int document = 0; document < terms.length; document++) {
            for (int i = 0; i < terms[document].length; i++) {
                Arrays.fill(words, at, at + counts[document][i], terms[document][i]);
                at += counts[document][i];
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = words.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int word = words[i];
            words[i] = words[other];
            words[other] = word;
        }
        int[][] newTerms = new int[terms.length][];
        int[][] newCounts = new int[terms.length][];
        int from = 0;
        for (int document = 0; document < terms.length; document++) {
            int[] own = Arrays.copyOfRange(words, from, from + lengths[document]);
            from += lengths[document];
            Arrays.sort(own);
            newTerms[document] = Arrays.stream(own).distinct().toArray();
            newCounts[document] = runs(own, newTerms[document].length);
        }
        return new Corpus(surfaces, newTerms, newCounts);
    }

    private static int[] runs(int[] sorted, int distinct) {
        int[] runs = new int[distinct];
        int run = -1;
        for (int i = 0; i < sorted.length; i++) {
            run += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
            runs[run]++;
        }
        return runs;
    }
}
