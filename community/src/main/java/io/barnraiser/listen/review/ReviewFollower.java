package io.barnraiser.listen.review;

import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.log.ActivityObject;
import io.barnraiser.activity.log.LogFollower;
import io.barnraiser.listen.feedback.ReviewStars;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.MemberListener;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.Move;
import io.barnraiser.platform.database.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Keeps reviews and their counts up to date with the log, with members as they are merged, parted
/// and marked, with orders, and with what is answered. Not even a review without words is left out,
/// nor one that the queue has no use for: those would be the contented ones.
final class ReviewFollower implements LogFollower, MemberListener {

    /// Reviews judged in one transaction, and products put in order.
    private static final int PIECE = 1_000;

    private static final int PRODUCTS = 50;

    private static final Set<ActivityKind> BUYING =
            Set.of(ActivityKind.PURCHASE, ActivityKind.UPDATE, ActivityKind.CANCEL, ActivityKind.REFUND);

    private final Dialect dialect;
    private final Activities activities;
    private final Members members;
    private final Verdicts verdicts = new Verdicts();
    private final Tallies tallies = new Tallies();
    private final ReviewStore reviews = new ReviewStore();
    private final ProductStore products = new ProductStore();

    ReviewFollower(Dialect dialect, Activities activities, Members members) {
        this.dialect = dialect;
        this.activities = activities;
        this.members = members;
    }

    @Override
    public String name() {
        return "review";
    }

    /// One transaction at a time changes reviews.
    void lock(Handle handle) {
        dialect.lock(handle, 0x7265_7669_6577_0000L);
    }

    @Override
    public void follow(Handle handle, List<Activity> batch) {
        lock(handle);
        List<Activity> rated =
                batch.stream().filter(activity -> ReviewStars.of(activity) > 0).toList();
        Set<IdentityId> known = new HashSet<>(members.identities(
                        handle,
                        rated.stream()
                                .map(activity -> new IdentityId(activity.identityId()))
                                .distinct()
                                .toList())
                .keySet());
        List<Activity> here = rated.stream()
                .filter(activity -> known.contains(new IdentityId(activity.identityId())))
                .toList();
        Map<Long, Long> about = products(handle, here);
        reviews.insert(
                handle,
                here.stream()
                        .map(activity -> new ReviewStore.Said(
                                activity.id().value(),
                                activity.identityId(),
                                about.getOrDefault(activity.id().value(), 0L),
                                activity.sourceId().value(),
                                ReviewStars.of(activity),
                                activity.happenedAt().toEpochMilli()))
                        .toList());
        verdicts.find(
                handle, here.stream().map(activity -> activity.id().value()).toList());
        reviews.markMembersOf(
                handle,
                batch.stream()
                        .filter(activity -> BUYING.contains(activity.kind()))
                        .map(Activity::identityId)
                        .toList());
    }

    /// The number of the product that each of these is about; those about none are left out.
    private Map<Long, Long> products(Handle handle, List<Activity> batch) {
        Set<Long> things = new TreeSet<>();
        batch.forEach(activity -> activity.objectId().ifPresent(things::add));
        Map<Long, ActivityObject> objects = activities.objects(handle, things);
        Map<String, Product> known = products.find(
                handle,
                objects.values().stream()
                        .map(thing -> Product.key(thing.externalId()))
                        .toList());
        Map<Long, Long> about = new HashMap<>();
        for (Activity activity : batch) {
            Optional<ActivityObject> thing = activity.objectId().stream()
                    .mapToObj(objects::get)
                    .filter(Objects::nonNull)
                    .findFirst();
            String key = thing.map(ActivityObject::externalId).map(Product::key).orElse("");
            if (!key.isEmpty()) {
                Product product = products.put(
                        handle,
                        Optional.ofNullable(known.get(key)),
                        key,
                        thing.flatMap(ActivityObject::title),
                        thing.flatMap(ActivityObject::url));
                known.put(key, product);
                about.put(activity.id().value(), product.id());
            }
        }
        return about;
    }

    @Override
    public boolean isBehind(Handle handle) {
        return reviews.hasMarked(handle) || tallies.areStale(handle);
    }

    @Override
    public void settle(Handle handle) {
        lock(handle);
        List<Long> marked = reviews.take(handle, PIECE);
        if (marked.isEmpty()) {
            tallies.freshen(handle, PRODUCTS);
        } else {
            verdicts.find(handle, marked);
        }
    }

    @Override
    public void clear(Handle handle) {
        lock(handle);
        reviews.clear(handle);
        tallies.clear(handle);
    }

    @Override
    public void moved(Handle handle, List<Move> moves) {
        lock(handle);
        Set<Long> touched = new TreeSet<>();
        moves.forEach(move -> {
            touched.add(move.identity().value());
            for (MemberId member : List.of(move.from(), move.to())) {
                members.identities(handle, member)
                        .forEach(identity -> touched.add(identity.id().value()));
            }
        });
        reviews.markOf(handle, touched);
    }

    @Override
    public void changed(Handle handle, Collection<MemberId> changed) {
        lock(handle);
        List<Long> theirs = new ArrayList<>();
        changed.forEach(member -> members.identities(handle, member)
                .forEach(identity -> theirs.add(identity.id().value())));
        reviews.markOf(handle, theirs);
    }

    /// What lies elsewhere in the queue now is judged anew.
    void answered(Handle handle, Collection<Long> feedback) {
        lock(handle);
        reviews.mark(handle, feedback);
    }

    /// The queue is derived anew: of what had or awaited an answer, that is to be found out again.
    void forgotten(Handle handle) {
        lock(handle);
        reviews.markWithAnswer(handle);
    }

    /// Judges one anew at once, and puts its product in order.
    void judge(Handle handle, long review) {
        verdicts.find(handle, List.of(review));
        tallies.freshen(handle, PRODUCTS);
    }

    /// Identities are erased: removes their reviews with all that was done with them. Returns how many
    /// rows are gone; 0 at the end.
    int forget(Handle handle, List<Long> identities, int most) {
        lock(handle);
        List<Long> theirs = reviews.of(handle, identities, most);
        if (!theirs.isEmpty()) {
            verdicts.discount(handle, theirs);
            new AsideStore().forget(handle, theirs);
        }
        return reviews.remove(handle, theirs);
    }
}
