package io.barnraiser.understand.network;

/// Watches a snapshot being taken, and may end it.
@FunctionalInterface
public interface NetworkProgress {

    /// Nobody watches.
    NetworkProgress NONE = (step, done, total) -> true;

    /// What is being done, in this order.
    enum Step {
        /// Reading who is who.
        PEOPLE,
        /// Adding up ties.
        TIES,
        /// Adding those who were together.
        MEETINGS,
        /// Making a graph of it.
        GRAPH
    }

    /// Called now and then.
    ///
    /// @param step what is being done
    /// @param done how many rows of this step are done
    /// @param total of how many, about
    /// @return whether to go on
    boolean goOn(Step step, long done, long total);
}
