package io.barnraiser.evidence.path;

import io.barnraiser.evidence.Doubt;
import java.util.List;
import java.util.stream.IntStream;

/// What the next state hangs on besides the present one. Decides by which model the future is told ({@link
/// Forecast}).
///
/// A difference only counts where it is worth its cost (Schwarz 1978): among a million people the smallest
/// one is beyond chance.
public sealed interface Memory {

    /// How many person-months after two others, and how many moves, are needed to tell.
    int ENOUGH = 100;

    /// Nothing else: a chain of first order suffices.
    record FirstOrder(Tests tests) implements Memory {}

    /// On the states before it: even of those who have just come, some go elsewhere than others.
    record PastMatters(Tests tests) implements Memory {}

    /// On how long the present state has held.
    record StayingTimeMatters(Tests tests) implements Memory {}

    /// Too little was seen.
    record CannotTell(Doubt doubt) implements Memory {}

    /// What the verdict rests on.
    ///
    /// @param order both orders beside each other over all months
    /// @param elsewhere the same over those who had come from another state in the month between, all of
    ///     whom have been in the state for about as long
    /// @param trends whether the chance to leave changes with the time stayed; one a state
    record Tests(OrderTest order, OrderTest elsewhere, List<HazardTrend> trends) {

        public Tests {
            trends = List.copyOf(trends);
        }

        long exits() {
            return trends.stream().mapToLong(HazardTrend::exits).sum();
        }

        boolean isTimeOfStay() {
            return order.isSecond() || trends.stream().anyMatch(trend -> trend.matters(trends.size()));
        }
    }

    /// Judges the whole window. O(k³ + k² days).
    static Memory of(Ways ways) {
        List<HazardTrend> trends = IntStream.range(0, ways.states())
                .mapToObj(state -> HazardTrend.of(ways.stays, state))
                .toList();
        long[][][] inARow = ways.monthly.inARow();
        Tests tests = new Tests(OrderTest.of(inARow, false), OrderTest.of(inARow, true), trends);
        long least = Math.min(tests.order().months(), tests.exits());
        if (least < ENOUGH) {
            return new CannotTell(least == 0 ? Doubt.NOTHING_COUNTED : Doubt.TOO_FEW);
        }
        if (tests.elsewhere().isSecond()) {
            return new PastMatters(tests);
        }
        return tests.isTimeOfStay() ? new StayingTimeMatters(tests) : new FirstOrder(tests);
    }
}
