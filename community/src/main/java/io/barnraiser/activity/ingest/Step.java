package io.barnraiser.activity.ingest;

import java.time.Instant;
import java.util.function.BiFunction;

/// One step of the pipeline: looks at an activity on its way in, and lets it pass, perhaps changed, or drops it.
///
/// @param name what the step is called, in traces and documents
/// @param work gets the activity and the time at which it came
record Step(String name, BiFunction<Incoming, Instant, Result> work) {

    /// What a step decides.
    sealed interface Result {

        /// It goes on, as the step leaves it.
        record Pass(Incoming activity) implements Result {}

        /// It ends here.
        record Drop(DropReason reason, String detail) implements Result {}
    }

    static Result pass(Incoming activity) {
        return new Result.Pass(activity);
    }

    static Result drop(DropReason reason, String detail) {
        return new Result.Drop(reason, detail);
    }
}
