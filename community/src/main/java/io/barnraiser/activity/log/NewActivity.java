package io.barnraiser.activity.log;

import io.barnraiser.activity.source.SourceId;
import java.util.Optional;
import java.util.OptionalLong;

/// An activity that is about to enter the log: every name in it has become a number.
///
/// @param sourceId the source that told us
/// @param externalId the source's own id
/// @param identityId who did it
/// @param kindId what sort of thing, see {@link LogWriter#kind}
/// @param happenedAt when, in milliseconds since 1970
/// @param knownAt when we came to know, in milliseconds since 1970
/// @param channelId where, see {@link LogWriter#channel}
/// @param objectId what it is about, see {@link LogWriter#objects}
/// @param replyToObjectId what it answers
/// @param directedIdentityId whom it was directed at, where the source says so outright
/// @param label a short name for it
/// @param text what was said
/// @param language the text's language
/// @param amount what was paid or paid back
/// @param raw the record as it came; empty when another activity keeps it
public record NewActivity(
        SourceId sourceId,
        String externalId,
        long identityId,
        int kindId,
        long happenedAt,
        long knownAt,
        OptionalLong channelId,
        OptionalLong objectId,
        OptionalLong replyToObjectId,
        OptionalLong directedIdentityId,
        Optional<String> label,
        Optional<String> text,
        Optional<String> language,
        Optional<Activity.Amount> amount,
        String raw) {}
