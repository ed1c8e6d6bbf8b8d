package io.barnraiser.activity.log;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Keeps something that is derived from the log. Gets every activity once, in the order of the log, in
/// batches; what it writes becomes durable in one transaction with how far it has read. So it may assume that
/// it never sees an activity twice, and must not care how the log is cut into batches.
public interface LogFollower {

    /// The name of its cursor, unique: {@code timeline}.
    String name();

    /// How soon it wants to read what is new.
    default Pace pace() {
        return Pace.PROMPT;
    }

    /// Gets ready for {@link #follow}, in a transaction that only reads, while others may write: what
    /// takes long and does not have to happen alone.
    default void prepare(Handle handle, List<Activity> batch) {}

    /// Takes in activities that were not read before.
    void follow(Handle handle, List<Activity> batch);

    /// Whether it has left work for the time when nothing is left to read.
    default boolean isBehind(Handle handle) {
        return false;
    }

    /// Does a piece of the work that it left; called, a transaction each, until it {@link #isBehind} no more. What is
    /// best done once for many activities is left for later in {@link #follow}.
    default void settle(Handle handle) {}

    /// How it derives everything at once; without it, the whole log is read batch by batch.
    default Optional<LogReplay> replay() {
        return Optional.empty();
    }

    /// Removes everything derived: the log will be read again from its beginning.
    void clear(Handle handle);
}
