package io.barnraiser.bench.truth;

/// A figure that tells how near an estimator comes to the truth.
///
/// @param estimator which
/// @param what is measured
/// @param isShare whether it counts cases, so many of so many; otherwise it is a mean over worlds
record Yardstick(String estimator, String what, boolean isShare, Target target) {

    static Yardstick share(String estimator, String what, Target target) {
        return new Yardstick(estimator, what, true, target);
    }

    static Yardstick mean(String estimator, String what, Target target) {
        return new Yardstick(estimator, what, false, target);
    }
}
