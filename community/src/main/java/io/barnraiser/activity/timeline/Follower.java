package io.barnraiser.activity.timeline;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.log.LogFollower;
import io.barnraiser.activity.log.LogReplay;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.MemberListener;
import io.barnraiser.people.member.Move;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Hears of everything that changes the figures: activities as the log has them, and members as they are merged,
/// parted, renamed and marked.
final class Follower implements LogFollower, MemberListener {

    static final String NAME = "timeline";

    private final Upkeep upkeep;
    private final LogStore log = new LogStore();

    Follower(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void follow(Handle handle, List<Activity> batch) {
        Map<ActivityKind, Integer> kinds = new HashMap<>();
        log.kinds(handle).forEach((number, kind) -> kinds.put(kind, number));
        upkeep.apply(
                handle, batch.stream().map(activity -> entry(activity, kinds)).toList());
    }

    private static LogEntry entry(Activity activity, Map<ActivityKind, Integer> kinds) {
        return new LogEntry(
                activity.id().value(),
                activity.identityId(),
                kinds.getOrDefault(activity.kind(), 0),
                activity.happenedAt().toEpochMilli(),
                boxed(activity.objectId()),
                boxed(activity.replyToObjectId()),
                boxed(activity.directedIdentityId()));
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    @Override
    public Optional<LogReplay> replay() {
        return Optional.of(new TimelineReplay(upkeep));
    }

    @Override
    public void clear(Handle handle) {
        upkeep.clear(handle);
    }

    @Override
    public void moved(Handle handle, List<Move> moves) {
        Set<Long> touched = new TreeSet<>();
        moves.forEach(move -> {
            touched.add(move.from().value());
            touched.add(move.to().value());
        });
        touch(handle, touched);
    }

    @Override
    public void changed(Handle handle, Collection<MemberId> members) {
        touch(handle, members.stream().map(MemberId::value).toList());
    }

    private void touch(Handle handle, Collection<Long> members) {
        if (upkeep.changesPrograms(handle, members)) {
            upkeep.standingChanged(handle, members);
        } else {
            upkeep.refresh(handle, members);
        }
    }
}
