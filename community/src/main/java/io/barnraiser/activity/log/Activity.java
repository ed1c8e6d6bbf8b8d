package io.barnraiser.activity.log;

import io.barnraiser.activity.source.SourceId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// One thing that somebody did, as the log has it.
///
/// @param id its number in the log
/// @param sourceId the source that told us
/// @param externalId the source's own id, unique within the source
/// @param identityId who did it, as the source knows the person; the member behind may change by a merge
/// @param kind what sort of thing
/// @param happenedAt when it happened, as the source says
/// @param knownAt when we came to know
/// @param channelId the room, list or category in which it happened
/// @param objectId what it is about: the post itself, the post liked, the product bought
/// @param replyToObjectId what it answers
/// @param directedIdentityId whom it was directed at, where the source said so outright; for replies and likes the
///     author of the object is the person meant
/// @param label a short name for it, such as a topic's title or the name of an event
/// @param text what was said, as plain text
/// @param language the text's language as a BCP 47 tag, where known
/// @param amount what was paid or paid back
public record Activity(
        ActivityId id,
        SourceId sourceId,
        String externalId,
        long identityId,
        ActivityKind kind,
        Instant happenedAt,
        Instant knownAt,
        OptionalLong channelId,
        OptionalLong objectId,
        OptionalLong replyToObjectId,
        OptionalLong directedIdentityId,
        Optional<String> label,
        Optional<String> text,
        Optional<String> language,
        Optional<Amount> amount) {

    /// An amount of money in the smallest unit of its currency.
    ///
    /// @param minor cents, yen, fils: the currency's smallest unit
    /// @param currency ISO 4217 code
    public record Amount(long minor, String currency) {}
}
