package io.barnraiser.understand.journey;

/// What a member did on one day that a rule looks at, before it is judged: a row of evidence.
///
/// @param rule the number of the rule
/// @param day counted from 1970-01-01, UTC
/// @param identity who did it
/// @param amount how often
/// @param activity the first of these activities, by number; 0 where none is known
/// @param other what is known of the one it went towards, where that matters
record Trace(int rule, long day, long identity, long amount, long activity, Other other) {

    /// Of the one to whom something went.
    ///
    /// @param isOther whether it is somebody else at all
    /// @param first the first day on which anything was heard of them; {@link #NEVER} for never
    /// @param bought the first day on which they bought; {@link #NEVER} for never
    record Other(boolean isOther, long first, long bought) {

        static final long NEVER = Long.MAX_VALUE;

        /// Where it does not matter.
        static final Other NOBODY = new Other(false, NEVER, NEVER);
    }
}
