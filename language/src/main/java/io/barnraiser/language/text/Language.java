package io.barnraiser.language.text;

import java.util.Locale;
import java.util.Optional;

/// A language that texts can be told to be in.
public enum Language {
    ENGLISH("en", true),
    GERMAN("de", true),
    FRENCH("fr", false),
    SPANISH("es", false),
    ITALIAN("it", false),
    DUTCH("nl", false),
    PORTUGUESE("pt", false),
    POLISH("pl", false),
    SWEDISH("sv", false),
    DANISH("da", false);

    private final String code;
    private final boolean supported;

    Language(String code, boolean supported) {
        this.code = code;
        this.supported = supported;
    }

    /// The code of ISO 639-1: `en`, `de`.
    public String code() {
        return code;
    }

    /// Whether texts in it are scored. The others are known so that they can be refused: a text in
    /// French must not be scored as if it were English.
    public boolean isSupported() {
        return supported;
    }

    /// The language that a tag names.
    ///
    /// @param code a tag whose first part counts: `de`, `DE`, `de-AT`, `de_AT`
    /// @return empty for a language that is not known here
    public static Optional<Language> of(String code) {
        String first = code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        for (Language language : values()) {
            if (language.code.equals(first)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
