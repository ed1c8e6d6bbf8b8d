package io.barnraiser.activity.order;

/// The number of an order.
public record OrderId(long value) {}
