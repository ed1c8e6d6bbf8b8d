package io.barnraiser.people.consent;

/// What somebody decided.
public enum Decision {
    /// They allowed it.
    GRANTED,
    /// They were asked and refused.
    DENIED,
    /// They had allowed it and took that back.
    WITHDRAWN;

    /// Whether it forbids.
    public boolean forbids() {
        return this != GRANTED;
    }
}
