package io.barnraiser.platform.job;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// Writes into the table of db-scheduler, in the form in which db-scheduler reads it.
final class JobStore {

    private JobStore() {}

    /// Adds a run and returns whether it was not there yet.
    static boolean add(Handle handle, String task, String instance, String payload, Instant due) {
        return handle.createUpdate("""
                                INSERT INTO scheduled_tasks
                                  (task_name, task_instance, task_data, execution_time, picked, consecutive_failures,
                                   version)
                                VALUES (:task, :instance, :payload, :due, :picked, 0, 1)
                                ON CONFLICT (task_name, task_instance) DO NOTHING
                                """)
                        .bind("task", task)
                        .bind("instance", instance)
                        .bind("payload", payload.getBytes(StandardCharsets.UTF_8))
                        .bind("due", Timestamp.from(due))
                        .bind("picked", false)
                        .execute()
                > 0;
    }

    /// Makes a run due at once and returns whether it is there and does not run already.
    static boolean hasten(Handle handle, String task, String instance, Instant due) {
        return handle.createUpdate("""
                                UPDATE scheduled_tasks
                                SET execution_time = :due, version = version + 1
                                WHERE task_name = :task AND task_instance = :instance AND picked = :picked
                                """)
                        .bind("task", task)
                        .bind("instance", instance)
                        .bind("due", Timestamp.from(due))
                        .bind("picked", false)
                        .execute()
                > 0;
    }

    /// Gives back what a server that is no more had begun, and returns how much that was.
    static int release(Handle handle) {
        return handle.createUpdate("""
                        UPDATE scheduled_tasks
                        SET picked = :free, picked_by = NULL, last_heartbeat = NULL, version = version + 1
                        WHERE picked = :picked
                        """).bind("free", false).bind("picked", true).execute();
    }
}
