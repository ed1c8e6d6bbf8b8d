package io.barnraiser.understand.network;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.language.hostility.Hostility;
import java.util.OptionalLong;
import java.util.Set;

/// Which activities make ties, and with whom.
final class TieRules {

    /// Kinds that are done to the author of the thing they are about.
    private static final Set<ActivityKind> TOWARDS_AUTHOR = Set.of(
            ActivityKind.LIKE, ActivityKind.DISLIKE, ActivityKind.SHARE, ActivityKind.FOLLOW, ActivityKind.ACCEPT);

    /// Kinds that bring together those who do them about the same thing.
    private static final Set<ActivityKind> TOGETHER = Set.of(ActivityKind.ATTEND, ActivityKind.JOIN);

    /// Kinds whose words speak to the person they go to.
    static final Set<ActivityKind> SPEAKING = Set.of(ActivityKind.REPLY, ActivityKind.MENTION);

    private TieRules() {}

    /// Whether the activity attacks the person it goes to: that binds nobody.
    static boolean isHostile(Activity activity) {
        return SPEAKING.contains(activity.kind())
                && activity.text().filter(Hostility::isIn).isPresent();
    }

    /// The thing whose author the activity is directed at, where the source does not name a person: what a
    /// reply answers, what a like is about.
    static OptionalLong target(Activity activity) {
        if (activity.kind().equals(ActivityKind.REPLY)) {
            return activity.replyToObjectId();
        }
        return TOWARDS_AUTHOR.contains(activity.kind()) ? activity.objectId() : OptionalLong.empty();
    }

    /// Whether the activity is one of those that people do together.
    static boolean isMeeting(Activity activity) {
        return TOGETHER.contains(activity.kind()) && activity.objectId().isPresent();
    }

    /// Whether the activity can have anything to do with ties.
    static boolean concerns(Activity activity) {
        boolean isTowardsSomebody =
                activity.directedIdentityId().isPresent() || target(activity).isPresent();
        return (isTowardsSomebody && !isHostile(activity)) || isMeeting(activity);
    }
}
