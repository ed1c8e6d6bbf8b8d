package io.barnraiser.evidence;

import java.util.Locale;

/// Why a figure cannot be told. Pages say it after {@link #key()}.
public enum Doubt {
    /// There is nothing yet that could be counted.
    NOTHING_COUNTED,
    /// Too few independent things for any interval that would say something.
    TOO_FEW,
    /// All values were alike, so nothing shows how much they would differ by chance.
    NO_VARIATION,
    /// Too few came as far: a median time before half of the people had the event, a horizon nobody was
    /// watched for.
    NOT_REACHED,
    /// The other side of a comparison is missing or holds nothing to divide by.
    NOTHING_TO_COMPARE,
    /// A check that the method depends on did not pass.
    CHECKS_FAILED;

    /// How the reason is called in keys of texts: lower case, words joined by hyphens.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
