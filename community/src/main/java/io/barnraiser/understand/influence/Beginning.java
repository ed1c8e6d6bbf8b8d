package io.barnraiser.understand.influence;

/// With whom a message begins.
public enum Beginning {
    /// Those who were searched for.
    SEEDS,
    /// Those who would be named without the rule for tribes; there only where one holds.
    FREE,
    /// As many who may be asked, with the most ties.
    CONNECTED,
    /// As many who may be asked, with the most ties to others whom those before do not reach already (degree
    /// discount).
    DISCOUNTED,
    /// As many who may be asked, drawn by lot.
    RANDOM
}
