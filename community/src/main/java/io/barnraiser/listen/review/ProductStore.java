package io.barnraiser.listen.review;

import io.barnraiser.people.member.Terms;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Numbers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// Names products: the table review_product.
final class ProductStore {

    private static final String COLUMNS = "SELECT id, key, name, url FROM review_product ";

    private static final RowMapper<Product> PRODUCT = (row, context) ->
            new Product(row.getLong("id"), row.getString("key"), row.getString("name"), row.getString("url"));

    /// Those of these keys, by key; may be added to.
    Map<String, Product> find(Handle handle, Collection<String> keys) {
        Map<String, Product> found = new HashMap<>();
        for (List<String> some : Chunk.of(keys)) {
            handle.createQuery(COLUMNS + "WHERE key IN (<keys>)")
                    .bindList("keys", some)
                    .map(PRODUCT)
                    .forEach(product -> found.put(product.key(), product));
        }
        return found;
    }

    /// Those of these numbers, by number.
    Map<Long, Product> numbered(Handle handle, Collection<Long> numbers) {
        Map<Long, Product> found = new HashMap<>();
        for (List<Long> some : Chunk.of(numbers)) {
            handle.createQuery(COLUMNS + "WHERE id IN (<ids>)")
                    .bindList("ids", some)
                    .map(PRODUCT)
                    .forEach(product -> found.put(product.id(), product));
        }
        return found;
    }

    /// The product of that key, with what was said of it last.
    Product put(Handle handle, Optional<Product> known, String key, Optional<String> name, Optional<String> url) {
        String called = name.map(String::strip)
                .filter(text -> !text.isEmpty())
                .or(() -> known.map(Product::name))
                .orElse(key);
        String where = url.or(() -> known.map(Product::url)).orElse("");
        if (known.filter(product ->
                        product.name().equals(called) && product.url().equals(where))
                .isPresent()) {
            return known.get();
        }
        long id = known.map(Product::id).orElseGet(() -> Numbers.take(handle, "review_product"));
        handle.createUpdate("""
                        INSERT INTO review_product (id, key, name, url, found)
                        VALUES (:id, :key, :name, :url, :found)
                        ON CONFLICT (key) DO UPDATE
                        SET name = excluded.name, url = excluded.url, found = excluded.found
                        """)
                .bind("id", id)
                .bind("key", key)
                .bind("name", called)
                .bind("url", where)
                .bind("found", " " + String.join(" ", Terms.words(called + " " + key)) + " ")
                .execute();
        return new Product(id, key, called, where);
    }
}
