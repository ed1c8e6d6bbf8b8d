package io.barnraiser.listen.review;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Keeps which reviews say nearly the same as another: the table review_alike.
final class AlikeStore {

    void replace(Handle handle, long product, Collection<Long> reviews) {
        handle.createUpdate("DELETE FROM review_alike WHERE product_id = :product")
                .bind("product", product)
                .execute();
        Batch.run(
                handle,
                "INSERT INTO review_alike (review_id, product_id) VALUES (?, ?)",
                reviews,
                (row, review) -> row.number(review).number(product));
    }

    long count(Handle handle, long product) {
        return handle.createQuery("SELECT COUNT(*) FROM review_alike WHERE product_id = :product")
                .bind("product", product)
                .mapTo(Long.class)
                .one();
    }

    /// Those of these reviews that are.
    Set<Long> of(Handle handle, Collection<Long> reviews) {
        Set<Long> found = new HashSet<>();
        for (List<Long> some : Chunk.of(reviews)) {
            found.addAll(handle.createQuery("SELECT review_id FROM review_alike WHERE review_id IN (<reviews>)")
                    .bindList("reviews", some)
                    .mapTo(Long.class)
                    .list());
        }
        return found;
    }

    void clear(Handle handle) {
        handle.execute("DELETE FROM review_alike");
    }
}
