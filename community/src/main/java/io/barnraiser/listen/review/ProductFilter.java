package io.barnraiser.listen.review;

import java.util.List;

/// Which products, by which of their reviews, in which order.
///
/// @param least so many reviews must count
/// @param words each the beginning of a word of the name
record ProductFilter(Scope scope, long least, List<String> words, ProductSort sort) {

    ProductFilter {
        words = List.copyOf(words);
    }
}
