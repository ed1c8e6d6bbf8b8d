package io.barnraiser.listen.review;

import java.util.Optional;

/// A place in a list of reviews: behind this one.
record ReviewPlace(int stars, long at, long id) {

    static ReviewPlace of(Review review) {
        return new ReviewPlace(review.stars(), review.saidAt(), review.id());
    }

    /// As one word for addresses.
    String code() {
        return stars + "_" + at + "_" + id;
    }

    /// The place behind a word; empty where it is none.
    static Optional<ReviewPlace> of(String code) {
        if (!code.matches("[1-5]_\\d{1,18}_\\d{1,18}")) {
            return Optional.empty();
        }
        String[] parts = code.split("_", 3);
        return Optional.of(
                new ReviewPlace(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2])));
    }
}
