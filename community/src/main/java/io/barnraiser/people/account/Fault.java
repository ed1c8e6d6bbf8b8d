package io.barnraiser.people.account;

/// What is wrong with one field of a form; the page says it in the reader's language.
///
/// @param field the name of the field in the form
/// @param kind what is wrong with it
public record Fault(String field, Kind kind) {

    /// Everything that can be wrong; each has a sentence in the message bundles.
    public enum Kind {
        NAME_MISSING,
        NAME_LONG,
        EMAIL_WRONG,
        EMAIL_TAKEN,
        PASSWORD_SHORT,
        PASSWORD_LONG,
        PASSWORD_GUESSABLE,
        PASSWORD_WRONG,
        ROLE_UNKNOWN,
        LANGUAGE_UNKNOWN,
        ZONE_UNKNOWN,
        COLOUR_WRONG,
        CURRENCY_UNKNOWN,
        SCOPE_MISSING,
        KEY_KIND_UNKNOWN
    }

    /// The name of its sentence in the message bundle.
    public String text() {
        return "account.fault." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
