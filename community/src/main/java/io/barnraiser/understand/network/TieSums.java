package io.barnraiser.understand.network;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityKind;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// What one batch of the log adds up to, before any of it is written: as few rows as possible, in the order
/// of the indexes they go to.
final class TieSums {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Map<ActivityKind, Integer> kinds;
    private final LongFunction<@Nullable Long> authors;
    private final LongPredicate alive;
    private final Map<TieStore.Key, Long> ties = new TreeMap<>();
    private final Map<TieStore.Key, Long> waiting = new TreeMap<>();
    private final Map<TieStore.Meeting, Long> meetings = new TreeMap<>();

    /// @param authors of the things that the batch names, where they are known
    /// @param alive which of the identities that the batch names are still there
    TieSums(Map<ActivityKind, Integer> kinds, LongFunction<@Nullable Long> authors, LongPredicate alive) {
        this.kinds = kinds;
        this.authors = authors;
        this.alive = alive;
    }

    void add(Activity activity) {
        Integer kind = kinds.get(activity.kind());
        if (kind == null || !alive.test(activity.identityId())) {
            return;
        }
        long day = Math.floorDiv(activity.happenedAt().toEpochMilli(), DAY);
        if (TieRules.isMeeting(activity)) {
            meetings.merge(
                    new TieStore.Meeting(activity.objectId().getAsLong(), kind, activity.identityId()), day, Math::min);
        }
        OptionalLong directed = activity.directedIdentityId();
        if (directed.isPresent() && alive.test(directed.getAsLong())) {
            tie(activity.identityId(), directed.getAsLong(), kind, day);
            return;
        }
        OptionalLong target = TieRules.target(activity);
        if (target.isPresent()) {
            towardsAuthor(activity.identityId(), target.getAsLong(), kind, day);
        }
    }

    private void towardsAuthor(long identity, long object, int kind, long day) {
        Long author = authors.apply(object);
        if (author == null) {
            waiting.merge(new TieStore.Key(object, identity, kind, day), 1L, Long::sum);
        } else {
            tie(identity, author, kind, day);
        }
    }

    private void tie(long identity, long other, int kind, long day) {
        if (identity != other) {
            ties.merge(new TieStore.Key(identity, other, kind, day), 1L, Long::sum);
        }
    }

    /// Forgets all that was added.
    void clear() {
        ties.clear();
        waiting.clear();
        meetings.clear();
    }

    /// How often who did what towards whom on which day.
    Map<TieStore.Key, Long> ties() {
        return ties;
    }

    /// The same towards the unknown author of a thing: the thing first, then who did it.
    Map<TieStore.Key, Long> waiting() {
        return waiting;
    }

    /// The first day on which somebody took part in something.
    Map<TieStore.Meeting, Long> meetings() {
        return meetings;
    }
}
