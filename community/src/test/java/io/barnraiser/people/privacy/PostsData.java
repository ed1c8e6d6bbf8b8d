package io.barnraiser.people.privacy;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.Numbers;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// A feature that keeps posts, for tests: the log in little.
final class PostsData implements PersonalData {

    /// Stops working after so many calls, as a power cut would.
    private int callsLeft = Integer.MAX_VALUE;

    void failAfter(int calls) {
        callsLeft = calls;
    }

    static void post(Handle handle, IdentityId identity, String text) {
        long id = Numbers.take(handle, "activity");
        handle.createUpdate("""
                        INSERT INTO activity (id, source_id, external_id, identity_id, kind_id, happened_at, known_at, text)
                        VALUES (:id, 1, :externalId, :identity, 1, :id, :id, :text)
                        """)
                .bind("id", id)
                .bind("externalId", "post:" + id)
                .bind("identity", identity.value())
                .bind("text", text)
                .execute();
    }

    @Override
    public String section() {
        return "posts";
    }

    @Override
    public String title() {
        return "What they wrote";
    }

    @Override
    public List<String> columns() {
        return List.of("happened_at", "text");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        try (var stream = handle
                .createQuery("""
                        SELECT happened_at, text
                        FROM activity
                        WHERE identity_id IN (<identities>)
                        ORDER BY id
                        """)
                .bindList("identities", person.numbers())
                .map((row, context) -> new Object[] {Instant.ofEpochMilli(row.getLong(1)), row.getString(2)})
                .stream()) {
            stream.forEach(rows::add);
        }
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        if (callsLeft-- <= 0) {
            throw new IllegalStateException("the power is cut");
        }
        return handle.createUpdate("""
                        DELETE FROM activity
                        WHERE id IN (SELECT id FROM activity WHERE identity_id IN (<identities>) LIMIT :limit)
                        """)
                .bindList("identities", person.numbers())
                .bind("limit", Math.min(limit, 2))
                .execute();
    }
}
