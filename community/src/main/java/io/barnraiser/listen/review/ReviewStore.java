package io.barnraiser.listen.review;

import io.barnraiser.people.member.Standing;
import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Writes the tables review and review_dirty, and reads what the verdict on a review depends on.
final class ReviewStore {

    /// What the log says of a review.
    record Said(long id, long identity, long product, long source, int stars, long at) {}

    /// A review with all that its verdict depends on.
    ///
    /// @param before the verdict so far
    /// @param aside the reason for which it was set aside; empty for none
    /// @param shelf where it lies in the queue; empty where it is no feedback
    record Judged(
            Said said,
            Optional<Verdict> before,
            long member,
            Standing standing,
            String aside,
            String shelf,
            Buyer buyer) {}

    void insert(Handle handle, List<Said> all) {
        Batch.run(
                handle,
                """
                INSERT INTO review (id, identity_id, product_id, source_id, stars, said_at, state, buyer, answer)
                VALUES (?, ?, ?, ?, ?, ?, '', '', '')
                """,
                all,
                (row, said) -> row.number(said.id())
                        .number(said.identity())
                        .number(said.product())
                        .number(said.source())
                        .number(said.stars())
                        .number(said.at()));
    }

    /// These, and all that the same people said of the same products.
    Collection<Long> withSiblings(Handle handle, Collection<Long> ids) {
        TreeSet<Long> all = new TreeSet<>(ids);
        for (List<Long> some : Chunk.of(ids)) {
            all.addAll(handle.createQuery("""
                            SELECT s.id
                            FROM review r
                            CROSS JOIN identity i
                            CROSS JOIN identity o
                            CROSS JOIN review s
                            WHERE r.id IN (<ids>) AND r.product_id > 0 AND i.id = r.identity_id
                              AND o.member_id = i.member_id
                              AND s.identity_id = o.id AND s.product_id = r.product_id
                            """)
                    .bindList("ids", some)
                    .mapTo(Long.class)
                    .list());
        }
        return all;
    }

    private static final String ORDERS = """
            FROM identity oi
            CROSS JOIN purchase_order o
            %s
            WHERE oi.member_id = i.member_id AND o.identity_id = oi.id AND o.placed_at <= r.said_at
            """;

    /// What the verdicts on these depend on. Whoever was erased is left out.
    List<Judged> judged(Handle handle, Collection<Long> ids) {
        List<Judged> rows = new ArrayList<>();
        String sql = """
                SELECT r.id, r.identity_id, r.product_id, r.source_id, r.stars, r.said_at, r.state, r.buyer, r.answer,
                  i.member_id, m.standing, COALESCE(f.shelf, '') AS shelf,
                  COALESCE((SELECT MIN(a.reason) FROM review_aside a WHERE a.review_id = r.id AND a.undone_at = 0), '')
                    AS aside,
                  (SELECT COUNT(*) %s) AS orders,
                  (SELECT COUNT(*) %s AND o.state <> 'cancelled' AND l.order_id = o.id
                     AND (l.product = p.key OR l.name = p.name)) AS bought
                FROM review r
                JOIN identity i ON i.id = r.identity_id
                JOIN member m ON m.id = i.member_id
                LEFT JOIN review_product p ON p.id = r.product_id
                LEFT JOIN feedback f ON f.id = r.id
                WHERE r.id IN (<ids>)
                """.formatted(ORDERS.formatted(""), ORDERS.formatted("CROSS JOIN purchase_order_line l"));
        for (List<Long> some : Chunk.of(ids)) {
            handle.createQuery(sql)
                    .bindList("ids", some)
                    .map((row, context) -> rows.add(new Judged(
                            new Said(
                                    row.getLong("id"),
                                    row.getLong("identity_id"),
                                    row.getLong("product_id"),
                                    row.getLong("source_id"),
                                    row.getInt("stars"),
                                    row.getLong("said_at")),
                            before(row.getString("state"), row.getString("buyer"), row.getString("answer")),
                            row.getLong("member_id"),
                            Code.read(Standing.class, row.getString("standing")),
                            row.getString("aside"),
                            row.getString("shelf"),
                            buyer(row.getLong("orders"), row.getLong("bought")))))
                    .list();
        }
        return rows;
    }

    private static Optional<Verdict> before(String state, String buyer, String answer) {
        return state.equals(Verdict.NONE) ? Optional.empty() : Optional.of(Verdict.of(state, buyer, answer));
    }

    private static Buyer buyer(long orders, long bought) {
        return bought > 0 ? Buyer.BUYER : orders > 0 ? Buyer.OTHER : Buyer.UNKNOWN;
    }

    void put(Handle handle, Map<Long, Verdict> verdicts) {
        Batch.run(
                handle,
                "UPDATE review SET state = ?, buyer = ?, answer = ? WHERE id = ?",
                verdicts.entrySet(),
                (row, entry) -> row.text(entry.getValue().word())
                        .text(entry.getValue().buyer().key())
                        .text(entry.getValue().answer())
                        .number(entry.getKey()));
    }

    /// Some reviews of these identities.
    List<Long> of(Handle handle, Collection<Long> identities, int most) {
        List<Long> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(identities)) {
            found.addAll(handle.createQuery(
                            "SELECT id FROM review WHERE identity_id IN (<identities>) ORDER BY id LIMIT :most")
                    .bindList("identities", some)
                    .bind("most", Math.max(0, most - found.size()))
                    .mapTo(Long.class)
                    .list());
        }
        return found;
    }

    int remove(Handle handle, Collection<Long> ids) {
        int removed = 0;
        for (List<Long> some : Chunk.of(ids)) {
            handle.createUpdate("DELETE FROM review_dirty WHERE review_id IN (<ids>)")
                    .bindList("ids", some)
                    .execute();
            removed += handle.createUpdate("DELETE FROM review WHERE id IN (<ids>)")
                    .bindList("ids", some)
                    .execute();
        }
        return removed;
    }

    /// What is to be judged anew, of numbers that need not be reviews.
    void mark(Handle handle, Collection<Long> ids) {
        for (List<Long> some : Chunk.of(ids)) {
            handle.createUpdate("""
                            INSERT INTO review_dirty (review_id)
                            SELECT id FROM review WHERE id IN (<ids>)
                            ON CONFLICT (review_id) DO NOTHING
                            """).bindList("ids", some).execute();
        }
    }

    void markOf(Handle handle, Collection<Long> identities) {
        for (List<Long> some : Chunk.of(identities)) {
            handle.createUpdate("""
                            INSERT INTO review_dirty (review_id)
                            SELECT id FROM review WHERE identity_id IN (<identities>)
                            ON CONFLICT (review_id) DO NOTHING
                            """).bindList("identities", some).execute();
        }
    }

    void markMembersOf(Handle handle, Collection<Long> identities) {
        for (List<Long> some : Chunk.of(new TreeSet<>(identities))) {
            handle.createUpdate("""
                            INSERT INTO review_dirty (review_id)
                            SELECT r.id
                            FROM identity i
                            CROSS JOIN identity o
                            CROSS JOIN review r
                            WHERE i.id IN (<identities>) AND o.member_id = i.member_id AND r.identity_id = o.id
                            ON CONFLICT (review_id) DO NOTHING
                            """).bindList("identities", some).execute();
        }
    }

    void markWithAnswer(Handle handle) {
        handle.execute("""
                INSERT INTO review_dirty (review_id)
                SELECT id FROM review WHERE answer <> ''
                ON CONFLICT (review_id) DO NOTHING
                """);
    }

    boolean hasMarked(Handle handle) {
        return !marked(handle, 1).isEmpty();
    }

    /// Some of what is to be judged anew; it is marked no more.
    List<Long> take(Handle handle, int most) {
        List<Long> marked = marked(handle, most);
        Batch.run(handle, "DELETE FROM review_dirty WHERE review_id = ?", marked, (row, id) -> row.number(id));
        return marked;
    }

    private static List<Long> marked(Handle handle, int most) {
        return handle.createQuery("SELECT review_id FROM review_dirty ORDER BY review_id LIMIT :most")
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    void clear(Handle handle) {
        handle.execute("DELETE FROM review_dirty");
        handle.execute("DELETE FROM review");
    }
}
