package io.barnraiser.understand.journey;

import java.time.LocalDate;
import java.util.List;

/// The page of those who stand somewhere.
///
/// @param members those who came last first
/// @param next the address of the next page; empty for none
/// @param count how many there are
public record StandingPage(
        State state, LocalDate day, boolean isToday, List<Standing> members, String next, long count) {

    public StandingPage {
        members = List.copyOf(members);
    }
}
