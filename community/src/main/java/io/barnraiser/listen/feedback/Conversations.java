package io.barnraiser.listen.feedback;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityObject;
import java.util.Map;
import java.util.OptionalLong;

/// Which conversation an activity is part of, by what is known of things.
///
/// @param things by number
record Conversations(Map<Long, ActivityObject> things) {

    /// The number of the thing that the conversation is about: the topic of a post, or what is
    /// answered; 0 where it is part of none.
    long of(Activity activity) {
        OptionalLong own = parent(activity.objectId());
        if (own.isPresent()) {
            return own.getAsLong();
        }
        OptionalLong answered = parent(activity.replyToObjectId());
        if (answered.isPresent()) {
            return answered.getAsLong();
        }
        return activity.replyToObjectId().isPresent()
                ? activity.replyToObjectId().getAsLong()
                : activity.objectId().orElse(0);
    }

    private OptionalLong parent(OptionalLong thing) {
        if (thing.isEmpty() || !things.containsKey(thing.getAsLong())) {
            return OptionalLong.empty();
        }
        return things.get(thing.getAsLong()).parentId();
    }
}
