package io.barnraiser.listen.review;

import io.barnraiser.activity.source.Sources;
import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Member;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Reads reviews of a product with who said them, what became of them, and what a person may want to
/// look at.
final class ReviewRows {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Database database;
    private final Members members;
    private final Feedbacks feedbacks;
    private final Sources sources;
    private final InstantSource clock;
    private final ReviewListStore lists = new ReviewListStore();
    private final AsideStore asides = new AsideStore();
    private final AlikeStore alike = new AlikeStore();
    private final CountStore counts = new CountStore();

    ReviewRows(Database database, Members members, Feedbacks feedbacks, Sources sources, InstantSource clock) {
        this.database = database;
        this.members = members;
        this.feedbacks = feedbacks;
        this.sources = sources;
        this.clock = clock;
    }

    /// A page of reviews.
    ///
    /// @param next where the page behind it begins; empty at the end
    record Page(List<ProductPage.Row> rows, ProductPage.HintsView hints, Optional<ReviewPlace> next) {}

    /// @param whole the product over all sources and years
    Page page(ReviewFilter filter, ProductCard whole, Optional<ReviewPlace> after, int limit) {
        List<Review> found = database.read(handle -> lists.list(handle, filter, after, limit + 1));
        List<Review> shown = found.size() > limit ? found.subList(0, limit) : found;
        long product = filter.product();
        long today = CountStore.day(clock.millis());
        List<Burst> bursts = Burst.of(
                database.read(handle -> counts.days(handle, product, today - Burst.LOOKED_AT - Burst.BEFORE)), today);
        return new Page(
                rows(shown, bursts),
                new ProductPage.HintsView(
                        whole.counted().counts().stream()
                                .mapToLong(count -> Math.min(count, TextStore.MOST))
                                .sum(),
                        database.read(handle -> alike.count(handle, product)),
                        bursts.stream().map(ReviewRows::view).toList(),
                        whole.by(Buyer.OTHER).n()),
                found.size() > limit ? Optional.of(ReviewPlace.of(shown.getLast())) : Optional.empty());
    }

    private static ProductPage.BurstView view(Burst burst) {
        return new ProductPage.BurstView(
                burst.from() * DAY + DAY / 2, burst.to() * DAY + DAY / 2, burst.count(), burst.expected());
    }

    private List<ProductPage.Row> rows(List<Review> reviews, List<Burst> bursts) {
        List<Long> ids = reviews.stream().map(Review::id).toList();
        Map<Long, Member> authors = database.read(
                handle -> authors(handle, reviews.stream().map(Review::identity).toList()));
        Set<Long> near = database.read(handle -> alike.of(handle, ids));
        Map<Long, List<Aside>> done =
                database.read(handle -> asides.of(handle, ids)).stream().collect(Collectors.groupingBy(Aside::review));
        Set<Long> told = feedbacks.find(ids.stream().map(FeedbackId::new).toList()).stream()
                .map(Feedback::id)
                .map(FeedbackId::value)
                .collect(Collectors.toSet());
        Map<Long, String> names = ReviewPages.names(sources);
        return reviews.stream()
                .map(review -> {
                    Optional<Member> author = Optional.ofNullable(authors.get(review.identity()));
                    return new ProductPage.Row(
                            review,
                            author.map(member -> member.id().value()).orElse(0L),
                            author.map(Member::name).orElse(""),
                            Optional.ofNullable(names.get(review.source())).orElse("#" + review.source()),
                            told.contains(review.id()),
                            near.contains(review.id()),
                            bursts.stream().anyMatch(burst -> burst.holds(CountStore.day(review.saidAt()))),
                            done.getOrDefault(review.id(), List.of()));
                })
                .toList();
    }

    private Map<Long, Member> authors(Handle handle, List<Long> identities) {
        Map<IdentityId, Identity> known = members.identities(
                handle, identities.stream().distinct().map(IdentityId::new).toList());
        Map<MemberId, Member> people = members.find(
                handle, known.values().stream().map(Identity::member).distinct().toList());
        Map<Long, Member> found = new HashMap<>();
        known.forEach((id, identity) ->
                Optional.ofNullable(people.get(identity.member())).ifPresent(member -> found.put(id.value(), member)));
        return found;
    }
}
