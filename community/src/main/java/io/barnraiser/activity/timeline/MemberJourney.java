package io.barnraiser.activity.timeline;

import java.util.List;

/// A member's journey in one line.
///
/// @param state where they stand now, in the reader's words by the key {@code timeline.journey.state.…}
/// @param since since when, in epoch milliseconds
/// @param steps the stages, the first first
/// @param address the page that shows the evidence
public record MemberJourney(String state, long since, List<Step> steps, String address) {

    public MemberJourney {
        steps = List.copyOf(steps);
    }

    /// One stage.
    ///
    /// @param stage its key, such as {@code purchase}
    /// @param isAttained whether it was ever reached
    /// @param isPresent whether recent evidence holds it
    /// @param confidence how sure it is that it was ever reached, from 0 to 1
    /// @param evidence how many pieces of evidence there are
    /// @param last when the newest of them happened, in epoch milliseconds; 0 for never
    public record Step(
            String stage, boolean isAttained, boolean isPresent, double confidence, int evidence, long last) {}
}
