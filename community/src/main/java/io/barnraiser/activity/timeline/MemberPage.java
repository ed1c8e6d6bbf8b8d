package io.barnraiser.activity.timeline;

import java.util.List;
import java.util.Optional;

/// A page of the members list.
///
/// @param rows the members on it
/// @param previous where the page before it ends, if there is one
/// @param next where the page after it begins, if there is one
/// @param total how many there are in all
public record MemberPage(List<MemberRow> rows, Optional<Cursor> previous, Optional<Cursor> next, Total total) {

    public MemberPage {
        rows = List.copyOf(rows);
    }
}
