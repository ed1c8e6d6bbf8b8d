package io.barnraiser.understand.journey;

import java.util.Locale;
import java.util.Optional;

/// Where somebody stands on a day: at the highest stage that recent evidence holds, or held last; nowhere yet; or
/// dormant, which is having been somewhere and having fallen silent for longer than their rhythm explains.
public enum State {
    NONE,
    AWARENESS,
    CONSIDERATION,
    PURCHASE,
    FEEDBACK,
    ADVOCACY,
    EVANGELISM,
    DORMANT;

    /// From 0, nowhere yet, over the numbers of the stages to 7, dormant.
    public int code() {
        return ordinal();
    }

    static State of(int code) {
        return values()[code];
    }

    static State of(Stage stage) {
        return values()[stage.number()];
    }

    /// The stage that it is, where it is one.
    public Optional<Stage> stage() {
        return this == NONE || this == DORMANT ? Optional.empty() : Optional.of(Stage.of(code()));
    }

    /// Whether going here from {@code before} leads further: to a higher stage, or back from having fallen silent.
    public boolean isFurtherThan(State before) {
        return before == DORMANT || (this != DORMANT && code() > before.code());
    }

    /// How it is called in keys of texts, in addresses and by programs.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The state of that key.
    static Optional<State> ofKey(String key) {
        for (State state : values()) {
            if (state.key().equals(key)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
