package io.barnraiser.build.release;

import io.barnraiser.platform.database.Numbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of releases themselves.
final class ReleaseStore {

    private static final int MOST_PRODUCTS = 100;

    private ReleaseStore() {}

    /// Which releases: all, or those everybody may see, of one product or of all.
    record Filter(boolean publishedOnly, String product) {}

    static ReleaseId insert(Handle handle, ReleaseForm form, Instant now, String by) {
        long id = Numbers.take(handle, "release");
        handle.createUpdate("""
                        INSERT INTO release (id, title, body, product, product_name, shipped_at, published_at, method,
                          stale, created_at, created_by)
                        VALUES (:id, :title, :body, :product, :productName, :shippedAt, NULL, '', 1, :now, :by)
                        """)
                .bind("id", id)
                .bindMap(form.values())
                .bind("now", now.toEpochMilli())
                .bind("by", by)
                .execute();
        return new ReleaseId(id);
    }

    static boolean update(Handle handle, ReleaseId id, ReleaseForm form) {
        return handle.createUpdate("""
                        UPDATE release
                        SET title = :title, body = :body, product = :product, product_name = :productName,
                          shipped_at = :shippedAt
                        WHERE id = :id
                        """)
                        .bindMap(form.values())
                        .bind("id", id.value())
                        .execute()
                == 1;
    }

    /// Shows it to everybody; false where it was shown already.
    static boolean publish(Handle handle, ReleaseId id, Instant now) {
        return handle.createUpdate("""
                        UPDATE release
                        SET published_at = :now
                        WHERE id = :id AND published_at IS NULL
                        """)
                        .bind("id", id.value())
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    static void setStale(Handle handle, Collection<Long> releases) {
        if (!releases.isEmpty()) {
            handle.createUpdate("UPDATE release SET stale = 1 WHERE id IN (<ids>)")
                    .bindList("ids", List.copyOf(releases))
                    .execute();
        }
    }

    static void setMethod(Handle handle, ReleaseId id, String method) {
        handle.createUpdate("UPDATE release SET method = :method, stale = 0 WHERE id = :id")
                .bind("method", method)
                .bind("id", id.value())
                .execute();
    }

    static List<ReleaseId> stale(Handle handle, int most) {
        return handle.createQuery("SELECT id FROM release WHERE stale = 1 ORDER BY id LIMIT :most")
                .bind("most", most)
                .mapTo(Long.class)
                .map(ReleaseId::new)
                .list();
    }

    static Optional<Release> find(Handle handle, ReleaseId id) {
        return handle.createQuery("""
                        SELECT id, title, body, product, product_name, shipped_at, published_at, method, created_at
                        FROM release
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .map((row, context) -> release(row))
                .findOne();
    }

    /// The next page, newest first, behind {@code (shippedAt, id)}.
    static List<Release> page(Handle handle, Filter filter, long shippedAt, long id, int most) {
        return handle.createQuery("""
                        SELECT id, title, body, product, product_name, shipped_at, published_at, method, created_at
                        FROM release
                        WHERE (shipped_at < :shippedAt OR (shipped_at = :shippedAt AND id < :id))
                          AND (:all = 1 OR published_at IS NOT NULL)
                          AND (:product = '' OR product = :product)
                        ORDER BY shipped_at DESC, id DESC
                        LIMIT :most
                        """)
                .bind("shippedAt", shippedAt)
                .bind("id", id)
                .bind("all", filter.publishedOnly() ? 0 : 1)
                .bind("product", filter.product())
                .bind("most", most)
                .map((row, context) -> release(row))
                .list();
    }

    /// How many were published of a product.
    static long published(Handle handle, String product) {
        return handle.createQuery("SELECT COUNT(*) FROM release WHERE product = :product AND published_at IS NOT NULL")
                .bind("product", product)
                .mapTo(Long.class)
                .one();
    }

    /// The names of products that were used, in order.
    static List<String> products(Handle handle) {
        return handle.createQuery("SELECT DISTINCT product_name FROM release ORDER BY product_name LIMIT :most")
                .bind("most", MOST_PRODUCTS)
                .mapTo(String.class)
                .list();
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                new ReleaseId(row.getLong("id")),
                row.getString("title"),
                row.getString("body"),
                row.getString("product"),
                row.getString("product_name"),
                Instant.ofEpochMilli(row.getLong("shipped_at")),
                Moments.of(row, "published_at"),
                row.getString("method"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
