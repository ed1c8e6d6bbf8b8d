package io.barnraiser.activity.order;

/// One line of an order.
///
/// @param product the shop's id of the product
/// @param name what it is called
/// @param quantity how many, or how much
/// @param priceMinor the price of one, in the smallest unit of the order's currency
public record OrderLine(String product, String name, double quantity, long priceMinor) {}
