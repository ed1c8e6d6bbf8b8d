package io.barnraiser.activity.order;

import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What is kept of a person's orders.
final class OrderData implements PersonalData {

    /// Orders that are read at a time: a wholesaler may have many thousands.
    static final int PIECE = 1_000;

    private final OrderStore store = new OrderStore();

    @Override
    public String section() {
        return "orders";
    }

    @Override
    public String title() {
        return "What they bought";
    }

    @Override
    public List<String> columns() {
        return List.of("id", "state", "placed_at", "currency", "total_minor", "refunded_minor", "lines");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        Optional<Order> last = Optional.empty();
        List<Order> piece;
        do {
            piece = OrderReadStore.of(handle, person.numbers(), last, PIECE);
            piece.forEach(order -> add(order, rows));
            last = piece.isEmpty() ? last : Optional.of(piece.getLast());
        } while (piece.size() == PIECE);
    }

    private static void add(Order order, Rows rows) {
        rows.add(
                order.externalId(),
                order.state(),
                order.placedAt(),
                order.currency(),
                order.totalMinor(),
                order.refundedMinor(),
                order.lines().stream()
                        .map(line -> "%s × %s (%s)".formatted(line.quantity(), line.name(), line.product()))
                        .collect(Collectors.joining("; ")));
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        return store.erase(handle, person.numbers(), limit);
    }
}
