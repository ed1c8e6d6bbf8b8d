package io.barnraiser.activity.order;

import io.barnraiser.activity.source.SourceId;
import io.barnraiser.platform.database.Numbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The tables purchase_order and purchase_order_line.
final class OrderStore {

    private static final int MOST = 10_000;

    /// The number of the order and what is known of it.
    record Found(long id, OrderRow row) {}

    Optional<Found> find(Handle handle, SourceId source, String externalId) {
        return handle.createQuery("""
                        SELECT id, identity_id, state, currency, total_minor, refunded_minor,
                          placed_at, stated_at, total_at, lines_at
                        FROM purchase_order
                        WHERE source_id = :source
                          AND external_id = :externalId
                        """)
                .bind("source", source.value())
                .bind("externalId", externalId)
                .map((row, context) -> new Found(row.getLong("id"), row(row, List.of())))
                .findOne()
                .map(found -> withLines(handle, found));
    }

    private static Found withLines(Handle handle, Found found) {
        List<OrderLine> lines = lines(handle, List.of(found.id())).getOrDefault(found.id(), List.of());
        OrderRow row = found.row();
        return new Found(
                found.id(),
                new OrderRow(
                        row.identityId(),
                        row.state(),
                        row.currency(),
                        row.totalMinor(),
                        row.refundedMinor(),
                        row.placedAt(),
                        row.statedAt(),
                        row.totalAt(),
                        row.linesAt(),
                        lines));
    }

    void insert(Handle handle, SourceId source, String externalId, OrderRow row) {
        long id = Numbers.take(handle, "purchase_order");
        handle.createUpdate("""
                        INSERT INTO purchase_order
                          (id, source_id, external_id, identity_id, state, currency, total_minor, refunded_minor,
                           placed_at, stated_at, total_at, lines_at)
                        VALUES
                          (:id, :source, :externalId, :identity, :state, :currency, :total, :refunded,
                           :placedAt, :statedAt, :totalAt, :linesAt)
                        """)
                .bind("id", id)
                .bind("source", source.value())
                .bind("externalId", externalId)
                .bindMap(values(row))
                .execute();
        insertLines(handle, id, row.lines());
    }

    void update(Handle handle, long id, OrderRow row, boolean linesChanged) {
        handle.createUpdate("""
                        UPDATE purchase_order
                        SET identity_id = :identity, state = :state, currency = :currency, total_minor = :total,
                          refunded_minor = :refunded, placed_at = :placedAt, stated_at = :statedAt,
                          total_at = :totalAt, lines_at = :linesAt
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bindMap(values(row))
                .execute();
        if (linesChanged) {
            handle.execute("DELETE FROM purchase_order_line WHERE order_id = ?", id);
            insertLines(handle, id, row.lines());
        }
    }

    private static Map<String, Object> values(OrderRow row) {
        Map<String, Object> values = new HashMap<>();
        values.put("identity", row.identityId());
        values.put("state", row.state().name().toLowerCase(Locale.ROOT));
        values.put("currency", row.currency());
        values.put("total", row.totalMinor());
        values.put("refunded", row.refundedMinor());
        values.put("placedAt", row.placedAt());
        values.put("statedAt", row.statedAt());
        values.put("totalAt", row.totalAt());
        values.put("linesAt", row.linesAt());
        return values;
    }

    private static void insertLines(Handle handle, long id, List<OrderLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO purchase_order_line (order_id, line_no, product, name, quantity, price_minor)
                VALUES (:id, :line, :product, :name, :quantity, :price)
                """);
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            batch.bind("id", id)
                    .bind("line", i + 1)
                    .bind("product", line.product())
                    .bind("name", line.name())
                    .bind("quantity", line.quantity())
                    .bind("price", line.priceMinor())
                    .add();
        }
        batch.execute();
    }

    List<Order> of(Handle handle, Collection<Long> identities) {
        if (identities.isEmpty()) {
            return List.of();
        }
        List<Order> orders = handle.createQuery("""
                        SELECT id, source_id, external_id, identity_id, state, currency, total_minor, refunded_minor,
                          placed_at, stated_at, total_at, lines_at
                        FROM purchase_order
                        WHERE identity_id IN (<identities>)
                        ORDER BY placed_at DESC, id DESC
                        LIMIT :most
                        """)
                .bindList("identities", new ArrayList<>(identities))
                .bind("most", MOST)
                .map((row, context) -> order(row))
                .list();
        Map<Long, List<OrderLine>> lines =
                lines(handle, orders.stream().map(order -> order.id().value()).toList());
        return orders.stream()
                .map(order -> withLines(order, lines.getOrDefault(order.id().value(), List.of())))
                .toList();
    }

    List<Spend> spend(Handle handle, Collection<Long> identities) {
        if (identities.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("""
                        SELECT currency, SUM(total_minor - refunded_minor) AS minor, COUNT(*) AS orders
                        FROM purchase_order
                        WHERE identity_id IN (<identities>)
                          AND state <> 'cancelled'
                        GROUP BY currency
                        ORDER BY minor DESC, currency
                        """)
                .bindList("identities", new ArrayList<>(identities))
                .map((row, context) ->
                        new Spend(row.getString("currency"), row.getLong("minor"), row.getLong("orders")))
                .list();
    }

    long erase(Handle handle, Collection<Long> identities) {
        if (identities.isEmpty()) {
            return 0;
        }
        List<Long> ids = new ArrayList<>(identities);
        handle.createUpdate("""
                        DELETE FROM purchase_order_line
                        WHERE order_id IN (SELECT id FROM purchase_order WHERE identity_id IN (<identities>))
                        """)
                .bindList("identities", ids)
                .execute();
        return handle.createUpdate("DELETE FROM purchase_order WHERE identity_id IN (<identities>)")
                .bindList("identities", ids)
                .execute();
    }

    private static Map<Long, List<OrderLine>> lines(Handle handle, List<Long> orders) {
        Map<Long, List<OrderLine>> lines = new HashMap<>();
        for (int from = 0; from < orders.size(); from += 500) {
            handle.createQuery("""
                            SELECT order_id, product, name, quantity, price_minor
                            FROM purchase_order_line
                            WHERE order_id IN (<orders>)
                            ORDER BY order_id, line_no
                            """)
                    .bindList("orders", orders.subList(from, Math.min(orders.size(), from + 500)))
                    .map((row, context) -> lines.computeIfAbsent(row.getLong("order_id"), id -> new ArrayList<>())
                            .add(new OrderLine(
                                    row.getString("product"),
                                    row.getString("name"),
                                    row.getDouble("quantity"),
                                    row.getLong("price_minor"))))
                    .list();
        }
        return lines;
    }

    private static OrderRow row(ResultSet row, List<OrderLine> lines) throws SQLException {
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
                lines);
    }

    private static Order order(ResultSet row) throws SQLException {
        OrderRow plain = row(row, List.of());
        return new Order(
                new OrderId(row.getLong("id")),
                new SourceId(row.getLong("source_id")),
                row.getString("external_id"),
                plain.identityId(),
                plain.state(),
                plain.currency(),
                plain.totalMinor(),
                plain.refundedMinor(),
                Instant.ofEpochMilli(plain.placedAt()),
                List.of());
    }

    private static Order withLines(Order order, List<OrderLine> lines) {
        return new Order(
                order.id(),
                order.sourceId(),
                order.externalId(),
                order.identityId(),
                order.state(),
                order.currency(),
                order.totalMinor(),
                order.refundedMinor(),
                order.placedAt(),
                lines);
    }
}
