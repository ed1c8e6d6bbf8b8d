package io.barnraiser.activity.order;

import io.barnraiser.activity.source.SourceId;
import io.barnraiser.platform.database.Numbers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
        bySource.forEach((source, ids) -> chunks(ids).forEach(some -> find(handle, source, some, found)));
        return found;
    }

    private static void find(Handle handle, SourceId source, List<String> ids, Map<Key, Found> found) {
        Map<Key, Found> plain = new HashMap<>();
        handle.createQuery("""
                        SELECT id, external_id, identity_id, state, currency, total_minor, refunded_minor,
                          placed_at, stated_at, total_at, lines_at
                        FROM purchase_order
                        WHERE source_id = :source
                          AND external_id IN (<ids>)
                        """)
                .bind("source", source.value())
                .bindList("ids", ids)
                .map((row, context) -> plain.put(
                        new Key(source, row.getString("external_id")), new Found(row.getLong("id"), row(row))))
                .list();
        if (plain.isEmpty()) {
            return;
        }
        Map<Long, List<OrderLine>> lines = OrderReadStore.lines(
                handle, plain.values().stream().map(Found::id).toList());
        plain.forEach((key, order) ->
                found.put(key, new Found(order.id(), order.row().with(lines.getOrDefault(order.id(), List.of())))));
    }

    void insert(Handle handle, Map<Key, OrderRow> orders) {
        long id = Numbers.take(handle, "purchase_order", orders.size());
        Map<Long, List<OrderLine>> lines = new HashMap<>();
        try (PreparedStatement insert = handle.getConnection().prepareStatement("""
                INSERT INTO purchase_order
                  (identity_id, state, currency, total_minor, refunded_minor, placed_at, stated_at, total_at, lines_at,
                   id, source_id, external_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (Map.Entry<Key, OrderRow> order : orders.entrySet()) {
                bind(insert, order.getValue());
                insert.setLong(10, id);
                insert.setLong(11, order.getKey().source().value());
                insert.setString(12, order.getKey().externalId());
                insert.addBatch();
                lines.put(id++, order.getValue().lines());
            }
            insert.executeBatch();
            insertLines(handle.getConnection(), lines);
        } catch (SQLException e) {
            throw new IllegalStateException("orders could not be stored", e);
        }
    }

    /// @param lines the lines of those orders whose lines changed, by the number of the order
    void update(Handle handle, List<Found> orders, Map<Long, List<OrderLine>> lines) {
        try (PreparedStatement update = handle.getConnection().prepareStatement("""
                UPDATE purchase_order
                SET identity_id = ?, state = ?, currency = ?, total_minor = ?, refunded_minor = ?,
                  placed_at = ?, stated_at = ?, total_at = ?, lines_at = ?
                WHERE id = ?
                """)) {
            for (Found order : orders) {
                bind(update, order.row());
                update.setLong(10, order.id());
                update.addBatch();
            }
            update.executeBatch();
            lines.keySet().forEach(id -> handle.execute("DELETE FROM purchase_order_line WHERE order_id = ?", id));
            insertLines(handle.getConnection(), lines);
        } catch (SQLException e) {
            throw new IllegalStateException("orders could not be stored", e);
        }
    }

    private static void bind(PreparedStatement statement, OrderRow row) throws SQLException {
        statement.setLong(1, row.identityId());
        statement.setString(2, row.state().name().toLowerCase(Locale.ROOT));
        statement.setString(3, row.currency());
        statement.setLong(4, row.totalMinor());
        statement.setLong(5, row.refundedMinor());
        statement.setLong(6, row.placedAt());
        statement.setLong(7, row.statedAt());
        statement.setLong(8, row.totalAt());
        statement.setLong(9, row.linesAt());
    }

    private static void insertLines(Connection connection, Map<Long, List<OrderLine>> orders) throws SQLException {
        if (orders.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO purchase_order_line (order_id, line_no, product, name, quantity, price_minor)
                VALUES (?, ?, ?, ?, ?, ?)
                """)) {
            for (Map.Entry<Long, List<OrderLine>> order : orders.entrySet()) {
                int number = 0;
                for (OrderLine line : order.getValue()) {
                    insert.setLong(1, order.getKey());
                    insert.setInt(2, ++number);
                    insert.setString(3, line.product());
                    insert.setString(4, line.name());
                    insert.setDouble(5, line.quantity());
                    insert.setLong(6, line.priceMinor());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /// An order as it stands, without its lines.
    static OrderRow row(ResultSet row) throws SQLException {
        return new OrderRow(
                row.getLong("identity_id"),
                OrderState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
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
