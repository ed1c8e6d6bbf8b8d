package io.barnraiser.server.language;

import io.barnraiser.language.text.Language;

/// Which language a text of a file is in.
sealed interface Tongue {

    /// What the column `language` says.
    String written();

    /// One that is known here.
    record Known(Language language) implements Tongue {
        @Override
        public String written() {
            return language.code();
        }
    }

    /// One that the file names and nobody here knows.
    record Foreign(String written) implements Tongue {}

    /// None can be told.
    record Untold(String written) implements Tongue {
        static final Untold UNKNOWN = new Untold("unknown");
        static final Untold TOO_SHORT = new Untold("too-short");
    }
}
