package io.barnraiser.understand.journey;

import java.time.LocalDate;

/// That a member stands elsewhere from a day on.
///
/// @param before where they stood the day before
/// @param state where they stand
public record StageMove(long member, State before, State state, LocalDate day) {

    static StageMove of(long member, Segment segment) {
        return new StageMove(member, segment.before(), segment.state(), LocalDate.ofEpochDay(segment.from()));
    }
}
