package io.barnraiser.people.account;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.html.View;
import java.util.List;
import java.util.Locale;

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
        PASSWORD_TRIED,
        ROLE_UNKNOWN,
        LANGUAGE_UNKNOWN,
        ZONE_UNKNOWN,
        COLOUR_WRONG,
        CURRENCY_UNKNOWN,
        SCOPE_MISSING,
        KEY_KIND_UNKNOWN,
        AGREEMENT_MISSING
    }

    /// The name of its sentence in the message bundle.
    public String text() {
        return "account.fault." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// All {@code faults} in the reader's language, for the summary above a form.
    public static List<FieldError> said(View view, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new FieldError(fault.field(), fault.said(view)))
                .toList();
    }

    /// What is wrong with {@code field}, in the reader's language; empty where nothing is.
    public static String said(View view, List<Fault> faults, String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(fault -> fault.said(view))
                .findFirst()
                .orElse("");
    }

    private String said(View view) {
        return view.text(text(), Faults.SHORTEST_PASSWORD, Faults.LONGEST_PASSWORD, Faults.LONGEST_NAME);
    }
}
