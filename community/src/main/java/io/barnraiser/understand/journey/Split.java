package io.barnraiser.understand.journey;

import java.util.Locale;
import java.util.Optional;

/// Of whom a figure speaks.
///
/// @param kind by what members are told apart
/// @param value which of them: the number of a tribe or a source, or a quarter such as {@code 2026-1}; empty for all
public record Split(Kind kind, String value) {

    /// Everybody.
    public static final Split ALL = new Split(Kind.ALL, "");

    /// By what members are told apart.
    public enum Kind {
        ALL,
        /// At home in a tribe of the newest look.
        TRIBE,
        /// First known from a source.
        SOURCE,
        /// Came in a quarter.
        COHORT
    }

    /// How it stands in addresses and in the database: {@code tribe:7}.
    public String code() {
        return kind == Kind.ALL ? "all" : kind.name().toLowerCase(Locale.ROOT) + ":" + value;
    }

    /// The split of a code.
    public static Optional<Split> ofCode(String code) {
        for (Kind kind : Kind.values()) {
            String beginning = kind.name().toLowerCase(Locale.ROOT);
            if (kind == Kind.ALL ? code.equals(beginning) : code.matches(beginning + ":[0-9-]{1,20}")) {
                return Optional.of(new Split(kind, kind == Kind.ALL ? "" : code.substring(beginning.length() + 1)));
            }
        }
        return Optional.empty();
    }
}
