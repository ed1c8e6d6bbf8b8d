package io.barnraiser.activity.timeline;

import java.util.List;
import java.util.Optional;

/// A page of a timeline, newest first.
///
/// @param entries what is on it
/// @param older where the next page begins, if there is one
public record TimelinePage(List<TimelineEntry> entries, Optional<Cursor> older) {

    public TimelinePage {
        entries = List.copyOf(entries);
    }
}
