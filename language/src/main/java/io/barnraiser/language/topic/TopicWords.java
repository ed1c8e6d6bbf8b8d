package io.barnraiser.language.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The words of topics, by c-TF-IDF (Grootendorst 2022, "BERTopic"): all documents of a topic are taken as one; the
/// weight of word x in topic c is tf(x, c) * ln(1 + A / f(x)), where tf is its share of the words
/// of the topic, f how
/// often it is in all of them, and A the mean number of words of a topic.
public final class TopicWords {

    private final Corpus corpus;

    /// `[topics][stems]`
    private final double[][] weights;

    /// `[topics]` of each row of them the root of the sum of squares.
    private final double[] lengths;

    private TopicWords(Corpus corpus, double[][] weights) {
        this.corpus = corpus;
        this.weights = weights;
        this.lengths = Arrays.stream(weights)
                .mapToDouble(row -> Math.sqrt(
                        Arrays.stream(row).map(weight -> weight * weight).sum()))
                .toArray();
    }

    /// A word of a topic.
    ///
    /// @param word as it is written most often
    /// @param weight above 0
    public record TopicWord(String word, double weight) {}

    /// O(words + topics * stems).
    ///
    /// @param topics `[documents]` the topic of each document, from 0; below 0 for none
    /// @param count how many topics there are
    public static TopicWords of(Corpus corpus, int[] topics, int count) {
        long[][] counts = new long[count][corpus.terms()];
        long[] everywhere = new long[corpus.terms()];
        long[] lengths = new long[count];
        for (int document = 0; document < topics.length; document++) {
            if (topics[document] >= 0) {
                for (int i = 0; i < corpus.terms(document).length; i++) {
                    int times = corpus.counts(document)[i];
                    counts[topics[document]][corpus.terms(document)[i]] += times;
                    everywhere[corpus.terms(document)[i]] += times;
                    lengths[topics[document]] += times;
                }
            }
        }
        double mean = IntStream.range(0, count)
                .mapToLong(topic -> lengths[topic])
                .average()
                .orElse(0);
        double[][] weights = new double[count][corpus.terms()];
        for (int topic = 0; topic < count; topic++) {
            for (int term = 0; term < corpus.terms(); term++) {
                if (counts[topic][term] > 0) {
                    weights[topic][term] =
                            (double) counts[topic][term] / lengths[topic] * Math.log(1 + mean / everywhere[term]);
                }
            }
        }
        return new TopicWords(corpus, weights);
    }

    /// The heaviest words of a topic, the heaviest first.
    ///
    /// @param most how many
    public List<TopicWord> of(int topic, int most) {
        List<TopicWord> words = new ArrayList<>();
        double[] own = weights[topic];
        IntStream.range(0, own.length)
                .filter(term -> own[term] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer term) -> -own[term]))
                .limit(most)
                .forEach(term -> words.add(new TopicWord(corpus.surface(term), own[term])));
        return words;
    }

    /// How alike a document and a topic are: the cosine between its counts and the weights of the
    /// topic, from 0 to 1.
    public double likeness(int document, int topic) {
        double product = 0;
        double length = 0;
        for (int i = 0; i < corpus.terms(document).length; i++) {
            double count = corpus.counts(document)[i];
            product += count * weights[topic][corpus.terms(document)[i]];
            length += count * count;
        }
        double both = Math.sqrt(length) * lengths[topic];
        return both == 0 ? 0 : Math.min(1, product / both);
    }
}
