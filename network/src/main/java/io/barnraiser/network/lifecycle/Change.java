package io.barnraiser.network.lifecycle;

import java.util.List;

/// What happened to a tribe from one time to the next. Sizes are numbers of members.
public sealed interface Change {

    /// The tribe's number, the same over time.
    long tribe();

    /// A tribe that comes from no other.
    ///
    /// @param size how many members
    record Born(long tribe, int size) implements Change {}

    /// A tribe that lives on at about its size.
    ///
    /// @param before how many members it had
    /// @param size how many it has
    record Continued(long tribe, int before, int size) implements Change {}

    /// A tribe that lives on and is larger.
    ///
    /// @param before how many members it had
    /// @param size how many it has
    record Grew(long tribe, int before, int size) implements Change {}

    /// A tribe that lives on and is smaller.
    ///
    /// @param before how many members it had
    /// @param size how many it has
    record Shrank(long tribe, int before, int size) implements Change {}

    /// A tribe that holds most members of others, which end with it; it may itself be one that lives on.
    ///
    /// @param absorbed the tribes that went into it, ascending
    /// @param size how many members it has
    record Merged(long tribe, List<Long> absorbed, int size) implements Change {
        public Merged {
            absorbed = List.copyOf(absorbed);
        }
    }

    /// A tribe of which others broke off: new tribes that come mostly from it.
    ///
    /// @param parts the new tribes, ascending
    /// @param lives whether the tribe itself lives on beside them
    record Split(long tribe, List<Long> parts, boolean lives) implements Change {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /// A tribe that is no more, and went into no other.
    ///
    /// @param before how many members it had
    record Faded(long tribe, int before) implements Change {}
}
