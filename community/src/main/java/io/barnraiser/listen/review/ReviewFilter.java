package io.barnraiser.listen.review;

import java.util.Optional;

/// Which reviews of a product, in which order.
///
/// @param stars so many; 0 for any number
/// @param buyer what is known of whether they bought
/// @param apart whether those that do not count are meant, instead of those that do
/// @param lowest whether the fewest stars come first; else the newest
record ReviewFilter(long product, Scope scope, int stars, Optional<Buyer> buyer, boolean apart, boolean lowest) {}
