package io.barnraiser.evidence.credit;

import java.util.Arrays;

/// What each is credited with, in the unit of the game.
///
/// @param values of each player, `[players]`; together they are what all are worth less what nobody is
/// @param errors the standard error of each, `[players]`; 0 where it was worked out exactly
/// @param orders in how many orders of joining it was tried; 0 where it was worked out exactly
/// @param isSettled whether the errors are as small as was asked
@SuppressWarnings("ArrayRecordComponent") // made once, handed over, never compared
public record Credit(double[] values, double[] errors, int orders, boolean isSettled) {

    /// What all are credited with together.
    public double total() {
        return Arrays.stream(values).sum();
    }

    /// The largest standard error.
    public double largestError() {
        return Arrays.stream(errors).max().orElse(0);
    }

    /// The same where some are alike in all they did and must be credited alike: each gets the mean of its kind.
    /// It takes from sampled values what is chance alone, and changes exact ones in nothing. O(players).
    ///
    /// @param kinds the kind of each player, `[players]`, each from 0 to below the number of players
    public Credit alike(int[] kinds) {
        double[] sums = new double[values.length];
        double[] squares = new double[values.length];
        int[] sizes = new int[values.length];
        for (int player = 0; player < values.length; player++) {
            sums[kinds[player]] += values[player];
            squares[kinds[player]] += errors[player] * errors[player];
            sizes[kinds[player]]++;
        }
        double[] evened = new double[values.length];
        double[] rest = new double[values.length];
        for (int player = 0; player < values.length; player++) {
            int kind = kinds[player];
            evened[player] = sums[kind] / sizes[kind];
            // Errors of a kind may go together, so the mean of n has at most the root of their mean square.
            rest[player] = Math.sqrt(squares[kind] / sizes[kind]);
        }
        return new Credit(evened, rest, orders, isSettled);
    }
}
