package io.barnraiser.activity.ingest;

import java.util.Optional;

/// What counts as said.
final class Values {

    private Values() {}

    /// The value without space around it, unless nothing is left.
    static Optional<String> said(String value) {
        String plain = value.strip();
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }
}
