package io.barnraiser.understand.influence;

/// With whom a message begins.
public enum Beginning {
    /// Those who were searched for.
    SEEDS,
    /// As many who may be asked, with the most ties.
    CONNECTED,
    /// As many who may be asked, drawn by lot.
    RANDOM
}
