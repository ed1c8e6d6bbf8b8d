package io.barnraiser.listen.inbox;

import io.barnraiser.listen.feedback.Way;

/// A way by which a member could be answered.
///
/// @param open whether it can be gone now
/// @param word where it is closed, why: the key of a text behind {@code listening.way.closed.};
///     where it is open and leads to a place, what that is called
public record Offer(Way way, boolean open, String word) {}
