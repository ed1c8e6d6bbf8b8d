package io.barnraiser.language.topic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Documents as weights of stems: (1 + ln tf) * ln(documents / documents with the stem), the
/// heaviest of each document
/// alone, brought to length 1 (Salton and Buckley 1988).
final class Vectors {

    /// So many stems of a document are kept: the rest weighs little and costs most.
    private static final int MOST = 40;

    /// `[documents][n]`, ascending.
    final int[][] terms;

    /// `[documents][n]`; the squares of a row are 1 together.
    final float[][] weights;

    private Vectors(int[][] terms, float[][] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    static Vectors of(Corpus corpus) {
        double[] rarity = rarity(corpus);
        int[][] terms = new int[corpus.documents()][];
        float[][] weights = new float[corpus.documents()][];
        for (int document = 0; document < terms.length; document++) {
            int[] own = corpus.terms(document);
            int[] counts = corpus.counts(document);
            double[] all = new double[own.length];
            for (int i = 0; i < own.length; i++) {
                all[i] = (1 + Math.log(counts[i])) * rarity[own[i]];
            }
            int[] kept = IntStream.range(0, own.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -all[i]))
                    .limit(MOST)
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            double length = Math.sqrt(
                    Arrays.stream(kept).mapToDouble(i -> all[i] * all[i]).sum());
            terms[document] = Arrays.stream(kept).map(i -> own[i]).toArray();
            weights[document] = new float[kept.length];
            for (int i = 0; i < kept.length; i++) {
                weights[document][i] = (float) (length == 0 ? 0 : all[kept[i]] / length);
            }
        }
        return new Vectors(terms, weights);
    }

    private static double[] rarity(Corpus corpus) {
        int[] documents = new int[corpus.terms()];
        for (int document = 0; document < corpus.documents(); document++) {
            for (int term : corpus.terms(document)) {
                documents[term]++;
            }
        }
        double[] rarity = new double[documents.length];
        for (int term = 0; term < rarity.length; term++) {
            rarity[term] = documents[term] == 0 ? 0 : Math.log((double) corpus.documents() / documents[term]);
        }
        return rarity;
    }
}
