package io.barnraiser.evidence.path;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Optional;

/// How well the chances that were learned from earlier months foretell later ones, in bits of surprise a
/// person and month (the mean of -log2 of the probability given to what came): the chain beside two guesses
/// that know less. Every tested month is foretold from the months before it alone.
///
/// Each is empty where there is nothing to learn from or to test, n being the person-months tested.
/// Intervals are drawn again over the people of the tested months.
///
/// @param chain the chances of a chain of first order ({@link Transitions})
/// @param stays everybody stays where they are with the same chance, the other states being alike
/// @param base everybody is as likely in each state as people were, whatever the state before
/// @param beyondStays the chain minus {@code stays}: below 0 where the chain knows more
/// @param beyondBase the chain minus {@code base}
public record HeldOut(
        Optional<Interval> chain,
        Optional<Interval> stays,
        Optional<Interval> base,
        Optional<Interval> beyondStays,
        Optional<Interval> beyondBase) {

    /// Foretells every month from {@code first} on. O(k² months (months + B)).
    ///
    /// @param first 1 to months - 1: how many months there are to learn the first tested one from
    public static HeldOut of(Ways ways, int first, Level level) {
        int months = ways.window().months();
        if (first < 1 || first >= months) {
            throw new IllegalArgumentException("Of %d months, none from %d on is foretold".formatted(months, first));
        }
        Surprise chain = new Surprise(ways);
        Surprise stays = new Surprise(ways);
        Surprise base = new Surprise(ways);
        for (int month = first; month < months; month++) {
            Guesses guesses = new Guesses(Transitions.of(ways, 0, month, 0), ways.states());
            chain.add(month, guesses.chain());
            stays.add(month, guesses.stays());
            base.add(month, guesses.base());
        }
        Redrawn redrawn = new Redrawn(ways.columns(), chain.tested(), Method.POISSON_BOOTSTRAP);
        return new HeldOut(
                redrawn.interval(chain::bits, level),
                redrawn.interval(stays::bits, level),
                redrawn.interval(base::bits, level),
                redrawn.interval(column -> chain.bits(column) - stays.bits(column), level),
                redrawn.interval(column -> chain.bits(column) - base.bits(column), level));
    }
}
