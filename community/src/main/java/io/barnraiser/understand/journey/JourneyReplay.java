package io.barnraiser.understand.journey;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.log.LogPeople;
import io.barnraiser.activity.log.LogReplay;
import io.barnraiser.activity.log.LogThings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Evidence and paths by the rules that hold, from the whole log at once.
final class JourneyReplay implements LogReplay {

    private final JourneyFollower follower;
    private final RulesStore rules = new RulesStore();
    private final LogFactsStore facts = new LogFactsStore();

    JourneyReplay(JourneyFollower follower) {
        this.follower = follower;
    }

    @Override
    public List<String> lateIndexes() {
        return List.of("journey_path_state", "journey_path_day");
    }

    @Override
    public Set<ActivityKind> labelled(Handle handle) {
        Set<ActivityKind> kinds = new HashSet<>();
        follower.current(handle).enabled().stream()
                .filter(rule -> !rule.where().labels().isEmpty())
                .forEach(rule -> kinds.addAll(rule.kinds()));
        return kinds;
    }

    @Override
    public void clear(Handle handle) {
        follower.makeRoom(handle);
    }

    @Override
    public Work begin(Handle handle, LogPeople people, LogThings things) {
        RuleSet current = rules.of(handle, RuleVersion.Status.CURRENT).orElse(ShippedRules.FIRST);
        return new JourneyWork(
                follower,
                current,
                new JourneyWork.Known(
                        people, things, facts.channels(handle), facts.kinds(handle), facts.orders(handle)));
    }
}
