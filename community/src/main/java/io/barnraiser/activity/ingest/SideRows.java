package io.barnraiser.activity.ingest;

import io.barnraiser.activity.order.OrderLine;
import io.barnraiser.activity.order.OrderState;
import io.barnraiser.activity.order.OrderStatement;
import io.barnraiser.activity.order.Orders;
import io.barnraiser.activity.source.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Writes what activities say beside themselves: orders and consents.
final class SideRows {

    private final Orders orders;
    private final Consenting consents;

    SideRows(Orders orders, Consenting consents) {
        this.orders = orders;
        this.consents = consents;
    }

    /// Keeps what somebody allowed or refused.
    interface Consenting {

        /// Keeps a statement of the person behind {@code identity}.
        ///
        /// @param origin where it was made: the source and the id of the event
        void record(Handle handle, long identity, ConsentStatement statement, String origin, Instant at);
    }

    void write(Handle handle, List<Group.Candidate> candidates, Map<PersonBook.Key, Long> identities) {
        List<OrderStatement> statements = new ArrayList<>();
        for (Group.Candidate candidate : candidates) {
            Incoming activity = candidate.activity();
            if (activity.order().isPresent() || !activity.consents().isEmpty()) {
                Optional<Long> identity = Optional.ofNullable(
                        identities.get(PersonBook.Key.of(candidate.sourceId(), activity.actor())));
                identity.ifPresent(number -> {
                    activity.order()
                            .ifPresent(order -> statements.add(
                                    statement(candidate.sourceId(), number, order, activity.happenedAt())));
                    consents(handle, candidate, number);
                });
            }
        }
        if (!statements.isEmpty()) {
            orders.state(handle, statements);
        }
    }

    private void consents(Handle handle, Group.Candidate candidate, long identity) {
        Incoming activity = candidate.activity();
        for (ConsentStatement statement : activity.consents()) {
            consents.record(
                    handle,
                    identity,
                    statement,
                    candidate.source().name() + " " + activity.externalId(),
                    activity.happenedAt());
        }
    }

    private static OrderStatement statement(SourceId source, long identity, OrderDetail order, Instant at) {
        return new OrderStatement(
                source,
                order.externalId(),
                identity,
                switch (order.state()) {
                    case PLACED -> OrderState.PLACED;
                    case REFUNDED -> OrderState.REFUNDED;
                    case CANCELLED -> OrderState.CANCELLED;
                },
                order.currency(),
                order.totalMinor(),
                order.refundedMinor(),
                order.placedAt(),
                order.lines().stream()
                        .map(line -> new OrderLine(line.product(), line.name(), line.quantity(), line.priceMinor()))
                        .toList(),
                at);
    }
}
