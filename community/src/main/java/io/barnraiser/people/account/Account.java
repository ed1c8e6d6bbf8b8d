package io.barnraiser.people.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// Somebody who may sign in. Nothing in it is secret.
///
/// @param email the address they sign in with, in lower case
/// @param state whether they can sign in
/// @param locale the language of their pages and mails
/// @param zone the time zone of every time they are shown
public record Account(
        AccountId id,
        String email,
        String name,
        Role role,
        State state,
        Locale locale,
        ZoneId zone,
        Instant createdAt) {

    /// Whether an account can sign in.
    public enum State {
        /// Invited, without a password yet.
        INVITED,
        /// May sign in.
        ACTIVE,
        /// Was taken off the team; may be taken back.
        DISABLED
    }

    /// The account as the audit log names what something was done to.
    public String subject() {
        return "account:" + id;
    }
}
