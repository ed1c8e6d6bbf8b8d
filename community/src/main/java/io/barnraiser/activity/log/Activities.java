package io.barnraiser.activity.log;

import static java.util.stream.Collectors.toMap;

import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Reads the log. Safe for use by any number of threads.
public final class Activities {

    private static final int EXPORT_PAGE = 500;

    private final Database database;
    private final ActivityStore store = new ActivityStore();
    private final CursorStore cursors = new CursorStore();

    public Activities(Database database) {
        this.database = database;
    }

    /// Whether a follower has read the whole log: what it derives is up to date.
    ///
    /// @param follower its name
    public boolean isReadBy(String follower) {
        return database.read(handle -> cursors.read(handle, follower) >= cursors.newest(handle));
    }

    /// A page of the timeline of somebody, newest first, over all their identities. Costs a walk of an index for
    /// each identity, whatever the length of the history.
    ///
    /// @param identities all identities of the member
    /// @param from {@link TimelinePlace#NEWEST} or the {@code next} of the page before
    /// @param most the length of the page
    public TimelinePage timeline(
            Handle handle, Collection<Long> identities, TimelineFilter filter, TimelinePlace from, int most) {
        List<Activity> found = newest(handle, identities, filter, from, most + 1);
        List<Activity> page = found.size() > most ? found.subList(0, most) : found;
        Optional<TimelinePlace> next = found.size() > most
                ? Optional.of(new TimelinePlace(
                        page.getLast().happenedAt(), page.getLast().id()))
                : Optional.empty();
        return new TimelinePage(page, objects(handle, page), channels(handle, page), next);
    }

    /// As the other {@code timeline}, in a transaction of its own.
    public TimelinePage timeline(Collection<Long> identities, TimelineFilter filter, TimelinePlace from, int most) {
        return database.read(handle -> timeline(handle, identities, filter, from, most));
    }

    private List<Activity> newest(
            Handle handle, Collection<Long> identities, TimelineFilter filter, TimelinePlace from, int most) {
        List<Activity> all = new ArrayList<>();
        for (long identity : identities) {
            all.addAll(store.before(
                    handle,
                    identity,
                    filter,
                    from.happenedAt().toEpochMilli(),
                    from.id().value(),
                    most));
        }
        return all.stream()
                .sorted(Comparator.comparing(Activity::happenedAt)
                        .thenComparing(Activity::id)
                        .reversed())
                .limit(most)
                .toList();
    }

    /// The activity of that number.
    public Optional<Activity> find(ActivityId id) {
        return database.read(handle -> store.find(handle, id));
    }

    /// The activities behind {@code after}, in the order of the log; at most {@code most}.
    public List<Activity> after(Handle handle, ActivityId after, int most) {
        return store.after(handle, after.value(), most);
    }

    /// The newest activities of one identity, newest first.
    public List<Activity> newest(Handle handle, long identity, int most) {
        return newest(handle, List.of(identity), TimelineFilter.ALL, TimelinePlace.NEWEST, most);
    }

    /// How many activities somebody has.
    public long count(Handle handle, Collection<Long> identities) {
        return identities.isEmpty() ? 0 : store.count(handle, List.copyOf(identities));
    }

    /// Hands every activity of somebody to {@code to}, newest first, page by page: memory does not grow with the
    /// history.
    public void export(Handle handle, Collection<Long> identities, Consumer<TimelinePage> to) {
        Optional<TimelinePlace> from = Optional.of(TimelinePlace.NEWEST);
        while (from.isPresent()) {
            TimelinePage page = timeline(handle, identities, TimelineFilter.ALL, from.get(), EXPORT_PAGE);
            to.accept(page);
            from = page.next();
        }
    }

    /// What the log keeps of a person, for exports and erasures.
    public PersonalData personalData() {
        return new ActivityData(this);
    }

    /// The things with these numbers, and what they are part of, by number.
    public Map<Long, ActivityObject> objects(Handle handle, Set<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<ActivityObject> objects = new ArrayList<>(store.objects(handle, ids));
        Set<Long> parents = new HashSet<>();
        objects.forEach(thing -> thing.parentId().ifPresent(parents::add));
        parents.removeAll(ids);
        if (!parents.isEmpty()) {
            objects.addAll(store.objects(handle, parents));
        }
        return objects.stream().collect(toMap(ActivityObject::id, thing -> thing));
    }

    private Map<Long, ActivityObject> objects(Handle handle, List<Activity> page) {
        Set<Long> ids = new HashSet<>();
        page.forEach(activity -> {
            activity.objectId().ifPresent(ids::add);
            activity.replyToObjectId().ifPresent(ids::add);
        });
        return objects(handle, ids);
    }

    private Map<Long, ChannelName> channels(Handle handle, List<Activity> page) {
        Set<Long> ids = new HashSet<>();
        page.forEach(activity -> activity.channelId().ifPresent(ids::add));
        return channels(handle, ids);
    }

    /// The channels with these numbers, by number.
    public Map<Long, ChannelName> channels(Handle handle, Set<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.channels(handle, ids).stream().collect(toMap(ChannelName::id, channel -> channel));
    }
}
