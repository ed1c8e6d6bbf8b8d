package io.barnraiser.language.topic;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which documents are near which: each beside the few that are most like it, as pairs for a graph.
/// A pair stands once,
/// the smaller number first; neither has to be among the nearest of the other.
///
/// @param from `[n]` numbers of documents
/// @param to `[n]`
/// @param likeness `[n]` cosines, above 0, at most 1
@SuppressWarnings("ArrayRecordComponent")
public record Neighbours(int[] from, int[] to, float[] likeness) {

    /// Finds them by the lists of documents that have a stem, so that documents without a common stem are never
    /// compared: O(sum over stems of the square of the documents that keep it).
    ///
    /// @param nearest how many each is put beside, at least 1
    /// @param least how alike they must be, from 0 to 1
    public static Neighbours of(Corpus corpus, int nearest, double least) {
        Vectors vectors = Vectors.of(corpus);
        Postings postings = Postings.of(vectors, corpus.terms());
        Pairs pairs = new Pairs(corpus.documents() * nearest);
        float[] sums = new float[corpus.documents()];
        for (int document = 0; document < corpus.documents(); document++) {
            int[] touched = postings.score(vectors, document, sums);
            for (int other : nearest(touched, sums, nearest, least)) {
                pairs.add(Math.min(document, other), Math.max(document, other), sums[other]);
            }
            for (int other : touched) {
                sums[other] = 0;
            }
        }
        return pairs.distinct();
    }

    private static int[] nearest(int[] touched, float[] sums, int nearest, double least) {
        int[] kept = new int[nearest];
        int count = 0;
        for (int other : touched) {
            if (sums[other] < least) {
                continue;
            }
            int at = Math.min(count, nearest - 1);
            if (count == nearest && sums[other] <= sums[kept[at]]) {
                continue;
            }
            while (at > 0 && sums[kept[at - 1]] < sums[other]) {
                kept[at] = kept[at - 1];
                at--;
            }
            kept[at] = other;
            count = Math.min(nearest, count + 1);
        }
        return Arrays.copyOf(kept, count);
    }

    private static final class Pairs {
        private final long[] keys;
        private final float[] likeness;
        private int count;

        Pairs(int most) {
            keys = new long[most];
            likeness = new float[most];
        }

        void add(int from, int to, float alike) {
            keys[count] = ((long) from << 32) | to;
            likeness[count++] = alike;
        }

        Neighbours distinct() {
            int[] order = IntStream.range(0, count)
                    .boxed()
                    .sorted((a, b) -> Long.compare(keys[a], keys[b]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int[] from = new int[count];
            int[] to = new int[count];
            float[] alike = new float[count];
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || keys[order[i]] != keys[order[i - 1]]) {
                    from[kept] = (int) (keys[order[i]] >>> 32);
                    to[kept] = (int) keys[order[i]];
                    alike[kept++] = Math.min(1, likeness[order[i]]);
                }
            }
            return new Neighbours(Arrays.copyOf(from, kept), Arrays.copyOf(to, kept), Arrays.copyOf(alike, kept));
        }
    }
}
