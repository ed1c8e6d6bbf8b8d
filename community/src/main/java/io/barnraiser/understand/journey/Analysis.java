package io.barnraiser.understand.journey;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.evidence.path.Forecast;
import io.barnraiser.evidence.path.HeldOut;
import io.barnraiser.evidence.path.Ladder;
import io.barnraiser.evidence.path.Memory;
import io.barnraiser.evidence.path.Momentum;
import io.barnraiser.evidence.path.MostGain;
import io.barnraiser.evidence.path.StageValues;
import io.barnraiser.evidence.path.StayTimes;
import io.barnraiser.evidence.path.Transitions;
import io.barnraiser.evidence.path.Ways;
import io.barnraiser.understand.journey.Finding.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is concluded from the ways of some members. Of fewer than ten, nothing is.
final class Analysis {

    /// Days a month.
    static final int MONTH = 30;

    /// The states as the library of paths numbers them: their codes.
    static final int STATES = State.values().length;

    private static final Ladder LADDER = new Ladder(State.PURCHASE.code(), State.DORMANT.code());
    private static final Set<Integer> AFTER_PURCHASE =
            Set.of(State.FEEDBACK.code(), State.ADVOCACY.code(), State.EVANGELISM.code());
    private static final int AHEAD = 6;
    private static final int FUTURES = 400;

    private final Split of;
    private final Ways ways;
    private final List<Finding> findings = new ArrayList<>();

    private Analysis(Split of, Ways ways) {
        this.of = of;
        this.ways = ways;
    }

    /// Everything that is said of them.
    static List<Finding> of(Split of, Ways ways, Memory memory, long seed) {
        Analysis analysis = new Analysis(of, ways);
        if (!Suppression.USUAL.hides(ways.people())) {
            analysis.moves();
            analysis.stays();
            analysis.worth();
            if (of.equals(Split.ALL)) {
                analysis.forecast(memory, seed);
            }
        }
        return analysis.findings;
    }

    /// The key of the text that says what the next state hangs on.
    static String key(Memory memory) {
        return switch (memory) {
            case Memory.FirstOrder ignored -> "first-order";
            case Memory.PastMatters ignored -> "past";
            case Memory.StayingTimeMatters ignored -> "time";
            case Memory.CannotTell ignored -> "cannot-tell";
        };
    }

    private void moves() {
        Transitions transitions = Transitions.of(ways);
        for (State from : State.values()) {
            for (State to : State.values()) {
                if (from != to && transitions.count(from.code(), to.code()) > 0) {
                    add(What.MOVE, from, to, 0, transitions.probability(from.code(), to.code(), Level.USUAL));
                }
            }
        }
        int months = ways.window().months();
        if (months > 2) {
            add(
                    What.FORESIGHT,
                    State.NONE,
                    State.NONE,
                    0,
                    HeldOut.of(ways, Math.max(1, months / 2), Level.USUAL).beyondStays());
        }
    }

    private void stays() {
        for (State state : State.values()) {
            StayTimes times = StayTimes.of(ways, state.code());
            if (!Suppression.USUAL.hides(times.seen())) {
                add(What.STAY, state, State.NONE, 0, times.median(Level.USUAL), doubt(times));
            }
        }
    }

    /// Of members who did something once, half stay for exactly as long as the rules let them: that is reached, but
    /// the same in every draw.
    private static Doubt doubt(StayTimes times) {
        return times.curve().flatMap(curve -> curve.median(Level.USUAL)).isPresent()
                ? Doubt.NO_VARIATION
                : Doubt.NOT_REACHED;
    }

    private void worth() {
        StageValues values = StageValues.of(ways, StageValues.USUAL_DISCOUNT);
        for (State state : State.values()) {
            values.value(state.code(), Level.USUAL)
                    .ifPresent(found -> add(What.WORTH, state, State.NONE, 0, Optional.of(found)));
            values.margin(state.code(), Level.USUAL)
                    .ifPresent(found -> add(What.MONTH, state, State.NONE, 0, Optional.of(found)));
        }
        int months = ways.window().months();
        Momentum momentum = Momentum.of(values, LADDER, 0, months, Level.USUAL);
        one(What.MOMENTUM_WHOLE, momentum.whole());
        one(What.MOMENTUM_ARRIVALS, momentum.arrivals());
        one(What.MOMENTUM_BEFORE, momentum.before());
        one(What.MOMENTUM_AFTER, momentum.after());
        one(What.MOMENTUM_DOWN, momentum.down());
        one(What.MOMENTUM_SILENT, momentum.silent());
        switch (MostGain.of(values, AFTER_PURCHASE, 0, months, Level.USUAL)) {
            case MostGain.Yes(Interval share) -> one(What.AFTER_PURCHASE, Optional.of(share));
            case MostGain.No(Interval share) -> one(What.AFTER_PURCHASE, Optional.of(share));
            case MostGain.CannotTell(Optional<Interval> share, Doubt doubt) ->
                add(What.AFTER_PURCHASE, State.NONE, State.NONE, 0, share, doubt);
        }
    }

    private void forecast(Memory memory, long seed) {
        Forecast forecast = Forecast.of(ways, memory, AHEAD, FUTURES, seed);
        for (State state : State.values()) {
            for (int month = 1; month <= forecast.months(); month++) {
                add(
                        What.FORECAST,
                        state,
                        State.NONE,
                        month,
                        Optional.of(forecast.standing(state.code(), month, Level.USUAL)));
            }
        }
    }

    private void one(What what, Optional<Interval> interval) {
        add(what, State.NONE, State.NONE, 0, interval);
    }

    private void add(What what, State from, State to, int month, Optional<Interval> interval) {
        add(what, from, to, month, interval, Doubt.NO_VARIATION);
    }

    private void add(What what, State from, State to, int month, Optional<Interval> interval, Doubt otherwise) {
        findings.add(new Finding(of, what, from, to, month, interval, otherwise));
    }
}
