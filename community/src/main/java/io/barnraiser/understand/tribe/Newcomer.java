package io.barnraiser.understand.tribe;

import java.util.Optional;

/// Somebody who is new in a tribe.
///
/// @param member their number
/// @param firstAt when they first wrote anything, in epoch milliseconds
/// @param isHome whether they are at home in the tribe by now
/// @param waiting the conversation that they opened and in which nobody had answered at the end of the day, if any
public record Newcomer(long member, long firstAt, boolean isHome, Optional<Waiting> waiting) {

    /// A conversation that waits for an answer.
    ///
    /// @param object the thing that opens it
    /// @param askedAt when it was opened, in epoch milliseconds
    /// @param title what it is called; empty where it has no title
    /// @param isAnswered whether somebody has answered since
    public record Waiting(long object, long askedAt, Optional<String> title, boolean isAnswered) {}
}
