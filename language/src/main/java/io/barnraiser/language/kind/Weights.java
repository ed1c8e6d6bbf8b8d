package io.barnraiser.language.kind;

/// A multinomial logistic model over {@link Features}, which learns text by text (stochastic gradient descent on the
/// log loss). Not safe for several threads while it learns.
final class Weights {

    static final int KINDS = Kind.values().length;

    private static final double BLUNTEST = 0.1;
    private static final double SHARPEST = 4;

    /// `[kinds * Features.SIZE]`
    final float[] values;

    /// What scores are multiplied by before they become probabilities: below 1 where the model is too sure of itself
    /// (temperature scaling, Guo et al. 2017).
    double sharpness;

    Weights(float[] values, double sharpness) {
        this.values = values;
        this.sharpness = sharpness;
    }

    Weights copy() {
        return new Weights(values.clone(), sharpness);
    }

    /// `[kinds]` log-odds up to a constant.
    double[] scores(Features features) {
        double[] scores = new double[KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
            int row = kind * Features.SIZE;
            double sum = 0;
            for (int i = 0; i < features.places().length; i++) {
                sum += values[row + features.places()[i]] * features.values()[i];
            }
            scores[kind] = sum;
        }
        return scores;
    }

    /// `[kinds]` probabilities, together 1.
    double[] probabilities(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score * sharpness);
        }
        double[] probabilities = new double[KINDS];
        double sum = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            probabilities[kind] = StrictMath.exp(scores[kind] * sharpness - most);
            sum += probabilities[kind];
        }
        for (int kind = 0; kind < KINDS; kind++) {
            probabilities[kind] /= sum;
        }
        return probabilities;
    }

    /// Moves a step towards what was said of a text.
    ///
    /// @param step how far
    void learn(Features features, Kind said, double step) {
        double[] probabilities = probabilities(scores(features));
        for (int kind = 0; kind < KINDS; kind++) {
            double miss = probabilities[kind] - (kind == said.ordinal() ? 1 : 0);
            int row = kind * Features.SIZE;
            for (int i = 0; i < features.places().length; i++) {
                values[row + features.places()[i]] -= (float) (step * miss * features.values()[i]);
            }
        }
    }

    /// Makes probabilities a little sharper or blunter, by how a text came out that was not learned from yet.
    void calibrate(Features features, Kind said, double step) {
        double[] scores = scores(features);
        double[] probabilities = probabilities(scores);
        double slope = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            slope += (probabilities[kind] - (kind == said.ordinal() ? 1 : 0)) * scores[kind];
        }
        double moved = sharpness * StrictMath.exp(-step * Math.clamp(slope * sharpness, -1, 1));
        sharpness = Math.clamp(moved, BLUNTEST, SHARPEST);
    }
}
