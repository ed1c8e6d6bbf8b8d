package io.barnraiser.activity.pulse;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Reads who did something lately.
final class PulseStore {

    /// The members behind the activities after {@code from} up to {@code to}, {@link Pulses#MOST} at most. Walks the
    /// end of the log.
    List<Long> members(Handle handle, long from, long to) {
        return handle.createQuery("""
                        SELECT DISTINCT i.member_id
                        FROM activity a
                        JOIN identity i ON i.id = a.identity_id
                        WHERE a.id > :from AND a.id <= :to
                        LIMIT :most
                        """)
                .bind("from", from)
                .bind("to", to)
                .bind("most", Pulses.MOST)
                .mapTo(Long.class)
                .list();
    }
}
