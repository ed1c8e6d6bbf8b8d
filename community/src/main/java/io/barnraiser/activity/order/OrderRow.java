package io.barnraiser.activity.order;

import java.util.List;

/// An order as it stands in the database, with what is needed to fit in a statement that comes late. Times in
/// milliseconds since 1970.
record OrderRow(
        long identityId,
        OrderState state,
        String currency,
        long totalMinor,
        long refundedMinor,
        long placedAt,
        long statedAt,
        long totalAt,
        long linesAt,
        List<OrderLine> lines) {

    /// No statement of that part was heard yet.
    private static final long NEVER = Long.MIN_VALUE;

    static OrderRow of(OrderStatement said) {
        long at = said.statedAt().toEpochMilli();
        return new OrderRow(
                        said.identityId(),
                        said.state(),
                        said.currency(),
                        said.totalMinor(),
                        said.refundedMinor(),
                        said.placedAt().toEpochMilli(),
                        at,
                        said.totalMinor() == 0 ? NEVER : at,
                        said.lines().isEmpty() ? NEVER : at,
                        said.lines())
                .settled();
    }

    /// This order and what is said of it now: each part from the newest statement that speaks of it.
    OrderRow and(OrderStatement statement) {
        OrderRow said = of(statement);
        OrderRow newest = said.statedAt >= statedAt ? said : this;
        OrderRow total = said.totalAt >= totalAt && said.totalAt != NEVER ? said : this;
        OrderRow list = said.linesAt >= linesAt && said.linesAt != NEVER ? said : this;
        boolean all = newest.isRefundedInFull();
        return new OrderRow(
                newest.identityId,
                newest.state,
                total.currency,
                total.totalMinor,
                all ? total.totalMinor : newest.refundedMinor,
                Math.min(placedAt, said.placedAt),
                newest.statedAt,
                total.totalAt,
                list.linesAt,
                list.lines);
    }

    OrderRow with(List<OrderLine> other) {
        return new OrderRow(
                identityId, state, currency, totalMinor, refundedMinor, placedAt, statedAt, totalAt, linesAt, other);
    }

    private OrderRow settled() {
        return new OrderRow(
                identityId,
                state,
                currency,
                totalMinor,
                isRefundedInFull() ? totalMinor : refundedMinor,
                placedAt,
                statedAt,
                totalAt,
                linesAt,
                lines);
    }

    private boolean isRefundedInFull() {
        return state == OrderState.REFUNDED && (refundedMinor == 0 || refundedMinor == totalMinor);
    }
}
