package io.barnraiser.people.account;

import io.barnraiser.people.account.Fault.Kind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// Gathers everything that is wrong with a form, so that all of it can be said at once.
final class Faults {

    /// The fewest characters of a password: long enough that length and not rules make it strong (NIST SP 800-63B).
    static final int SHORTEST_PASSWORD = 12;
    /// The most characters of a password: hashing more than that would be a way to keep us busy.
    static final int LONGEST_PASSWORD = 200;

    /// The most characters of a name.
    static final int LONGEST_NAME = 100;

    private final List<Fault> found = new ArrayList<>();

    Faults add(String field, Kind kind) {
        found.add(new Fault(field, kind));
        return this;
    }

    Faults name(String name) {
        return title("name", name);
    }

    Faults email(String email) {
        if (!Emails.isPlausible(Emails.normal(email))) {
            add("email", Kind.EMAIL_WRONG);
        }
        return this;
    }

    /// @param email whose password it is to be: it must not be made of the address
    Faults password(String password, String email) {
        if (password.length() < SHORTEST_PASSWORD) {
            add("password", Kind.PASSWORD_SHORT);
        } else if (password.length() > LONGEST_PASSWORD) {
            add("password", Kind.PASSWORD_LONG);
        } else if (isGuessable(password.toLowerCase(Locale.ROOT), Emails.normal(email))) {
            add("password", Kind.PASSWORD_GUESSABLE);
        }
        return this;
    }

    Faults language(String language, List<Locale> languages) {
        if (!languages.contains(Locale.forLanguageTag(language))) {
            add("language", Kind.LANGUAGE_UNKNOWN);
        }
        return this;
    }

    Faults zone(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            add("zone", Kind.ZONE_UNKNOWN);
        }
        return this;
    }

    /// A short name to show, in the field {@code field}.
    Faults title(String field, String title) {
        if (title.isBlank()) {
            add(field, Kind.NAME_MISSING);
        } else if (title.strip().length() > LONGEST_NAME) {
            add(field, Kind.NAME_LONG);
        }
        return this;
    }

    Faults colour(String field, String colour) {
        if (!colour.strip().matches("#[0-9a-fA-F]{6}")) {
            add(field, Kind.COLOUR_WRONG);
        }
        return this;
    }

    Faults currency(String currency) {
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(currency));
        if (!known) {
            add("currency", Kind.CURRENCY_UNKNOWN);
        }
        return this;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Fault> list() {
        return List.copyOf(found);
    }

    private static boolean isGuessable(String password, String email) {
        boolean fewLetters = password.chars().distinct().count() < 5;
        boolean address = !email.isEmpty() && password.contains(email);
        boolean row = "abcdefghijklmnopqrstuvwxyz".contains(password)
                || "1234567890123456789012345678901234567890".contains(password)
                || "qwertyuiopasdfghjklzxcvbnm".contains(password)
                || "qwertzuiopasdfghjklyxcvbnm".contains(password);
        boolean common = password.startsWith("password") && password.length() < 16;
        return fewLetters || address || row || common;
    }
}
