package io.barnraiser.people.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// Somebody's wish to come in, by an address of which nobody knows yet whether it is theirs.
///
/// @param email in lower case
/// @param name what other members are to call them; empty where they only want to sign in
/// @param locale the language in which they asked
/// @param wording the words that they agreed to; empty where they only want to sign in
/// @param answers whether they want to be mailed what becomes of what they say
/// @param next where they want to go, a path of this site; empty for no particular place
/// @param askedAt when they said so
/// @param account whose account was made of it; empty until the link was used
record Arrival(
        long id,
        String email,
        String name,
        Locale locale,
        ZoneId zone,
        String wording,
        boolean answers,
        String next,
        Instant askedAt,
        Optional<AccountId> account) {

    /// Whether they want to become a member, rather than come back as one.
    boolean joins() {
        return !name.isEmpty();
    }

    /// A wish that was not written down yet.
    static Arrival wish(
            String email,
            String name,
            Locale locale,
            ZoneId zone,
            String wording,
            boolean answers,
            String next,
            Instant askedAt) {
        return new Arrival(
                0, Emails.normal(email), name.strip(), locale, zone, wording, answers, next, askedAt, Optional.empty());
    }
}
