package io.barnraiser.server;

/// What the doctor found in one part.
///
/// @param text how it is, and what to do where it is not well
record Finding(State state, String part, String text) {

    /// How well it is.
    enum State {
        /// Well.
        GOOD("ok"),
        /// It works, but somebody should look.
        DOUBTFUL("look"),
        /// It does not work.
        BAD("bad");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Finding good(String part, String text) {
        return new Finding(State.GOOD, part, text);
    }

    static Finding doubtful(String part, String text) {
        return new Finding(State.DOUBTFUL, part, text);
    }

    static Finding bad(String part, String text) {
        return new Finding(State.BAD, part, text);
    }
}
