package io.barnraiser.understand.behaviour;

import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/// The page of the question whether behaviour tells more than demographics, and its part on the page of
/// tribes.
///
/// @param answer the newest answer; empty before the first
/// @param running the asking that goes on, if one does
/// @param hasFailed whether the last asking broke
/// @param given the traits of which the team says that members gave them
/// @param mayAsk whether there is a look for tribes whose day could be asked of
public record BehaviourPage(
        Optional<BehaviourRun> answer,
        Optional<BehaviourRun> running,
        boolean hasFailed,
        Set<String> given,
        boolean mayAsk) {

    /// What is drawn over base rates, in this order.
    public static final List<Comparison> OVER_BASE = List.of(Comparison.TRAITS, Comparison.BEHAVIOUR, Comparison.BOTH);

    /// How many members are needed at least, and at how many a sample is taken.
    public static final int LEAST = Judgement.LEAST_PEOPLE;

    public static final int MOST = BehaviourWork.MOST_PEOPLE;

    public BehaviourPage {
        given = Set.copyOf(given);
    }

    /// What was found by an answer.
    public static BehaviourRun.Found found(BehaviourRun run) {
        return run.found().orElseThrow();
    }

    /// What was foretold and could be judged, everything together first.
    public static List<NextAct> acts(BehaviourRun run) {
        Map<NextAct, Map<Comparison, Interval>> gains = found(run).gains();
        return Arrays.stream(NextAct.values()).filter(gains::containsKey).toList();
    }

    /// What was compared at all: without traits, behaviour alone.
    public static List<Comparison> comparisons(BehaviourRun run) {
        Map<Comparison, Interval> all = found(run).all();
        return Arrays.stream(Comparison.values()).filter(all::containsKey).toList();
    }

    /// The traits that sources state, by the newest answer.
    public List<BehaviourRun.StatedTrait> traits() {
        return answer.map(run -> found(run).traits()).orElse(List.of());
    }

    /// Bits saved.
    public Figure gain(BehaviourRun run, NextAct act, Comparison comparison) {
        return BehaviourFigures.gain(run, act, comparison);
    }

    /// How alike groups by a trait are to tribes.
    public Figure likeness(BehaviourRun run, BehaviourRun.StatedTrait trait) {
        return BehaviourFigures.likeness(run, trait);
    }

    /// Where the axis begins on which gains are drawn: a little below 0, so that 0 is marked, or below
    /// the lowest end.
    public double least(BehaviourRun run) {
        return Math.min(-most(run) / 50, ends(run).min().orElse(0) * 1.1);
    }

    /// Where it ends.
    public double most(BehaviourRun run) {
        return Math.max(0.05, ends(run).max().orElse(1) * 1.1);
    }

    private static DoubleStream ends(BehaviourRun run) {
        return found(run).gains().values().stream()
                .flatMap(gains -> gains.values().stream())
                .flatMapToDouble(gain -> DoubleStream.of(gain.lower(), gain.upper()));
    }

    /// How a value is called in keys of texts.
    public static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A moment of the day of the cut that is that day in every zone but the farthest.
    public static long cutNoon(BehaviourRun run) {
        return run.cut().toEpochMilli() + 12 * 3_600_000L;
    }
}
