package io.barnraiser.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Chooses the language of a page.
final class Languages {

    /// Keeps a choice made with the language switch.
    static final String COOKIE = "language";

    private Languages() {}

    /// The one that was chosen, else the one that the browser asks for; empty where neither is among them.
    static Optional<Locale> choose(List<Locale> languages, Optional<String> chosen, Optional<String> accepted) {
        return chosen.flatMap(tag -> match(languages, tag))
                .or(() -> accepted.flatMap(header -> match(languages, header)));
    }

    private static Optional<Locale> match(List<Locale> languages, String wanted) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(wanted), languages));
        } catch (IllegalArgumentException notALanguage) {
            return Optional.empty();
        }
    }
}
