package io.barnraiser.activity.order;

import io.barnraiser.activity.source.SourceId;
import java.time.Instant;
import java.util.List;

/// An order, as the newest statements have it.
///
/// @param id its number
/// @param sourceId the source it was placed at
/// @param externalId the source's id
/// @param identityId who bought
/// @param state what became of it
/// @param currency ISO 4217 code of all amounts
/// @param totalMinor what it costs in all, in the smallest unit
/// @param refundedMinor what was paid back
/// @param placedAt when it was placed
/// @param lines what was bought
public record Order(
        OrderId id,
        SourceId sourceId,
        String externalId,
        long identityId,
        OrderState state,
        String currency,
        long totalMinor,
        long refundedMinor,
        Instant placedAt,
        List<OrderLine> lines) {

    public Order {
        lines = List.copyOf(lines);
    }

    /// What the shop kept: the total without what was paid back; nothing of a cancelled order.
    public long spendMinor() {
        return state == OrderState.CANCELLED ? 0 : totalMinor - refundedMinor;
    }

    Order with(List<OrderLine> other) {
        return new Order(
                id, sourceId, externalId, identityId, state, currency, totalMinor, refundedMinor, placedAt, other);
    }
}
