package io.barnraiser.activity.timeline;

/// How many orders each identity has, and what it paid, in flat arrays.
///
/// @param counts by identity
/// @param spend by identity, in the smallest unit of the installation's currency
@SuppressWarnings("ArrayRecordComponent")
record FlatOrders(int[] counts, long[] spend) {}
