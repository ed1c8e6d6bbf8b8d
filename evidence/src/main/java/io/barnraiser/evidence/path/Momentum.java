package io.barnraiser.evidence.path;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Optional;

/// How much the expected value of everybody has changed, M(t) = sum over people of v(state now) - v(state
/// before), and by which moves: the five parts add up to the whole. Both states are valued by the same
/// values, so that nothing moves by a mere change of mind about what a state is worth. People no longer
/// watched do not count.
///
/// Each is empty where there was no such move; in the unit of the margins, n being the people who moved or
/// came.
///
/// @param whole all of it
/// @param arrivals people who came
/// @param before moves up to purchase or lower
/// @param after moves up above purchase
/// @param down moves down
/// @param silent people who fell silent
public record Momentum(
        Optional<Interval> whole,
        Optional<Interval> arrivals,
        Optional<Interval> before,
        Optional<Interval> after,
        Optional<Interval> down,
        Optional<Interval> silent) {

    /// The months from {@code first} to before {@code end}. O(B k² months).
    ///
    /// @param values from the same ways
    public static Momentum of(StageValues values, Ladder ladder, int first, int end, Level level) {
        return new Momentum(
                change(values, first, end, level, (from, to) -> true),
                change(values, first, end, level, (from, to) -> from == Stay.NONE),
                moves(values, ladder, Ladder.Move.UP_BEFORE, first, end, level),
                moves(values, ladder, Ladder.Move.UP_AFTER, first, end, level),
                moves(values, ladder, Ladder.Move.DOWN, first, end, level),
                moves(values, ladder, Ladder.Move.SILENT, first, end, level));
    }

    private static Optional<Interval> moves(
            StageValues values, Ladder ladder, Ladder.Move move, int first, int end, Level level) {
        return change(values, first, end, level, (from, to) -> from != Stay.NONE && ladder.move(from, to) == move);
    }

    private static Optional<Interval> change(
            StageValues values, int first, int end, Level level, MoveSums.Which which) {
        MoveSums sums = MoveSums.of(values, first, end, which);
        return new Redrawn(sums.change().length, sums.people(), Method.POISSON_BOOTSTRAP)
                .interval(column -> sums.change()[column], level);
    }
}
