package io.barnraiser.platform.job;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/// A kind of work that the server does by itself. Its name, such as {@code activity.webhook.deliver}, is kept in the
/// database and must not change.
public sealed interface Task {

    /// The name that is kept in the database, unique in the installation.
    String name();

    /// Runs at start and then again {@code pause} after each end.
    static Task every(String name, Duration pause, Runnable work) {
        return new Every(name, pause, work);
    }

    /// Runs once a day at {@code time} in {@code zone}; what was missed while no server ran is done once at start.
    static Task daily(String name, LocalTime time, ZoneId zone, Runnable work) {
        return new Daily(name, time, zone, work);
    }

    /// Runs once for each {@link Jobs#submit}, at least once, until it ends without an exception.
    static Task durable(String name, Work work) {
        return new Durable(name, work);
    }

    /// See {@link Task#every}.
    record Every(String name, Duration pause, Runnable work) implements Task {}

    /// See {@link Task#daily}.
    record Daily(String name, LocalTime time, ZoneId zone, Runnable work) implements Task {}

    /// See {@link Task#durable}.
    record Durable(String name, Work work) implements Task {}

    /// What a durable task does for one submission.
    @FunctionalInterface
    interface Work {
        /// Does the work. It may be called again with the same submission, after a crash or an exception: doing
        /// it twice must do no harm.
        ///
        /// @param instance the name of the submission, as it was given
        /// @param payload what was given with it
        void run(String instance, String payload);
    }
}
