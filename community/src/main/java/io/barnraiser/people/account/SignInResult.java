package io.barnraiser.people.account;

import java.time.Duration;

/// How an attempt to sign in ended.
sealed interface SignInResult {

    /// They are who they say.
    ///
    /// @param token the secret of the new session, for the cookie; stored nowhere
    record SignedIn(Account account, String token) implements SignInResult {
        @Override
        public String toString() {
            return "SignedIn[" + account.id() + "]";
        }
    }

    /// The address or the password is wrong; which of them is not said, nor whether the address is known.
    record Denied() implements SignInResult {}

    /// Too many attempts, on this address or from this sender.
    ///
    /// @param remaining when the next attempt will be looked at
    record Throttled(Duration remaining) implements SignInResult {}
}
