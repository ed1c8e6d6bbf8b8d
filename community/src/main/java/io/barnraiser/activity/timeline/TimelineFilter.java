package io.barnraiser.activity.timeline;

import java.util.Optional;
import java.util.OptionalLong;

/// Which part of a member's timeline is shown.
///
/// @param source only what came from this source
/// @param channel only what happened in this channel, by its number
/// @param kind only this kind of activity, by its number
public record TimelineFilter(OptionalLong source, OptionalLong channel, OptionalLong kind) {

    /// Everything.
    public static final TimelineFilter ALL =
            new TimelineFilter(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    /// One page of a timeline, newest first.
    ///
    /// @param filter which part
    /// @param before only what stands before this place; empty for the newest
    /// @param limit entries on it, at most
    /// @param longestText characters of a text that are given, at most
    public record Page(TimelineFilter filter, Optional<Cursor> before, int limit, int longestText) {}
}
