package io.barnraiser.understand.journey;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Interval;
import java.util.Optional;

/// One figure of an analysis.
///
/// @param of whose
/// @param what what it says
/// @param from the state it speaks of; {@link State#NONE} where it speaks of none
/// @param to the other state, for moves
/// @param month the month to come, for forecasts; else 0
/// @param interval the figure; empty where it cannot be told
/// @param doubt why not
public record Finding(Split of, What what, State from, State to, int month, Optional<Interval> interval, Doubt doubt) {

    /// What a figure says.
    public enum What {
        /// How likely a move in a month is.
        MOVE,
        /// How many days half of the stays last.
        STAY,
        /// What somebody in a state may be expected to bring from now on, in the smallest unit of the currency.
        WORTH,
        /// What a month in a state brings.
        MONTH,
        /// How much the expected value of everybody changed.
        MOMENTUM_WHOLE,
        MOMENTUM_ARRIVALS,
        MOMENTUM_BEFORE,
        MOMENTUM_AFTER,
        MOMENTUM_DOWN,
        MOMENTUM_SILENT,
        /// Which share of what adds value comes from moves to the stages after purchase.
        AFTER_PURCHASE,
        /// How many may stand in a state at the end of a month to come.
        FORECAST,
        /// By how much the chain foretells months better than that everybody stays; below 0 is better.
        FORESIGHT
    }
}
