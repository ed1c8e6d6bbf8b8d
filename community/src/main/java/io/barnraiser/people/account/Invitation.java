package io.barnraiser.people.account;

/// An account that waits for its password.
///
/// @param path the one-time link to choose it, from the root of this site; to be shown once or mailed, never stored
public record Invitation(Account account, String path) {

    @Override
    public String toString() {
        return "Invitation[" + account.id() + "]";
    }
}
