package io.barnraiser.activity.log;

/// How far a follower is behind the log.
///
/// @param follower its name
/// @param read the number of the last activity that it has read; 0 for none
/// @param newest the number of the newest activity of the log
public record FollowerLag(String follower, ActivityId read, ActivityId newest) {

    /// How many activities wait to be read; more than there are where some were erased.
    public long behind() {
        return Math.max(0, newest.value() - read.value());
    }
}
