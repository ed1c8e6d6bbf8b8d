package io.barnraiser.network.certainty;

import io.barnraiser.network.community.Leiden;
import io.barnraiser.network.generate.Rewiring;
import io.barnraiser.network.graph.Graph;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/// Whether a graph has more community structure than chance gives to nodes with as many ties each: the
/// quality that was found, beside the qualities that the same search finds in degree-preserving rewirings
/// of the graph. It is needed because searches find something everywhere: in a random graph of 200 nodes
/// and 600 edges Leiden reaches a modularity of 0.41, about that of the karate club.
///
/// It says whether there is structure, not which; triangles alone, without any tribes, are structure too.
///
/// @param observed the quality of what was found in the graph itself
/// @param expected the mean quality over the rewirings
/// @param deviation the standard deviation of those
/// @param reached in how many rewirings the quality was at least the observed one
/// @param draws how many rewirings there were
/// @param edges how many edges the graph has
public record NullTest(double observed, double expected, double deviation, int reached, int draws, int edges) {

    /// Fewer edges than this are too few to tell anything.
    public static final int LEAST_EDGES = 20;

    /// Above so many standard deviations there is structure.
    public static final double STRUCTURE = 3;

    /// Below so many standard deviations there is none.
    public static final double NONE = 2.5;

    /// Spread below this is rounding: the rewirings were all alike.
    private static final double ROUNDING = 1e-9;

    /// With fewer rewirings p cannot reach 0.05.
    public static final int LEAST_DRAWS = 19;

    /// What may be said of the graph.
    public enum Verdict {
        /// No more structure than chance brings.
        NONE,
        /// More than chance brings.
        STRUCTURE,
        /// Too few ties, rewirings that are all alike, or a result on the edge.
        CANNOT_TELL
    }

    /// Tests {@code graph}. O(draws) times the time of a search.
    ///
    /// @param leiden the search; its seed also decides the rewirings
    /// @param draws how many rewirings; 200 are usual, at least 19, with which p can reach 0.05
    /// @throws IllegalArgumentException when the graph is directed or the draws are too few
    public static NullTest of(Graph graph, Leiden leiden, int draws) {
        return of(graph, leiden, draws, done -> {});
    }

    /// As {@link #of(Graph, Leiden, int)}.
    ///
    /// @param progress hears after each draw how many are done
    public static NullTest of(Graph graph, Leiden leiden, int draws, IntConsumer progress) {
        if (draws < LEAST_DRAWS) {
            throw new IllegalArgumentException("%d draws are fewer than %d".formatted(draws, LEAST_DRAWS));
        }
        double observed = found(graph, leiden);
        Rewiring rewiring = new Rewiring(graph);
        SplittableRandom random = new SplittableRandom(leiden.seed());
        double mean = 0;
        double squares = 0;
        int reached = 0;
        for (int draw = 1; draw <= draws; draw++) {
            double quality = found(rewiring.draw(random), leiden.withSeed(random.nextLong()));
            // Welford's recurrence, which does not cancel.
            double away = quality - mean;
            mean += away / draw;
            squares += away * (quality - mean);
            reached += quality >= observed ? 1 : 0;
            progress.accept(draw);
        }
        double deviation = Math.sqrt(squares / (draws - 1));
        return new NullTest(observed, mean, deviation, reached, draws, graph.edges());
    }

    private static double found(Graph graph, Leiden leiden) {
        return leiden.quality().of(graph, leiden.find(graph));
    }

    /// How many standard deviations the observed quality lies above the expected; 0 when the rewirings were
    /// all alike.
    public double z() {
        return isAlike() ? 0 : (observed - expected) / deviation;
    }

    /// The probability of a quality this high by chance: the exact rank among the draws, (reached + 1) /
    /// (draws + 1), which is never 0 (Phipson and Smyth 2010). Above 0, at most 1.
    public double p() {
        return (reached + 1.0) / (draws + 1.0);
    }

    /// What may be said: structure above {@link #STRUCTURE} standard deviations and at p of at most 0.05,
    /// none below {@link #NONE}, and between them that one cannot tell.
    public Verdict verdict() {
        if (edges < LEAST_EDGES || isAlike()) {
            return Verdict.CANNOT_TELL;
        }
        if (z() > STRUCTURE && p() <= 0.05) {
            return Verdict.STRUCTURE;
        }
        return z() < NONE ? Verdict.NONE : Verdict.CANNOT_TELL;
    }

    private boolean isAlike() {
        return deviation < ROUNDING;
    }
}
