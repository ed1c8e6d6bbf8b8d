package io.barnraiser.listen.feedback;

import java.util.Optional;

/// A place in a list: between the feedback of this order and number and the next.
public record FeedbackPlace(long orderAt, long id) {

    /// As one word for addresses.
    public String code() {
        return orderAt + "-" + id;
    }

    /// The place behind a word; empty where it is none.
    public static Optional<FeedbackPlace> of(String code) {
        if (!code.matches("\\d{1,18}-\\d{1,18}")) {
            return Optional.empty();
        }
        String[] parts = code.split("-", 2);
        return Optional.of(new FeedbackPlace(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    }
}
