package io.barnraiser.people.account;

/// A key that was just made.
///
/// @param secret the key itself: shown to whoever asked for it, this once
public record IssuedKey(Key key, String secret) {

    @Override
    public String toString() {
        return "IssuedKey[" + key.hint() + "]";
    }
}
