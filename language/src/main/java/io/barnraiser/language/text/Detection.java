package io.barnraiser.language.text;

import java.util.Optional;

/// Which language a text is in, as far as it can be told.
public sealed interface Detection {

    /// It is in {@code language}.
    ///
    /// @param confidence from {@link Languages#ENOUGH} to 1
    record Detected(Language language, double confidence) implements Detection {}

    /// Fewer than {@link Languages#LEAST_LETTERS} letters: nothing is claimed.
    ///
    /// @param letters how many there are
    record TooShort(int letters) implements Detection {}

    /// Two languages are close, or it is in none that is known here.
    ///
    /// @param likeliest the best guess, with which nothing should be done but show it to a person
    record Unsure(Language likeliest) implements Detection {}

    /// The language, where there is no doubt.
    default Optional<Language> certain() {
        return switch (this) {
            case Detected(Language language, double unused) -> Optional.of(language);
            case TooShort _, Unsure _ -> Optional.empty();
        };
    }
}
