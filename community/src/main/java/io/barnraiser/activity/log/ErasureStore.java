package io.barnraiser.activity.log;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Removes a person from the log.
final class ErasureStore {

    private static final int CHUNK = 500;

    Optional<String> record(Handle handle, ActivityId id) {
        return handle.createQuery("SELECT body FROM activity_raw WHERE activity_id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne();
    }

    /// Removes activities with their records, then the person's name and titles from the things that they made; the
    /// things stay, because others answered them. Returns how many rows were touched, at most about {@code limit}.
    int erase(Handle handle, List<Long> identities, int limit) {
        List<Long> activities = handle.createQuery("""
                        SELECT id
                        FROM activity
                        WHERE identity_id IN (<identities>)
                        LIMIT :most
                        """)
                .bindList("identities", identities)
                .bind("most", Math.min(limit, CHUNK))
                .mapTo(Long.class)
                .list();
        if (activities.isEmpty()) {
            return forgetMaker(handle, identities, limit) + forgetAddressee(handle, identities, limit);
        }
        handle.createUpdate("DELETE FROM activity_raw WHERE activity_id IN (<activities>)")
                .bindList("activities", activities)
                .execute();
        return handle.createUpdate("DELETE FROM activity WHERE id IN (<activities>)")
                .bindList("activities", activities)
                .execute();
    }

    private static int forgetMaker(Handle handle, List<Long> identities, int limit) {
        return handle.createUpdate("""
                        UPDATE activity_object
                        SET author_identity_id = NULL, title = NULL, url = NULL
                        WHERE id IN (
                          SELECT id
                          FROM activity_object
                          WHERE author_identity_id IN (<identities>)
                          LIMIT :most
                        )
                        """)
                .bindList("identities", identities)
                .bind("most", limit)
                .execute();
    }

    /// What others said to them stays theirs who said it, without saying to whom: the id of a mention has the name
    /// of the person in it, so it gets another.
    private static int forgetAddressee(Handle handle, List<Long> identities, int limit) {
        return handle.createUpdate("""
                        UPDATE activity
                        SET directed_identity_id = NULL,
                          external_id = CASE WHEN external_id LIKE '%#mention:%' THEN 'erased:' || id
                            ELSE external_id END
                        WHERE id IN (
                          SELECT id
                          FROM activity
                          WHERE directed_identity_id IN (<identities>)
                          LIMIT :most
                        )
                        """)
                .bindList("identities", identities)
                .bind("most", limit)
                .execute();
    }
}
