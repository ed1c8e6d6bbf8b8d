package io.barnraiser.testbed.setting;

/// How the team and other members answer what somebody says, and what its changes are worth to
/// those who had asked for them.
///
/// @param answers chance in [0, 1] that the team answers a question, an idea, a complaint, a review or a survey at
///     all; the others are forgotten
/// @param hours until it does, on average: a gamma distribution, so that some are late
/// @param shape of that distribution: 1 is the exponential; above it, waits are more alike
/// @param peerHours until a member answers, on average: exponential
/// @param cures chance in [0, 1] that a change cures an issue for somebody who had told of it
/// @param tells chance in [0, 1] that somebody who is asked whether it did says so, whatever they
///     would say
public record Care(double answers, double hours, double shape, double peerHours, double cures, double tells) {

    /// The care of the presets.
    public static Care usual() {
        return new Care(0.92, 11, 1.4, 8, 0.7, 0.6);
    }
}
