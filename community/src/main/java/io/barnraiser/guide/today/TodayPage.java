package io.barnraiser.guide.today;

import io.barnraiser.build.idea.Idea;
import io.barnraiser.listen.inbox.Row;
import io.barnraiser.understand.journey.Flow;
import io.barnraiser.understand.journey.Standing;
import io.barnraiser.understand.journey.State;
import io.barnraiser.understand.tribe.Tribe;
import io.barnraiser.understand.tribe.TribeRun;
import java.util.List;
import java.util.Optional;

/// The page of the day.
///
/// @param wanted undecided ideas on which most happened lately
/// @param chores what else is to be decided
public record TodayPage(
        Conversations conversations, Moves moves, List<Idea> wanted, TribeNews tribes, List<Chore> chores) {

    public TodayPage {
        wanted = List.copyOf(wanted);
        chores = List.copyOf(chores);
    }

    /// What was told and waits for an answer.
    ///
    /// @param waiting how much it is
    /// @param late how much of it is late
    /// @param first what is to be answered first, without {@code newcomers}
    /// @param silent how many newcomers nobody answered yet
    /// @param newcomers the first words of some of them
    public record Conversations(long waiting, Counted late, List<Row> first, long silent, List<Row> newcomers) {

        public Conversations {
            first = List.copyOf(first);
            newcomers = List.copyOf(newcomers);
        }
    }

    /// How members moved in the last seven days.
    ///
    /// @param week the moves of these days
    /// @param before the moves of the seven days before
    /// @param further who came further, to the stages after purchase, the highest stage first
    public record Moves(List<Flow> week, List<Flow> before, List<Standing> further) {

        public Moves {
            week = List.copyOf(week);
            before = List.copyOf(before);
            further = List.copyOf(further);
        }

        /// How many showed a first sign in these days.
        public static long arrived(List<Flow> flows) {
            return flows.stream()
                    .filter(flow -> flow.before() == State.NONE)
                    .mapToLong(Flow::members)
                    .sum();
        }

        /// How many moves of these days led further, first signs left out.
        public static long further(List<Flow> flows) {
            return flows.stream()
                    .filter(flow -> flow.isUp() && flow.before() != State.NONE)
                    .mapToLong(Flow::members)
                    .sum();
        }

        /// How many fell silent in these days.
        public static long silenced(List<Flow> flows) {
            return flows.stream()
                    .filter(flow -> flow.state() == State.DORMANT)
                    .mapToLong(Flow::members)
                    .sum();
        }
    }

    /// What the newest look for tribes found otherwise than the one before.
    ///
    /// @param look the newest look; empty where there was none
    /// @param earlier the one before it, if there was one
    /// @param changed the tribes of which something became
    /// @param faded those that were there and are no more
    public record TribeNews(
            Optional<TribeRun> look, Optional<TribeRun> earlier, List<Tribe> changed, List<Tribe> faded) {

        public TribeNews {
            changed = List.copyOf(changed);
            faded = List.copyOf(faded);
        }
    }
}
