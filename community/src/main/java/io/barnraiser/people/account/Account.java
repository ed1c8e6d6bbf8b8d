package io.barnraiser.people.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// Somebody who may sign in. Nothing in it is secret.
///
/// @param email the address they sign in with, in lower case
/// @param state whether they can sign in
/// @param verified whether they proved that the address is theirs
/// @param locale the language of their pages and mails
/// @param zone the time zone of every time they are shown
public record Account(
        AccountId id,
        String email,
        String name,
        Role role,
        State state,
        boolean verified,
        Locale locale,
        ZoneId zone,
        Instant createdAt) {

    /// Whether an account can sign in.
    public enum State {
        /// Invited, and never here yet.
        INVITED,
        /// May sign in.
        ACTIVE,
        /// Was taken off the team; may be taken back.
        DISABLED
    }

    /// As the audit log names them where they did something. A member by number, for the log outlives members.
    String actor() {
        return role == Role.MEMBER ? subject() : name;
    }

    /// The account as the audit log names what something was done to.
    public String subject() {
        return "account:" + id;
    }
}
