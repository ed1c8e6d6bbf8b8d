package io.barnraiser.understand.journey;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.understand.journey.EvidenceRule.Basis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// What one batch of the log adds up to, before any of it is written.
final class EvidenceSums {

    private static final long DAY = Duration.ofDays(1).toMillis();

    /// Kinds after which somebody's orders are counted anew.
    private static final Set<ActivityKind> OF_ORDERS =
            Set.of(ActivityKind.PURCHASE, ActivityKind.REFUND, ActivityKind.CANCEL, ActivityKind.UPDATE);

    private final Map<ActivityKind, List<EvidenceRule>> rules = new HashMap<>();
    private final boolean countsOrders;
    private final Map<Long, String> channels;
    private final LongFunction<@Nullable Thing> things;
    private final LongPredicate alive;
    private final Map<EvidenceStore.Key, EvidenceStore.Sum> evidence = new TreeMap<>();
    private final Map<EvidenceStore.Waiting, EvidenceStore.Sum> waiting = new TreeMap<>();
    private final Set<Long> buyers = new TreeSet<>();

    /// @param channels the names of channels by number, in lower case
    /// @param things what is known of the things that the batch names
    /// @param alive which of the identities that the batch names are still there
    EvidenceSums(RuleSet set, Map<Long, String> channels, LongFunction<@Nullable Thing> things, LongPredicate alive) {
        for (EvidenceRule rule : set.enabled()) {
            rule.kinds()
                    .forEach(kind -> rules.computeIfAbsent(kind, none -> new ArrayList<>())
                            .add(rule));
        }
        this.countsOrders = set.enabled().stream().anyMatch(rule -> rule.basis() == Basis.ORDER);
        this.channels = channels;
        this.things = things;
        this.alive = alive;
    }

    void add(Activity activity) {
        if (!alive.test(activity.identityId())) {
            return;
        }
        if (countsOrders && OF_ORDERS.contains(activity.kind())) {
            buyers.add(activity.identityId());
        }
        List<EvidenceRule> asked = rules.get(activity.kind());
        if (asked == null) {
            return;
        }
        String channel = activity.channelId().isPresent()
                ? channels.getOrDefault(activity.channelId().getAsLong(), "")
                : "";
        for (EvidenceRule rule : asked) {
            take(rule, activity, Fit.of(rule, activity, channel, things));
        }
    }

    private void take(EvidenceRule rule, Activity activity, Fit fit) {
        long day = Math.floorDiv(activity.happenedAt().toEpochMilli(), DAY);
        EvidenceStore.Sum once = new EvidenceStore.Sum(1, activity.id().value());
        switch (fit) {
            case Fit.Yes(long other) -> {
                if (other == 0 || alive.test(other)) {
                    evidence.merge(
                            new EvidenceStore.Key(activity.identityId(), rule.number(), day, other),
                            once,
                            EvidenceStore.Sum::and);
                }
            }
            case Fit.Later(long thing) ->
                waiting.merge(
                        new EvidenceStore.Waiting(thing, activity.identityId(), rule.number(), day),
                        once,
                        EvidenceStore.Sum::and);
            case Fit.No ignored -> {}
        }
    }

    /// Whether activities of a kind can add anything.
    boolean asksFor(ActivityKind kind) {
        return rules.containsKey(kind) || (countsOrders && OF_ORDERS.contains(kind));
    }

    /// Forgets all that was added.
    void clear() {
        evidence.clear();
        waiting.clear();
        buyers.clear();
    }

    Map<EvidenceStore.Key, EvidenceStore.Sum> evidence() {
        return evidence;
    }

    Map<EvidenceStore.Waiting, EvidenceStore.Sum> waiting() {
        return waiting;
    }

    /// Whose orders may have changed.
    Set<Long> buyers() {
        return buyers;
    }
}
