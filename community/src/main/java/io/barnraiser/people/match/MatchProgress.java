package io.barnraiser.people.match;

/// Watches a long matching, and may end it.
@FunctionalInterface
public interface MatchProgress {

    /// Nobody watches.
    MatchProgress NONE = (step, done, total) -> true;

    /// What the engine does.
    enum Step {
        READ,
        INDEX,
        COMPARE,
        CHOOSE
    }

    /// Called now and then, perhaps by several threads.
    ///
    /// @param step what it does
    /// @param done how many rows of this step are done
    /// @param total of how many
    /// @return whether to go on; if not, the engine ends with what it has
    boolean goOn(Step step, long done, long total);
}
