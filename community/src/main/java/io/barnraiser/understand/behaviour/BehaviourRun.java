package io.barnraiser.understand.behaviour;

import io.barnraiser.evidence.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One asking of the question.
///
/// @param id its number; numbers grow
/// @param asOf the beginning of the day at whose end it is asked
/// @param step what it does now, or did last
/// @param done how much of the step is done
/// @param total of how much; 0 where that is not known
/// @param found what it says; empty until it is done
public record BehaviourRun(
        long id, Instant asOf, State state, Step step, long done, long total, Optional<Found> found) {

    /// So long behind the cut it is looked what members do next.
    public static final Duration AHEAD = Duration.ofDays(60);

    /// How it stands.
    public enum State {
        RUNNING,
        DONE,
        /// Somebody ended it; the answer before stays.
        CANCELLED,
        /// Something broke; the answer before stays.
        FAILED
    }

    /// What is done, in this order.
    public enum Step {
        WAITING,
        TIES,
        GROUPS,
        PEOPLE,
        MODELS
    }

    /// What was found.
    ///
    /// @param active how many members did something both before and after the cut
    /// @param told how many of them gave a trait before it that may be used
    /// @param judged on how many the figures rest
    /// @param tribes how many groups of ten and more there were at the cut
    /// @param gains bits saved, by what was foretold
    /// @param traits the traits that sources state, the most frequent first
    public record Found(
            Answer answer,
            long active,
            long told,
            long judged,
            long tribes,
            Map<NextAct, Map<Comparison, Interval>> gains,
            List<StatedTrait> traits) {

        public Found {
            gains = Map.copyOf(gains);
            traits = List.copyOf(traits);
        }

        /// The gains over everything that was foretold.
        public Map<Comparison, Interval> all() {
            return gains.getOrDefault(NextAct.ALL, new EnumMap<>(Comparison.class));
        }
    }

    /// A trait that sources state.
    ///
    /// @param identities of how many identities
    /// @param isUsed whether the team says that members gave it themselves
    /// @param likeness how alike groups by it are to tribes: adjusted mutual information, at most 1,
    ///     about 0 for chance
    public record StatedTrait(String name, long identities, boolean isUsed, Optional<Interval> likeness) {}

    /// Whether it goes on.
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /// The end of its day: what happens from then on is not looked at.
    public Instant until() {
        return asOf.plus(Duration.ofDays(1));
    }

    /// The moment before which everything is known, and behind which everything is foretold.
    public Instant cut() {
        return until().minus(AHEAD);
    }
}
