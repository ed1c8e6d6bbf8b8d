package io.barnraiser.listen.feedback;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which activities may be feedback, and what the log says of them. A pure function of the
/// activity and of what is known of things.
final class Told {

    private static final Set<ActivityKind> SAYING =
            Set.of(ActivityKind.CREATE, ActivityKind.REPLY, ActivityKind.REVIEW, ActivityKind.ACT);
    private static final Set<ActivityKind> TALKING = Set.of(ActivityKind.CREATE, ActivityKind.REPLY);

    /// What is longer is read up to here: an answer is given to what somebody says first.
    static final int LONGEST = 8_000;

    private Told() {}

    /// What is read of an activity: its title where it opens a conversation, and its text.
    static String text(Activity activity) {
        return text(activity.text().orElse(""));
    }

    /// What is read of a text.
    static String text(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /// Whether somebody says something with it.
    static boolean says(Activity activity) {
        return SAYING.contains(activity.kind()) && !activity.text().orElse("").isBlank();
    }

    /// Whether somebody who writes it takes part in talk: such may be the first that they ever
    /// wrote.
    static boolean talks(Activity activity) {
        return TALKING.contains(activity.kind()) && says(activity);
    }

    /// What was told, if it is anything that may wait for a person.
    ///
    /// @param isFirst whether it is the first that the identity wrote
    static Optional<Said> of(Activity activity, Conversations talk, boolean isFirst, Reader reader) {
        Reading reading = reader.read(text(activity), activity.language());
        boolean isReply = activity.kind().equals(ActivityKind.REPLY);
        boolean isNothing = reading.kind() == FeedbackKind.OTHER || (isReply && reading.kind() == FeedbackKind.UNKNOWN);
        if (isNothing && !isFirst) {
            return Optional.empty();
        }
        boolean isTalk = TALKING.contains(activity.kind());
        return Optional.of(new Said(
                activity.id().value(),
                activity.identityId(),
                isReply ? activity.replyToObjectId().orElse(0) : 0,
                activity.sourceId().value(),
                activity.channelId().orElse(0),
                activity.objectId().orElse(0),
                isTalk ? talk.of(activity) : 0,
                activity.kind().name(),
                isNothing ? FeedbackKind.NEWCOMER : reading.kind(),
                isNothing ? 1 : reading.sureness(),
                reading.urgency(),
                reading.language(),
                ReviewStars.of(activity),
                isAsked(activity),
                activity.happenedAt().toEpochMilli()));
    }

    /// Whether the brand had asked: answers to surveys.
    private static boolean isAsked(Activity activity) {
        return activity.kind().equals(ActivityKind.ACT)
                && activity.label().orElse("").toLowerCase(Locale.ROOT).contains("survey");
    }
}
