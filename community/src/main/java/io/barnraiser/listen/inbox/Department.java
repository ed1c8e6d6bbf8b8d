package io.barnraiser.listen.inbox;

import java.util.List;

/// A part of the brand that answers what is routed to it.
///
/// @param email where its daily mail goes; empty for nowhere
/// @param staff the accounts that belong to it
public record Department(long id, String name, String email, List<Long> staff) {

    /// The longest name, in characters.
    public static final int LONGEST_NAME = 60;

    public Department {
        staff = List.copyOf(staff);
    }
}
