package io.barnraiser.activity.ingest;

import java.time.Instant;
import java.util.List;

/// What a source says of an order. Several activities may speak of one order; the newest statement wins.
///
/// @param externalId the source's id of the order
/// @param state what became of it
/// @param currency ISO 4217 code of every amount here
/// @param totalMinor what the order costs in all, in the smallest unit
/// @param refundedMinor what was paid back so far
/// @param placedAt when it was placed; on a statement about a refund, the order's own time where known
/// @param lines what was bought; empty where this statement does not repeat it, which leaves known lines as they are
public record OrderDetail(
        String externalId,
        State state,
        String currency,
        long totalMinor,
        long refundedMinor,
        Instant placedAt,
        List<Line> lines) {

    /// What became of an order.
    public enum State {
        PLACED,
        REFUNDED,
        CANCELLED
    }

    /// One line of an order.
    ///
    /// @param product the shop's id of the product
    /// @param name what it is called
    /// @param quantity how many, or how much
    /// @param priceMinor the price of one, in the smallest unit of the order's currency
    public record Line(String product, String name, double quantity, long priceMinor) {}

    public OrderDetail {
        lines = List.copyOf(lines);
    }
}
