package io.barnraiser.activity.order;

import io.barnraiser.activity.source.SourceId;
import java.time.Instant;
import java.util.List;

/// What a source says of an order at one time.
///
/// @param sourceId the source
/// @param externalId the source's id of the order
/// @param identityId who bought
/// @param state what became of it
/// @param currency ISO 4217 code of all amounts
/// @param totalMinor what it costs in all, in the smallest unit; 0 where this statement does not say
/// @param refundedMinor what was paid back so far; 0 on a {@link OrderState#REFUNDED} statement means all of it
/// @param placedAt when it was placed, as far as this statement knows
/// @param lines what was bought; empty where this statement does not say
/// @param statedAt when this was said; of two statements the later one holds
public record OrderStatement(
        SourceId sourceId,
        String externalId,
        long identityId,
        OrderState state,
        String currency,
        long totalMinor,
        long refundedMinor,
        Instant placedAt,
        List<OrderLine> lines,
        Instant statedAt) {

    public OrderStatement {
        lines = List.copyOf(lines);
    }
}
