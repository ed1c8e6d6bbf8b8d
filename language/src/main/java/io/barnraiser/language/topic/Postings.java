package io.barnraiser.language.topic;

import java.util.Arrays;

/// For each stem the documents that keep it, in flat arrays.
record Postings(int[] offsets, int[] documents, float[] weights) {

    static Postings of(Vectors vectors, int terms) {
        int[] offsets = new int[terms + 1];
        for (int[] row : vectors.terms) {
            for (int term : row) {
                offsets[term + 1]++;
            }
        }
        Arrays.parallelPrefix(offsets, Integer::sum);
        int[] next = offsets.clone();
        int[] documents = new int[offsets[terms]];
        float[] weights = new float[documents.length];
        for (int document = 0; document < vectors.terms.length; document++) {
            for (int i = 0; i < vectors.terms[document].length; i++) {
                int at = next[vectors.terms[document][i]]++;
                documents[at] = document;
                weights[at] = vectors.weights[document][i];
            }
        }
        return new Postings(offsets, documents, weights);
    }

    /// Adds up how alike a document is to each other one.
    ///
    /// @param sums `[documents]`, all 0; afterwards the cosines of those that are returned
    /// @return `[n]` the others that have a stem in common with it
    int[] score(Vectors vectors, int document, float[] sums) {
        int[] touched = new int[64];
        int count = 0;
        for (int i = 0; i < vectors.terms[document].length; i++) {
            int term = vectors.terms[document][i];
            float weight = vectors.weights[document][i];
            // A stem that every document has weighs nothing.
            for (int at = offsets[term]; at < offsets[term + 1]; at++) {
                int other = documents[at];
                if (other == document || weights[at] == 0) {
                    continue;
                }
                if (sums[other] == 0) {
                    touched = count == touched.length ? Arrays.copyOf(touched, 2 * count) : touched;
                    touched[count++] = other;
                }
                sums[other] += weight * weights[at];
            }
        }
        return Arrays.copyOf(touched, count);
    }
}
