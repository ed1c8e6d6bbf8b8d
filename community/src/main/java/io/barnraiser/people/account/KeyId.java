package io.barnraiser.people.account;

/// The number of a key.
public record KeyId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
