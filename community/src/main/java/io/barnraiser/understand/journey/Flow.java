package io.barnraiser.understand.journey;

/// How many members moved from one state to another.
public record Flow(State before, State state, long members) {

    /// Whether it leads further: to a higher stage, or back from having fallen silent.
    public boolean isUp() {
        return state.isFurtherThan(before);
    }
}
