package io.barnraiser.understand.journey;

import java.time.LocalDate;

/// An analysis, and how it stands.
///
/// @param id its number
/// @param asOf the last day that it knows
/// @param state how it stands
/// @param step what it does
/// @param done how much of the step is done
/// @param total how much there is to do; 0 where that is not known
/// @param months over how many months of thirty days it looks
/// @param memory what the next state hangs on: the key of a text; empty before it is known
/// @param currency in which worth is counted
public record JourneyRun(
        long id,
        LocalDate asOf,
        State state,
        Step step,
        long done,
        long total,
        int months,
        String memory,
        String currency) {

    /// How an analysis stands.
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /// What it does.
    public enum Step {
        WAITING,
        READING,
        WRITING
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
