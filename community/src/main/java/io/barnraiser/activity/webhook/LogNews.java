package io.barnraiser.activity.webhook;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.log.LogFollower;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Reads the log and tells what is new in it: activities, orders, members who appear for the first time.
///
/// New is what happened within a day before we knew, and what we have known for less than a day. So an import of years
/// tells nothing, and the log can be read again from its beginning without telling it all once more: within a day, the
/// id of an event keeps it from being told twice.
final class LogNews implements LogFollower {

    static final Duration NEW = Duration.ofDays(1);

    private static final int CHUNK = 500;

    private final Webhooks webhooks;
    private final InstantSource clock;

    LogNews(Webhooks webhooks, InstantSource clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void follow(Handle handle, List<Activity> batch) {
        Instant now = clock.instant();
        List<Activity> fresh =
                batch.stream().filter(activity -> isNew(activity, now)).toList();
        boolean isWanted = !fresh.isEmpty()
                && webhooks.isWanted(
                        handle,
                        EventType.ACTIVITY_RECORDED,
                        EventType.ORDER_PLACED,
                        EventType.ORDER_REFUNDED,
                        EventType.MEMBER_CREATED);
        for (int from = 0; isWanted && from < fresh.size(); from += CHUNK) {
            tell(handle, fresh.subList(from, Math.min(from + CHUNK, fresh.size())), now);
        }
    }

    /// What was told stays told.
    @Override
    public void clear(Handle handle) {}

    private static boolean isNew(Activity activity, Instant now) {
        return activity.knownAt().isAfter(now.minus(NEW))
                && activity.happenedAt().isAfter(activity.knownAt().minus(NEW));
    }

    private void tell(Handle handle, List<Activity> activities, Instant now) {
        Set<Long> identities = new HashSet<>();
        Set<Long> objects = new HashSet<>();
        activities.forEach(activity -> {
            identities.add(activity.identityId());
            activity.directedIdentityId().ifPresent(identities::add);
            activity.objectId().ifPresent(objects::add);
        });
        Map<Long, NewsStore.Owner> owners = NewsStore.owners(handle, identities);
        Map<Long, String> orders = objects.isEmpty() ? Map.of() : NewsStore.orders(handle, objects);
        List<Happening> news = new ArrayList<>();
        for (Activity activity : activities) {
            NewsStore.Owner owner = owners.get(activity.identityId());
            if (owner != null) {
                if (owner.createdAt().isAfter(now.minus(NEW))) {
                    news.add(born(owner));
                }
                Map<String, Object> data = data(activity, owner, owners, orders);
                news.add(happening(EventType.ACTIVITY_RECORDED, activity, owner, data));
                if (activity.kind().equals(ActivityKind.PURCHASE)) {
                    news.add(happening(EventType.ORDER_PLACED, activity, owner, data));
                } else if (activity.kind().equals(ActivityKind.REFUND)) {
                    news.add(happening(EventType.ORDER_REFUNDED, activity, owner, data));
                }
            }
        }
        webhooks.tell(handle, news);
    }

    private static Happening born(NewsStore.Owner owner) {
        return new Happening(
                EventType.MEMBER_CREATED.word() + ":" + owner.member(),
                EventType.MEMBER_CREATED,
                owner.createdAt(),
                "member/" + owner.member(),
                Map.of("member", owner.member()));
    }

    private static Happening happening(
            EventType type, Activity activity, NewsStore.Owner owner, Map<String, Object> data) {
        return new Happening(
                type.word() + ":" + activity.id().value(),
                type,
                activity.happenedAt(),
                "member/" + owner.member(),
                data);
    }

    private static Map<String, Object> data(
            Activity activity, NewsStore.Owner owner, Map<Long, NewsStore.Owner> owners, Map<Long, String> orders) {
        Map<String, Object> data = new HashMap<>();
        data.put("activity", activity.id().value());
        data.put("kind", activity.kind().name());
        data.put("member", owner.member());
        data.put("source", activity.sourceId().value());
        data.put("happenedAt", activity.happenedAt().toString());
        data.put("knownAt", activity.knownAt().toString());
        activity.directedIdentityId().ifPresent(identity -> {
            NewsStore.Owner other = owners.get(identity);
            if (other != null) {
                data.put("directedAt", other.member());
            }
        });
        activity.objectId().ifPresent(object -> {
            String order = orders.get(object);
            if (order != null) {
                data.put("order", order);
            }
        });
        activity.amount().ifPresent(amount -> {
            data.put("amountMinor", amount.minor());
            data.put("currency", amount.currency());
        });
        return data;
    }
}
