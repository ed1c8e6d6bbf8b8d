package io.barnraiser.listen.review;

import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What is kept of a person's reviews: their stars, whether they count, and why not.
final class ReviewData implements PersonalData {

    private static final int PAGE = 200;

    private final ReviewFollower follower;
    private final ReviewListStore lists = new ReviewListStore();
    private final ProductStore products = new ProductStore();
    private final AsideStore asides = new AsideStore();

    ReviewData(ReviewFollower follower) {
        this.follower = follower;
    }

    @Override
    public String section() {
        return "reviews";
    }

    @Override
    public String title() {
        return "Their reviews with stars, whether they count, and whether they were set aside";
    }

    @Override
    public List<String> columns() {
        return List.of("activity", "said_at", "product", "stars", "counts", "bought", "reason", "note", "undone_at");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        long before = Long.MAX_VALUE;
        List<Review> page;
        do {
            page = lists.of(handle, person.numbers(), before, PAGE);
            Map<Long, Product> known = products.numbered(
                    handle, page.stream().map(Review::product).distinct().toList());
            List<Aside> theirs = asides.of(handle, page.stream().map(Review::id).toList());
            for (Review review : page) {
                row(rows, review, known, "", "", 0);
                theirs.stream()
                        .filter(aside -> aside.review() == review.id())
                        .forEach(aside ->
                                row(rows, review, known, aside.reason().key(), aside.note(), aside.undoneAt()));
                before = review.id();
            }
        } while (page.size() == PAGE);
    }

    private static void row(
            Rows rows, Review review, Map<Long, Product> known, String reason, String note, long undoneAt) {
        Product product = known.get(review.product());
        rows.add(
                review.id(),
                Instant.ofEpochMilli(review.saidAt()),
                product == null ? "" : product.name(),
                review.stars(),
                review.state().key(),
                review.buyer().key(),
                reason,
                note,
                undoneAt > 0 ? Instant.ofEpochMilli(undoneAt) : null);
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        return person.identities().isEmpty() ? 0 : follower.forget(handle, person.numbers(), limit);
    }
}
