package io.barnraiser.people.account;

import java.util.Locale;
import java.util.Optional;

/// What a key is for.
public enum KeyKind {
    /// Sends events to the one source it is bound to. May lie in a page or an app: it can read nothing.
    WRITE("brw_"),
    /// Reads the API within its scopes. Must stay on a server.
    SERVER("brs_");

    private final String prefix;

    KeyKind(String prefix) {
        this.prefix = prefix;
    }

    /// How every key of this kind begins, so that scanners for leaked secrets can know it.
    public String prefix() {
        return prefix;
    }

    /// The name that is stored, sent in forms and typed on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of that name.
    public static Optional<KeyKind> of(String word) {
        for (KeyKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
