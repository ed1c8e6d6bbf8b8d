package io.barnraiser.understand.journey;

/// How sure one must be, and how fast evidence grows old.
///
/// @param halfLifeDays after so many days evidence of the present counts half; from 1 to 3650
/// @param attained from which confidence a stage was reached, age left aside; between 0 and 1
/// @param present from which confidence, age counted, somebody still stands there; between 0 and 1
/// @param silence from when on nobody counts as present any more who does nothing
public record Thresholds(int halfLifeDays, double attained, double present, Silence silence) {

    /// What holds until somebody knows better.
    public static final Thresholds ASSUMED = new Thresholds(90, 0.8, 0.5, Silence.ASSUMED);

    public Thresholds {
        if (!isHalfLife(halfLifeDays) || !isConfidence(attained) || !isConfidence(present)) {
            throw new IllegalArgumentException("not a half-life or no confidence");
        }
    }

    static boolean isHalfLife(double days) {
        return days == (int) days && days >= 1 && days <= 3_650;
    }

    static boolean isConfidence(double share) {
        return share > 0 && share < 1;
    }

    /// What is left of evidence after so many days: 2^(-days / half-life).
    double decay(long days) {
        return Math.pow(2, -(double) days / halfLifeDays);
    }
}
