package io.barnraiser.activity.log;

import java.time.Instant;

/// A place in a timeline: right behind one activity. Stays valid when others come.
///
/// @param happenedAt when that activity happened
/// @param id its number
public record TimelinePlace(Instant happenedAt, ActivityId id) {

    /// Before everything: where a timeline begins.
    public static final TimelinePlace NEWEST =
            new TimelinePlace(Instant.ofEpochMilli(Long.MAX_VALUE), new ActivityId(Long.MAX_VALUE));
}
