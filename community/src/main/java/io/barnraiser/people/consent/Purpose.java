package io.barnraiser.people.consent;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody is written to for, such as {@code newsletter} or {@code research}.
///
/// @param name lower-case letters, digits and hyphens, up to 50; or {@code *} for every purpose, in refusals only
public record Purpose(String name) {

    /// Every purpose. Somebody may refuse everything, but nobody allows everything.
    public static final Purpose EVERY = new Purpose("*");

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?");

    public Purpose {
        if (!name.equals("*") && !FORM.matcher(name).matches()) {
            throw Problem.invalid(
                            "The purpose cannot be read",
                            List.of(new FieldError(
                                    "purpose", "Write up to 50 lower-case letters, digits and hyphens: newsletter.")))
                    .exception();
        }
    }

    /// The purpose that outside text names, with its spelling set right where that is possible.
    public static Optional<Purpose> find(String text) {
        String name = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return FORM.matcher(name).matches() ? Optional.of(new Purpose(name)) : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
