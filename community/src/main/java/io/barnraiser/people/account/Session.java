package io.barnraiser.people.account;

import java.time.Duration;
import java.time.Instant;

/// A browser that is signed in.
///
/// @param id the hash of its token: enough to end it, not enough to use it
/// @param lastUsedAt when it was last used, within five minutes
record Session(String id, AccountId account, Instant createdAt, Instant lastUsedAt, Instant expiresAt, Where where) {

    /// How long a session lives after it was last used.
    static final Duration IDLE = Duration.ofDays(30);
    /// How long a session lives at most.
    static final Duration LONGEST = Duration.ofDays(90);
    /// How old "last used" may grow before it is written anew.
    static final Duration TOUCH = Duration.ofMinutes(5);

    /// When a session that began at {@code createdAt} and is used now ends by itself.
    static Instant expiry(Instant createdAt, Instant now) {
        Instant idle = now.plus(IDLE);
        Instant longest = createdAt.plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }

    /// Where somebody signs in from.
    ///
    /// @param address the internet address of the sender
    /// @param userAgent what their browser calls itself, cut to 200 characters
    record Where(String address, String userAgent) {
        Where {
            userAgent = userAgent.length() > 200 ? userAgent.substring(0, 200) : userAgent;
        }
    }
}
