package io.barnraiser.activity.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page of somebody's timeline, newest first.
///
/// @param activities what they did
/// @param objects the things that it is about or answers, by number, and what those are part of
/// @param channels the channels in which it happened, by number
/// @param next where the next page begins; empty when there is none
public record TimelinePage(
        List<Activity> activities,
        Map<Long, ActivityObject> objects,
        Map<Long, ChannelName> channels,
        Optional<TimelinePlace> next) {

    public TimelinePage {
        activities = List.copyOf(activities);
        objects = Map.copyOf(objects);
        channels = Map.copyOf(channels);
    }

    /// The thing that an activity is about, or else answers.
    public Optional<ActivityObject> thing(Activity activity) {
        long id = activity.objectId().orElse(activity.replyToObjectId().orElse(0));
        return Optional.ofNullable(objects.get(id));
    }

    /// The name of the channel in which an activity happened.
    public Optional<String> channel(Activity activity) {
        return Optional.ofNullable(channels.get(activity.channelId().orElse(0))).map(ChannelName::name);
    }

    /// Where the original of an activity can be opened: the page of its thing, or of what that is part of.
    public Optional<String> original(Activity activity) {
        Optional<ActivityObject> thing = thing(activity);
        return thing.flatMap(ActivityObject::url)
                .or(() -> thing.filter(part -> part.parentId().isPresent())
                        .flatMap(part ->
                                Optional.ofNullable(objects.get(part.parentId().getAsLong())))
                        .flatMap(ActivityObject::url));
    }
}
