package io.barnraiser.understand.journey;

import io.barnraiser.platform.html.View;
import io.barnraiser.shell.Choice;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page of where everybody stands.
///
/// @param day the day that is looked at
/// @param today the present day
/// @param days over how many days moves are counted
/// @param standing how many members stand where
/// @param attained how many members attained which stage as their highest
/// @param flows the moves of those days
/// @param coming the moves of as many days after, if nothing more happens; empty for past days
/// @param moved who moved, the newest first
/// @param next the address of those before; empty for none
/// @param rules by which all of this is judged
/// @param sources the names of sources by number
public record JourneyPage(
        LocalDate day,
        LocalDate today,
        int days,
        Map<State, Long> standing,
        Map<State, Long> attained,
        List<Flow> flows,
        List<Flow> coming,
        List<Moved> moved,
        String next,
        RuleSet rules,
        Map<Long, String> sources) {

    /// Over how many days moves may be counted.
    static final List<Integer> PERIODS = List.of(7, 30, 90, 365);

    public JourneyPage {
        standing = Map.copyOf(standing);
        attained = Map.copyOf(attained);
        flows = List.copyOf(flows);
        coming = List.copyOf(coming);
        moved = List.copyOf(moved);
        sources = Map.copyOf(sources);
    }

    /// Somebody who moved, and on what evidence; none where they only fell back.
    public record Moved(Standing standing, List<Proof> proofs) {

        public Moved {
            proofs = List.copyOf(proofs);
        }
    }

    /// The stages from the highest down, and those who fell silent.
    public static List<State> states() {
        List<State> states = new ArrayList<>();
        for (int stage = Stage.values().length; stage >= 1; stage--) {
            states.add(State.of(stage));
        }
        states.add(State.DORMANT);
        return states;
    }

    /// How many stand in a state.
    public long in(State state) {
        return standing.getOrDefault(state, 0L);
    }

    /// How many attained a stage as their highest; none for what is no stage.
    public long attained(State state) {
        return attained.getOrDefault(state, 0L);
    }

    /// How many moved into a state.
    public long into(State state) {
        return flows.stream()
                .filter(flow -> flow.state() == state)
                .mapToLong(Flow::members)
                .sum();
    }

    /// How many moved out of a state.
    public long outOf(State state) {
        return flows.stream()
                .filter(flow -> flow.before() == state)
                .mapToLong(Flow::members)
                .sum();
    }

    /// How many stand at a stage.
    public long active() {
        return standing.entrySet().stream()
                .filter(entry -> entry.getKey().stage().isPresent())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// How many moves led further, or back to the community.
    public long up() {
        return flows.stream().filter(Flow::isUp).mapToLong(Flow::members).sum();
    }

    /// How many moves led to a lower stage or into silence.
    public long down() {
        return flows.stream()
                .filter(flow -> !flow.isUp())
                .mapToLong(Flow::members)
                .sum();
    }

    /// How many will fall silent in as many days, if nothing more happens.
    public long silentSoon() {
        return coming.stream()
                .filter(flow -> flow.state() == State.DORMANT)
                .mapToLong(Flow::members)
                .sum();
    }

    /// Whether anybody ever showed a sign.
    public boolean isEmpty() {
        return standing.isEmpty();
    }

    /// The picture of it.
    public FlowPicture picture() {
        return FlowPicture.of(standing, flows);
    }

    /// The periods to choose from.
    public static List<Choice> periods(View view) {
        return PERIODS.stream()
                .map(days -> new Choice(days.toString(), view.text("journey.period", days)))
                .toList();
    }

    /// What a rule counts, in a few words; its number where it is gone.
    public String brief(View view, int rule) {
        Optional<EvidenceRule> known = rules.rule(rule);
        return known.map(found -> new RuleWords(view, sources).brief(found)).orElse("#" + rule);
    }

    /// A moment of a day that is that day in every zone but the farthest.
    public static long noon(long day) {
        return Duration.ofDays(day).plusHours(12).toMillis();
    }

    /// As {@link #noon(long)}.
    public static long noon(LocalDate day) {
        return noon(day.toEpochDay());
    }

    /// The name of a state, in the reader's language.
    public static String name(View view, State state) {
        return view.text("journey.state." + state.key());
    }
}
