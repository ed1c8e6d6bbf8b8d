package io.barnraiser.activity.log;

/// How far a rebuild has come.
///
/// @param follower whose rows are made anew
/// @param step what it does
/// @param done how much of the step is done
/// @param size how much there is of it
public record ReplayProgress(String follower, Step step, long done, long size) {

    /// What a rebuild does, in this order; the first once for all who follow.
    public enum Step {
        READ_LOG,
        WRITE_PEOPLE,
        WRITE_REST,
        MAKE_INDEXES
    }
}
