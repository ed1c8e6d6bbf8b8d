package io.barnraiser.people.account;

import java.time.ZoneId;
import java.util.Locale;

/// An account about to be made.
///
/// @param email as it was typed; kept without spaces around it and in lower case
/// @param name what the team calls them
public record NewAccount(String email, String name, Role role, Locale locale, ZoneId zone) {

    public NewAccount {
        email = Emails.normal(email);
        name = name.strip();
    }
}
