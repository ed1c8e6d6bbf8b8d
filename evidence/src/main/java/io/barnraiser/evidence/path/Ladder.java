package io.barnraiser.evidence.path;

/// How the states lie to one another: by their numbers one above the other, but for one that means silence.
///
/// @param purchase from which state on somebody has bought: moves up to it or lower are before purchase,
///     moves up above it after
/// @param silent the state of those who fell silent; a move out of it is a move up
public record Ladder(int purchase, int silent) {

    Move move(int from, int to) {
        if (to == silent) {
            return Move.SILENT;
        }
        if (from != silent && to < from) {
            return Move.DOWN;
        }
        return to > purchase ? Move.UP_AFTER : Move.UP_BEFORE;
    }

    /// What a move is to the ladder.
    enum Move {
        UP_BEFORE,
        UP_AFTER,
        DOWN,
        SILENT
    }
}
