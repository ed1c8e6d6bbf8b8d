package io.barnraiser.evidence.count;

/// How strong something unseen would have to be to explain a finding away.
public final class Confounding {

    private Confounding() {}

    /// The E-value of a ratio of risks (VanderWeele and Ding 2017, "Sensitivity analysis in observational
    /// research"): something not measured would have to go with both the one and the other by a ratio of at
    /// least this, beyond what was adjusted for, to move the ratio to 1. Best asked of the end of the
    /// interval that lies nearer to 1.
    ///
    /// @param ratio of risks, above 0; one below 1 counts as its inverse
    /// @return at least 1; 1 when the ratio is 1 and there is nothing to explain
    public static double needed(double ratio) {
        if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A ratio of risks lies above 0; this is " + ratio);
        }
        double above = Math.max(ratio, 1 / ratio);
        return above + Math.sqrt(above * (above - 1));
    }
}
