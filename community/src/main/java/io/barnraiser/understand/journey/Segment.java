package io.barnraiser.understand.journey;

/// A stretch of days on which nothing changed for a member. Days count from 1970-01-01, UTC, and are seen from their
/// end.
///
/// @param from the first of these days
/// @param to the first day after them; {@link #OPEN} where nothing will ever end them
/// @param before the state of the day before; {@link State#NONE} in the beginning
/// @param state where they stand
/// @param attained the highest stage that they reached until then, or {@link State#NONE}
public record Segment(long from, long to, State before, State state, State attained) {

    static final long OPEN = Integer.MAX_VALUE;

    /// Whether {@code day} is one of them.
    boolean holds(long day) {
        return from <= day && day < to;
    }

    /// Whether nothing but new evidence ends it.
    public boolean isOpen() {
        return to == OPEN;
    }

    /// Whether it begins with another state, and not only with another stage attained.
    boolean isMove() {
        return before != state;
    }
}
