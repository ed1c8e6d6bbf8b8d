package io.barnraiser.understand.journey;

import java.time.Instant;

/// A version of the rules, and how far it has come.
///
/// @param number from 1
/// @param readTo the number of the last activity it knows
/// @param aim the activity up to which it was to be prepared when that began
/// @param madeAt when it was made
/// @param madeBy by whom; empty for the first, which is shipped
public record RuleVersion(int number, Status status, long readTo, long aim, Instant madeAt, String madeBy) {

    /// What a version is.
    public enum Status {
        /// It holds.
        CURRENT,
        /// It is being prepared.
        STAGED,
        /// It held once, or was given up.
        PAST
    }
}
