package io.barnraiser.understand.influence;

import io.barnraiser.evidence.Interval;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;

/// One search for people to begin with.
///
/// @param id its number; numbers grow
/// @param asOf the beginning of the day at whose end the network was looked at
/// @param step what it does now, or did last
/// @param done how much of the step is done
/// @param total of how much; 0 where that is not known
/// @param outcome what it says of the whole; of meaning when it is done
public record InfluenceRun(
        long id, Instant asOf, Question question, State state, Step step, long done, long total, Outcome outcome) {

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
        LEARNING,
        SEEDS,
        REACH
    }

    /// The answer without the names.
    ///
    /// @param members how many the message could go round among
    /// @param ties along how many ties it could pass, each way counted
    /// @param certified the share of the best possible reach that those who are named have at least, but
    ///     for a risk of one in a hundred; empty where nobody could be named
    /// @param reach how many members would be reached; none where nobody could be named
    /// @param figures what else is said; only what there is
    /// @param passed what spread before, and whether the probabilities were learned from it
    /// @param askedLately how many were left out because they were asked lately
    /// @param dormant how many the message could not go round among because they had fallen silent
    public record Outcome(
            long members,
            long ties,
            OptionalDouble certified,
            Map<Beginning, Interval> reach,
            Map<Aspect, Interval> figures,
            Passed passed,
            long askedLately,
            long dormant) {

        public Outcome {
            reach = Map.copyOf(reach);
            figures = Map.copyOf(figures);
        }

        /// The better of the comparisons that anybody can make without a search.
        public Beginning best() {
            return best(reach);
        }

        static Beginning best(Map<Beginning, Interval> reach) {
            return value(reach, Beginning.DISCOUNTED) > value(reach, Beginning.CONNECTED)
                    ? Beginning.DISCOUNTED
                    : Beginning.CONNECTED;
        }

        private static double value(Map<Beginning, Interval> reach, Beginning beginning) {
            Interval found = reach.get(beginning);
            return found == null ? 0 : found.value();
        }
    }

    /// Whether it goes on.
    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
