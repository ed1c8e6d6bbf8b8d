package io.barnraiser.listen.review;

import io.barnraiser.platform.database.Chunk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Lists of reviews: one page at a time. Each piece of a page is a walk along an index, by state and,
/// where the fewest stars come first, by stars.
final class ReviewListStore {

    private static final String COLUMNS = """
            SELECT r.id, r.identity_id, r.product_id, r.source_id, r.stars, r.said_at, r.state, r.buyer, r.answer,
              COALESCE(a.text, '') AS text
            FROM review r
            CROSS JOIN activity a
            """;

    private static final Comparator<Review> NEWEST = Comparator.comparingLong(Review::saidAt)
            .thenComparingLong(Review::id)
            .reversed();

    /// The words of the table for all that does not count.
    private static final List<String> APART = Stream.concat(
                    Stream.of(ReviewState.EARLIER.key(), ReviewState.OURS.key()),
                    Arrays.stream(AsideReason.values()).map(reason -> ReviewState.ASIDE.key() + "." + reason.key()))
            .toList();

    Optional<Review> find(Handle handle, long id) {
        return handle.createQuery(COLUMNS + "WHERE r.id = :id AND a.id = r.id AND r.state <> ''")
                .bind("id", id)
                .map((row, context) -> review(row))
                .findOne();
    }

    /// One page, in the order that the filter asks for.
    List<Review> list(Handle handle, ReviewFilter filter, Optional<ReviewPlace> after, int most) {
        List<String> states = filter.apart() ? APART : List.of(ReviewState.COUNTED.key());
        if (!filter.lowest()) {
            return piece(handle, filter, states, filter.stars(), after, most);
        }
        List<Review> found = new ArrayList<>();
        int least = Math.max(filter.stars(), after.map(ReviewPlace::stars).orElse(1));
        int highest = filter.stars() == 0 ? Spread.CLASSES : filter.stars();
        for (int stars = least; stars <= highest && found.size() < most; stars++) {
            int here = stars;
            found.addAll(piece(
                    handle, filter, states, stars, after.filter(place -> place.stars() == here), most - found.size()));
        }
        return found;
    }

    private static List<Review> piece(
            Handle handle, ReviewFilter filter, List<String> states, int stars, Optional<ReviewPlace> after, int most) {
        List<Review> found = new ArrayList<>();
        for (String state : states) {
            found.addAll(walk(handle, filter, state, stars, after, most));
        }
        found.sort(NEWEST);
        return found.subList(0, Math.min(most, found.size()));
    }

    private static List<Review> walk(
            Handle handle, ReviewFilter filter, String state, int stars, Optional<ReviewPlace> after, int most) {
        StringBuilder sql = new StringBuilder(COLUMNS)
                .append("WHERE r.product_id = :product AND r.state = :state AND a.id = r.id\n");
        if (stars > 0) {
            sql.append("AND r.stars = :stars\n");
        }
        if (filter.scope().source() > 0) {
            // With a number of stars the walk is along stars; the index of sources knows none.
            sql.append(stars > 0 ? "AND (r.source_id + 0) = :source\n" : "AND r.source_id = :source\n");
        }
        if (filter.scope().year() > 0) {
            sql.append("AND r.said_at >= :from AND r.said_at < :to\n");
        }
        if (filter.buyer().isPresent()) {
            sql.append("AND r.buyer = :buyer\n");
        }
        if (after.isPresent()) {
            sql.append("AND (r.said_at, r.id) < (:at, :id)\n");
        }
        Query query = handle.createQuery(sql.append("ORDER BY r.said_at DESC, r.id DESC LIMIT :most")
                        .toString())
                .bind("product", filter.product())
                .bind("state", state)
                .bind("stars", stars)
                .bind("source", filter.scope().source())
                .bind("from", filter.scope().from())
                .bind("to", filter.scope().to())
                .bind("buyer", filter.buyer().map(Buyer::key).orElse(""))
                .bind("most", most);
        after.ifPresent(place -> query.bind("at", place.at()).bind("id", place.id()));
        return query.map((row, context) -> review(row)).list();
    }

    /// Reviews of these identities, the newest known first.
    List<Review> of(Handle handle, Collection<Long> identities, long before, int most) {
        List<Review> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(identities)) {
            found.addAll(handle.createQuery(COLUMNS + """
                            WHERE r.identity_id IN (<identities>) AND r.id < :before AND a.id = r.id AND r.state <> ''
                            ORDER BY r.id DESC
                            LIMIT :most
                            """)
                    .bindList("identities", some)
                    .bind("before", before)
                    .bind("most", most)
                    .map((row, context) -> review(row))
                    .list());
        }
        found.sort(Comparator.comparingLong(Review::id).reversed());
        return found.subList(0, Math.min(most, found.size()));
    }

    private static Review review(ResultSet row) throws SQLException {
        Verdict verdict = Verdict.of(row.getString("state"), row.getString("buyer"), row.getString("answer"));
        return new Review(
                row.getLong("id"),
                row.getLong("identity_id"),
                row.getLong("product_id"),
                row.getLong("source_id"),
                row.getInt("stars"),
                row.getLong("said_at"),
                verdict.state(),
                verdict.reason(),
                verdict.buyer(),
                verdict.answer(),
                row.getString("text"));
    }
}
