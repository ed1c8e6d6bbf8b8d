package io.barnraiser.build.release;

/// What somebody says of being named with a release, and of being quoted. Whoever is hidden is not quoted either.
///
/// @param name the name that they agree to be shown under, as they read it; kept for {@link Naming#NAME} alone
public record Answer(Naming naming, String name, boolean isQuotable) {

    public Answer {
        if (naming != Naming.NAME) {
            name = "";
        }
        isQuotable &= naming != Naming.HIDDEN;
    }
}
