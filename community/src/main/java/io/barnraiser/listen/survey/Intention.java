package io.barnraiser.listen.survey;

import io.barnraiser.activity.log.ActivityKind;

/// A question about what somebody will do, and how it is seen whether they did.
///
/// @param place of the question, which is answered on the scale
/// @param kind what sort of act
/// @param thing the id or title of what it is done with, as its source calls it; empty for anything
/// @param days in how many days after the answer
public record Intention(int place, ActivityKind kind, String thing, int days) {

    /// The longest time that can be waited for.
    public static final int MOST_DAYS = 365;
}
