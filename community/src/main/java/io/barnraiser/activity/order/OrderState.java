package io.barnraiser.activity.order;

/// What became of an order.
public enum OrderState {
    /// It was placed.
    PLACED,
    /// Some or all of it was paid back.
    REFUNDED,
    /// It was called off; it counts for no spend.
    CANCELLED
}
