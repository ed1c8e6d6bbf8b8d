package io.barnraiser.activity.order;

import io.barnraiser.activity.source.SourceId;
import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Lookup;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.database.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Writes the tables purchase_order and purchase_order_line, for a whole group of statements at once.
final class OrderStore {

    private static final int CHUNK = 500;

    /// Names an order of a source.
    record Key(SourceId source, String externalId) {
        static Key of(OrderStatement statement) {
            return new Key(statement.sourceId(), statement.externalId());
        }
    }

    /// The number of an order and what is known of it.
    record Found(long id, OrderRow row) {}

    /// Those of {@code keys} that are known.
    Map<Key, Found> find(Handle handle, Collection<Key> keys) {
        Map<SourceId, List<String>> bySource = new HashMap<>();
        keys.forEach(key -> bySource.computeIfAbsent(key.source(), source -> new ArrayList<>())
                .add(key.externalId()));
        Map<Key, Found> found = new HashMap<>();
        bySource.forEach((source, ids) -> find(handle, source, ids, found));
        return found;
    }

    private static void find(Handle handle, SourceId source, List<String> ids, Map<Key, Found> found) {
        Map<Key, Found> plain = new HashMap<>();
        Lookup.run(
                        handle,
                        """
                        SELECT id, external_id, identity_id, state, currency, total_minor, refunded_minor,
                          placed_at, stated_at, total_at, lines_at
                        FROM purchase_order
                        WHERE source_id = ?
                          AND external_id IN (<values>)
                        """,
                        source.value(),
                        ids,
                        row -> Map.entry(
                                new Key(source, row.getString("external_id")), new Found(row.getLong("id"), row(row))))
                .forEach(order -> plain.put(order.getKey(), order.getValue()));
        if (plain.isEmpty()) {
            return;
        }
        Map<Long, List<OrderLine>> lines = OrderReadStore.lines(
                handle, plain.values().stream().map(Found::id).toList());
        plain.forEach((key, order) ->
                found.put(key, new Found(order.id(), order.row().with(lines.getOrDefault(order.id(), List.of())))));
    }

    void insert(Handle handle, Map<Key, OrderRow> orders) {
        long first = Numbers.take(handle, "purchase_order", orders.size());
        List<Map.Entry<Key, Found>> numbered = new ArrayList<>(orders.size());
        Map<Long, List<OrderLine>> lines = new LinkedHashMap<>();
        orders.forEach((key, row) -> {
            Found order = new Found(first + numbered.size(), row);
            numbered.add(Map.entry(key, order));
            lines.put(order.id(), row.lines());
        });
        Batch.run(
                handle,
                """
                INSERT INTO purchase_order
                  (identity_id, state, currency, total_minor, refunded_minor, placed_at, stated_at, total_at, lines_at,
                   id, source_id, external_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                numbered,
                (row, order) -> said(row, order.getValue().row())
                        .number(order.getValue().id())
                        .number(order.getKey().source().value())
                        .text(order.getKey().externalId()));
        insertLines(handle, lines);
    }

    /// @param lines the lines of those orders whose lines changed, by the number of the order
    void update(Handle handle, List<Found> orders, Map<Long, List<OrderLine>> lines) {
        Batch.run(handle, """
                UPDATE purchase_order
                SET identity_id = ?, state = ?, currency = ?, total_minor = ?, refunded_minor = ?,
                  placed_at = ?, stated_at = ?, total_at = ?, lines_at = ?
                WHERE id = ?
                """, orders, (row, order) -> said(row, order.row()).number(order.id()));
        Batch.run(
                handle,
                "DELETE FROM purchase_order_line WHERE order_id = ?",
                lines.keySet(),
                (row, order) -> row.number(order));
        insertLines(handle, lines);
    }

    private static Parameters said(Parameters row, OrderRow order) throws SQLException {
        return row.number(order.identityId())
                .text(Code.of(order.state()))
                .text(order.currency())
                .number(order.totalMinor())
                .number(order.refundedMinor())
                .number(order.placedAt())
                .number(order.statedAt())
                .number(order.totalAt())
                .number(order.linesAt());
    }

    private record NumberedLine(long order, int number, OrderLine line) {}

    private static void insertLines(Handle handle, Map<Long, List<OrderLine>> orders) {
        List<NumberedLine> lines = new ArrayList<>();
        orders.forEach((order, own) -> {
            for (int i = 0; i < own.size(); i++) {
                lines.add(new NumberedLine(order, i + 1, own.get(i)));
            }
        });
        Batch.run(
                handle,
                """
                INSERT INTO purchase_order_line (order_id, line_no, product, name, quantity, price_minor)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                lines,
                (row, one) -> row.number(one.order())
                        .number(one.number())
                        .text(one.line().product())
                        .text(one.line().name())
                        .real(one.line().quantity())
                        .number(one.line().priceMinor()));
    }

    /// An order as it stands, without its lines.
    static OrderRow row(ResultSet row) throws SQLException {
        return new OrderRow(
                row.getLong("identity_id"),
                Code.read(OrderState.class, row.getString("state")),
                row.getString("currency"),
                row.getLong("total_minor"),
                row.getLong("refunded_minor"),
                row.getLong("placed_at"),
                row.getLong("stated_at"),
                row.getLong("total_at"),
                row.getLong("lines_at"),
                List.of());
    }

    static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }

    /// Removes the orders of these identities; returns how many, at most {@code most}.
    int erase(Handle handle, List<Long> identities, int most) {
        List<Long> orders = handle.createQuery("""
                        SELECT id
                        FROM purchase_order
                        WHERE identity_id IN (<identities>)
                        LIMIT :most
                        """)
                .bindList("identities", identities)
                .bind("most", Math.min(most, CHUNK))
                .mapTo(Long.class)
                .list();
        if (!orders.isEmpty()) {
            handle.createUpdate("DELETE FROM purchase_order_line WHERE order_id IN (<orders>)")
                    .bindList("orders", orders)
                    .execute();
            handle.createUpdate("DELETE FROM purchase_order WHERE id IN (<orders>)")
                    .bindList("orders", orders)
                    .execute();
        }
        return orders.size();
    }
}
