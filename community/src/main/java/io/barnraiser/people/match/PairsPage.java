package io.barnraiser.people.match;

import java.time.Instant;
import java.util.List;

/// The pages of what was decided: merges that stand, and the never-again list.
///
/// @param next the address of the next page; empty on the last
public record PairsPage(List<Pair> pairs, long open, long later, String next) {

    public PairsPage {
        pairs = List.copyOf(pairs);
    }

    /// Two identities, what was said of them, and how to take it back.
    ///
    /// @param reason the key of the message that says why
    /// @param undo the path that takes it back
    public record Pair(Side left, Side right, String reason, String actor, Instant at, String undo) {}
}
