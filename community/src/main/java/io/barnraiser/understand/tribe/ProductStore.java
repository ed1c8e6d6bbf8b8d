package io.barnraiser.understand.tribe;

import io.barnraiser.platform.database.Batch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// The SQL of what tribes buy: reads orders, writes the products of each tribe.
final class ProductStore {

    private ProductStore() {}

    /// A line of an order, and its place among all.
    record Line(long order, int number, long member, long source, String product, String name) {
        static final Line FIRST = new Line(0, 0, 0, 0, "", "");
    }

    /// The lines of orders that were placed in a window and not called off, behind line {@code after}.
    static List<Line> lines(Handle handle, Line after, long since, long until, int limit) {
        return handle.createQuery("""
                        SELECT o.id, l.line_no, i.member_id, o.source_id, l.product, l.name
                        FROM purchase_order o
                        JOIN purchase_order_line l ON l.order_id = o.id
                        JOIN identity i ON i.id = o.identity_id
                        WHERE o.id >= :order AND (o.id > :order OR l.line_no > :line)
                          AND o.state <> 'cancelled' AND o.placed_at >= :since AND o.placed_at < :until
                        ORDER BY o.id, l.line_no
                        LIMIT :limit
                        """)
                .bind("order", after.order())
                .bind("line", after.number())
                .bind("since", since)
                .bind("until", until)
                .bind("limit", limit)
                .map((row, context) -> new Line(
                        row.getLong("id"),
                        row.getInt("line_no"),
                        row.getLong("member_id"),
                        row.getLong("source_id"),
                        row.getString("product"),
                        row.getString("name")))
                .list();
    }

    static void insert(Handle handle, long run, TribeId tribe, List<Product> products) {
        Batch.run(
                handle,
                """
                INSERT INTO tribe_product (run_id, tribe_id, place, name, buyers, everywhere)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                IntStream.range(0, products.size()).boxed().toList(),
                (row, place) -> row.number(run)
                        .number(tribe.value())
                        .number(place)
                        .text(products.get(place).name())
                        .number(products.get(place).buyers())
                        .number(products.get(place).everywhere()));
    }

    /// What a tribe bought, the product with most buyers first.
    static List<Product> of(Handle handle, long run, TribeId tribe) {
        return handle.createQuery("""
                        SELECT name, buyers, everywhere
                        FROM tribe_product
                        WHERE run_id = :run AND tribe_id = :tribe
                        ORDER BY place
                        """)
                .bind("run", run)
                .bind("tribe", tribe.value())
                .map((row, context) -> product(row))
                .list();
    }

    /// What all tribes of a look bought.
    static Map<TribeId, List<Product>> all(Handle handle, long run) {
        Map<TribeId, List<Product>> all = new HashMap<>();
        handle.createQuery("""
                        SELECT tribe_id, name, buyers, everywhere
                        FROM tribe_product
                        WHERE run_id = :run
                        ORDER BY tribe_id, place
                        """)
                .bind("run", run)
                .map((row, context) -> all.computeIfAbsent(
                                new TribeId(row.getLong("tribe_id")), any -> new ArrayList<>())
                        .add(product(row)))
                .list();
        return all;
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(row.getString("name"), row.getLong("buyers"), row.getLong("everywhere"));
    }
}
