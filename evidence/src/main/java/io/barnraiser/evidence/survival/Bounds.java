package io.barnraiser.evidence.survival;

import io.barnraiser.evidence.Level;

/// The ends of the interval of a share that survives: log(-log S) is nearer to normal than S itself, and its
/// ends stay between 0 and 1 (Kalbfleisch and Prentice 1980). O(1).
///
/// @param deviations so many standard deviations to each end
/// @param tail the probability left out at each end
record Bounds(double deviations, double tail) {

    Bounds(Level level) {
        this(level.deviations(), level.tail());
    }

    /// With nobody gone, the lower end for so many at risk; with all gone, 0.
    double lower(Survival.Step step) {
        double surviving = step.surviving();
        if (surviving == 0) {
            return 0;
        }
        return surviving == 1 ? Math.pow(tail, 1.0 / step.atRisk()) : end(step, deviations);
    }

    /// With nobody gone, 1; with all gone, the upper end for so many to whom it happened.
    double upper(Survival.Step step, int happened) {
        double surviving = step.surviving();
        if (surviving == 1) {
            return 1;
        }
        return surviving == 0 ? 1 - Math.pow(tail, 1.0 / happened) : end(step, -deviations);
    }

    private static double end(Survival.Step step, double away) {
        double log = Math.log(step.surviving());
        double error = Math.sqrt(step.variance()) / -log;
        return Math.exp(log * Math.exp(away * error));
    }
}
