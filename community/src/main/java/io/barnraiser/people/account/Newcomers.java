package io.barnraiser.people.account;

import java.time.Instant;

/// What this feature must know and tell of members, who stand above it: whoever wires the program
/// implements it.
public interface Newcomers {

    /// Whether some member is known by this address.
    ///
    /// @param email in lower case
    boolean isKnown(String email);

    /// Somebody became a member of the hub and has proved their address. May be told of again.
    ///
    /// @param wording the words that they agreed to, in the language in which they read them
    /// @param answers whether they want to be mailed what becomes of what they say
    /// @param at when they said so
    void joined(Account account, String wording, boolean answers, Instant at);

    /// For an installation without a hub: nobody is known, nobody is told.
    static Newcomers none() {
        return new Newcomers() {
            @Override
            public boolean isKnown(String email) {
                return false;
            }

            @Override
            public void joined(Account account, String wording, boolean answers, Instant at) {
                // There is nobody to tell.
            }
        };
    }
}
