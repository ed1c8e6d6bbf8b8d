package io.barnraiser.activity.timeline;

import org.jspecify.annotations.Nullable;

/// What the figures need to know of one activity.
///
/// @param id its number in the log
/// @param identityId who did it
/// @param kindId what sort of thing, see the table {@code activity_kind}
/// @param happenedAt when, in epoch milliseconds
/// @param objectId what it is about
/// @param replyToId what it answers
/// @param directedId whom it was directed at, where the source said so outright
record LogEntry(
        long id,
        long identityId,
        int kindId,
        long happenedAt,
        @Nullable Long objectId,
        @Nullable Long replyToId,
        @Nullable Long directedId) {

    /// The same, directed at nobody in particular.
    LogEntry withoutDirected() {
        return new LogEntry(id, identityId, kindId, happenedAt, objectId, replyToId, null);
    }
}
