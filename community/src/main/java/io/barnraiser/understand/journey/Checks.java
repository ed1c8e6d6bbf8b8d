package io.barnraiser.understand.journey;

/// How often people found the evidence of a rule right, and how often wrong.
public record Checks(long right, long wrong) {

    /// How many pieces were checked.
    long all() {
        return right + wrong;
    }
}
