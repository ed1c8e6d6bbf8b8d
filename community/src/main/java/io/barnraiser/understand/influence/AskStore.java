package io.barnraiser.understand.influence;

import io.barnraiser.people.member.MemberId;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.database.Removal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The SQL of who was asked. An ask stands with the oldest identity of the member, so it goes where
/// that goes when members are merged or told apart.
final class AskStore {

    private AskStore() {}

    static void insert(Handle handle, long identity, Instant at, String by) {
        handle.createUpdate("""
            INSERT INTO influence_ask (id, identity_id, asked_at, asked_by)
            VALUES (:id, :identity, :at, :by)
            """)
                .bind("id", Numbers.take(handle, "influence_ask"))
                .bind("identity", identity)
                .bind("at", at.toEpochMilli())
                .bind("by", by)
                .execute();
    }

    /// Writes an ask down, unless the member was asked after a moment, under whatever identity:
    /// looked at in the very statement that writes. Returns whether it was written.
    static boolean insertUnlessSince(Handle handle, MemberId member, Instant since, Instant at, String by) {
        return handle.createUpdate("""
            INSERT INTO influence_ask (id, identity_id, asked_at, asked_by)
            SELECT :id, :identity, :at, :by
            WHERE NOT EXISTS (
              SELECT 1
              FROM identity i
              JOIN influence_ask a ON a.identity_id = i.id
              WHERE i.member_id = :member AND a.asked_at > :since)
            """)
                        .bind("id", Numbers.take(handle, "influence_ask"))
                        .bind("identity", member.oldestIdentity().value())
                        .bind("at", at.toEpochMilli())
                        .bind("by", by)
                        .bind("member", member.value())
                        .bind("since", since.toEpochMilli())
                        .execute()
                == 1;
    }

    /// Whether a member was asked after a moment, under whatever identity.
    static boolean isSince(Handle handle, MemberId member, Instant since) {
        return handle.createQuery("""
            SELECT a.id
            FROM identity i
            JOIN influence_ask a ON a.identity_id = i.id
            WHERE i.member_id = :member AND a.asked_at > :since
            LIMIT 1
            """)
                .bind("member", member.value())
                .bind("since", since.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /// Takes an ask back; returns whether it was there.
    static boolean delete(Handle handle, long id) {
        return handle.createUpdate("DELETE FROM influence_ask WHERE id = :id")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /// The members who were asked after a moment.
    static Set<Long> membersSince(Handle handle, Instant since) {
        return new HashSet<>(handle.createQuery("""
            SELECT DISTINCT i.member_id
            FROM influence_ask a
            JOIN identity i ON i.id = a.identity_id
            WHERE a.asked_at > :since
            """)
                .bind("since", since.toEpochMilli())
                .mapTo(Long.class)
                .list());
    }

    /// The last ask of each of these members since a moment, by member.
    static Map<Long, Ask> last(Handle handle, Collection<Long> members, Instant since) {
        Map<Long, Ask> last = new HashMap<>();
        if (!members.isEmpty()) {
            handle.createQuery("""
                SELECT a.id, i.member_id, a.asked_at, a.asked_by
                FROM influence_ask a
                JOIN identity i ON i.id = a.identity_id
                WHERE i.member_id IN (<members>) AND a.asked_at > :since
                ORDER BY a.asked_at, a.id
                """)
                    .bindList("members", List.copyOf(members))
                    .bind("since", since.toEpochMilli())
                    .map((row, context) -> new Ask(
                            row.getLong("id"),
                            row.getLong("member_id"),
                            Instant.ofEpochMilli(row.getLong("asked_at")),
                            row.getString("asked_by")))
                    .forEach(ask -> last.put(ask.member(), ask));
        }
        return last;
    }

    /// When these identities were asked, the newest first.
    static List<Instant> history(Handle handle, Collection<Long> identities) {
        return identities.isEmpty()
                ? List.of()
                : handle.createQuery("""
                    SELECT asked_at
                    FROM influence_ask
                    WHERE identity_id IN (<identities>)
                    ORDER BY asked_at DESC, id DESC
                    """)
                        .bindList("identities", List.copyOf(identities))
                        .map((row, context) -> Instant.ofEpochMilli(row.getLong("asked_at")))
                        .list();
    }

    /// Takes all asks of these identities away; returns how many.
    static void forget(Removal removal) {
        removal.from("influence_ask", "identity_id", "id");
    }
}
