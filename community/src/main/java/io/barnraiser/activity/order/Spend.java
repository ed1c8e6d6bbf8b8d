package io.barnraiser.activity.order;

/// What somebody spent in one currency.
///
/// @param currency ISO 4217 code
/// @param minor totals without refunds, in the smallest unit; cancelled orders count for nothing
/// @param orders how many orders, without the cancelled ones
public record Spend(String currency, long minor, long orders) {}
