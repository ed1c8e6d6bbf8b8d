package io.barnraiser.activity.order;

import io.barnraiser.activity.source.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Reads the tables purchase_order and purchase_order_line.
final class OrderReadStore {

    private OrderReadStore() {}

    /// The newest orders, those placed before {@code last} when there is one.
    static List<Order> of(Handle handle, Collection<Long> identities, Optional<Order> last, int most) {
        if (identities.isEmpty()) {
            return List.of();
        }
        List<Order> orders = handle.createQuery("""
                        SELECT id, source_id, external_id, identity_id, state, currency, total_minor, refunded_minor,
                          placed_at, stated_at, total_at, lines_at
                        FROM purchase_order
                        WHERE identity_id IN (<identities>)
                          AND (placed_at < :placed OR (placed_at = :placed AND id < :id))
                        ORDER BY placed_at DESC, id DESC
                        LIMIT :most
                        """)
                .bindList("identities", List.copyOf(identities))
                .bind(
                        "placed",
                        last.map(order -> order.placedAt().toEpochMilli()).orElse(Long.MAX_VALUE))
                .bind("id", last.map(order -> order.id().value()).orElse(Long.MAX_VALUE))
                .bind("most", most)
                .map((row, context) -> order(row))
                .list();
        Map<Long, List<OrderLine>> lines =
                lines(handle, orders.stream().map(order -> order.id().value()).toList());
        return orders.stream()
                .map(order -> order.with(lines.getOrDefault(order.id().value(), List.of())))
                .toList();
    }

    static List<Spend> spend(Handle handle, Collection<Long> identities) {
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
                .bindList("identities", List.copyOf(identities))
                .map((row, context) ->
                        new Spend(row.getString("currency"), row.getLong("minor"), row.getLong("orders")))
                .list();
    }

    static Map<Long, List<OrderLine>> lines(Handle handle, List<Long> orders) {
        Map<Long, List<OrderLine>> lines = new HashMap<>();
        OrderStore.chunks(orders)
                .forEach(some -> handle.createQuery("""
                            SELECT order_id, product, name, quantity, price_minor
                            FROM purchase_order_line
                            WHERE order_id IN (<orders>)
                            ORDER BY order_id, line_no
                            """)
                        .bindList("orders", some)
                        .map((row, context) -> lines.computeIfAbsent(row.getLong("order_id"), id -> new ArrayList<>())
                                .add(new OrderLine(
                                        row.getString("product"),
                                        row.getString("name"),
                                        row.getDouble("quantity"),
                                        row.getLong("price_minor"))))
                        .list());
        return lines;
    }

    private static Order order(ResultSet row) throws SQLException {
        OrderRow plain = OrderStore.row(row);
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
}
