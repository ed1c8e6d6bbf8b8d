package io.barnraiser.evidence.model;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Judges models on people who had no part in fitting them. People are dealt into folds; those of each
/// fold are judged by a model of all others, and how strongly its weights are held small was chosen among
/// those others alone, again on held-back people. Cases of as many people are dealt alike, so that two
/// sets of features for the same people can be compared person by person; the interval of the mean
/// difference, taken over people, holds nearly at its level (Bayle et al. 2020, "Cross-validation
/// confidence intervals for test error").
///
/// @param folds how many, from 2 (each half judges the other) on; 5 leaves four fifths to fit
/// @param seed decides who is in which fold
/// @param progress runs after each fold, and may throw to end it
public record HeldOut(int folds, long seed, Runnable progress) {

    /// The ridges to choose from, from weights that hardly move to weights that are hardly held.
    private static final double[] RIDGES = {1000, 300, 100, 30, 10, 3, 1};

    private static final int INNER_FOLDS = 3;

    public HeldOut {
        if (folds < 2) {
            throw new IllegalArgumentException("Somebody must be held back: %d folds".formatted(folds));
        }
    }

    /// How much was still to be learned of each person's outcome, in bits, `[people]`. O(folds) times
    /// some twenty fits of {@link MultinomialLogistic}.
    ///
    /// @throws IllegalArgumentException for fewer than three people a fold: nobody would be left to
    ///     choose by
    public double[] bits(Cases cases) {
        if (cases.size() < INNER_FOLDS * folds) {
            throw new IllegalArgumentException("%d people are too few for %d folds".formatted(cases.size(), folds));
        }
        int[] fold = deal(cases.size(), folds, seed);
        double[] bits = new double[cases.size()];
        for (int held = 0; held < folds; held++) {
            int[] judged = rows(fold, held, true);
            Cases others = cases.some(rows(fold, held, false));
            double[] found = MultinomialLogistic.fit(others, ridge(others)).bits(cases.some(judged));
            for (int i = 0; i < judged.length; i++) {
                bits[judged[i]] = found[i];
            }
            progress.run();
        }
        return bits;
    }

    /// The ridge that does best on held-back people among these; of equals the strongest.
    private double ridge(Cases cases) {
        if (cases.width() == 0) {
            return RIDGES[0];
        }
        int[] fold = deal(cases.size(), INNER_FOLDS, seed);
        double[] loss = new double[RIDGES.length];
        for (int held = 0; held < INNER_FOLDS; held++) {
            Cases judged = cases.some(rows(fold, held, true));
            List<MultinomialLogistic> models = MultinomialLogistic.path(cases.some(rows(fold, held, false)), RIDGES);
            for (int i = 0; i < RIDGES.length; i++) {
                loss[i] += Arrays.stream(models.get(i).bits(judged)).sum();
            }
        }
        int best = 0;
        for (int i = 1; i < RIDGES.length; i++) {
            best = loss[i] < loss[best] ? i : best;
        }
        return RIDGES[best];
    }

    private static int[] rows(int[] fold, int held, boolean isHeld) {
        return IntStream.range(0, fold.length)
                .filter(row -> fold[row] == held == isHeld)
                .toArray();
    }

    /// `[n]`: the fold of each, as even as can be.
    private static int[] deal(int n, int folds, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, n).toArray();
        int[] fold = new int[n];
        for (int i = n - 1; i >= 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
            fold[order[i]] = i % folds;
        }
        return fold;
    }
}
