package io.barnraiser.understand.network;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.evidence.Interval;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One attempt to learn from this community how ties are to be weighed.
///
/// @param id its number; numbers grow
/// @param asOf the beginning of the last day that was looked at
/// @param step what it does now, or did last
/// @param done how much of the step is done
/// @param total of how much, about
/// @param outcome what it says; of meaning when it is done
public record TieFit(long id, Instant asOf, State state, Step step, long done, long total, Outcome outcome) {

    /// How it stands.
    public enum State {
        RUNNING,
        DONE,
        /// Somebody ended it; the one before stays.
        CANCELLED,
        /// Something broke; the one before stays.
        FAILED
    }

    /// What is done, in this order.
    public enum Step {
        WAITING,
        READING,
        FITTING
    }

    /// Which weights foretell better what happened in days that had no part in the fit.
    public enum Verdict {
        /// Too little happened to learn from, or ties foretell nothing.
        CANNOT_TELL,
        /// The fitted ones do.
        FITTED,
        /// The assumed ones do.
        ASSUMED,
        /// Neither does by more than chance allows.
        ALIKE
    }

    /// What was learned.
    ///
    /// @param pairs how often a pair was looked at on a day, to learn from
    /// @param answered how many of these had to do with each other, both ways, within the thirty days after
    /// @param halfLifeDays the half-life with which the past foretells most
    /// @param gain by how many bits a pair the fitted weights foretell held-back days better than the assumed ones;
    ///     below 0 where worse, empty where it cannot be told
    /// @param weights what one act of each kind counts, where enough pairs had it; scaled so that all acts together
    ///     count what they did
    public record Outcome(
            Verdict verdict,
            long pairs,
            long answered,
            int halfLifeDays,
            Optional<Interval> gain,
            List<Weight> weights) {

        public Outcome {
            weights = List.copyOf(weights);
        }

        static Outcome cannotTell(long pairs, long answered) {
            return new Outcome(Verdict.CANNOT_TELL, pairs, answered, 0, Optional.empty(), List.of());
        }

        /// Whether there are weights that a team might take.
        public boolean hasWeights() {
            return verdict != Verdict.CANNOT_TELL;
        }

        /// The settings with what was learned in place of what was there.
        TieSettings into(TieSettings settings) {
            Map<ActivityKind, Double> weights = new HashMap<>(settings.weights().byKind());
            this.weights.forEach(weight -> weights.put(
                    weight.kind(), Math.min(TieWeights.HEAVIEST, weight.fitted().value())));
            return new TieSettings(halfLifeDays, settings.leastWeight(), new TieWeights(weights));
        }
    }

    /// What one act of a kind counts.
    ///
    /// @param fitted with n, how many pairs had any
    public record Weight(ActivityKind kind, double assumed, Interval fitted) {}

    /// Whether it goes on.
    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
