package io.barnraiser.understand.network;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.platform.database.Chunk;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Reads what ties need to know of the log's kinds, its things and its people.
final class KnownStore {

    private static final int PAGE = 5_000;

    /// The kinds of activity by number.
    Map<Integer, ActivityKind> kinds(Handle handle) {
        Map<Integer, ActivityKind> kinds = new HashMap<>();
        handle.createQuery("SELECT id, name FROM activity_kind")
                .map((row, context) -> Map.entry(row.getInt("id"), new ActivityKind(row.getString("name"))))
                .forEach(entry -> kinds.put(entry.getKey(), entry.getValue()));
        return kinds;
    }

    /// What an activity says.
    record Words(long activity, String text) {}

    /// The next activities of some kinds that say something, behind {@code after}, in the order of the log.
    List<Words> words(Handle handle, Collection<Integer> kinds, long after) {
        if (kinds.isEmpty()) {
            return List.of(); // nobody has ever replied
        }
        return handle.createQuery("""
                        SELECT id, text
                        FROM activity
                        WHERE id > :after AND kind_id IN (<kinds>) AND text IS NOT NULL
                        ORDER BY id
                        LIMIT :page
                        """)
                .bind("after", after)
                .bindList("kinds", Chunk.filled(List.copyOf(kinds)))
                .bind("page", PAGE)
                .map((row, context) -> new Words(row.getLong("id"), row.getString("text")))
                .list();
    }

    /// The authors of these things, as far as they are known now.
    Map<Long, Long> authors(Handle handle, Collection<Long> objects) {
        Map<Long, Long> authors = new HashMap<>();
        for (List<Long> some : Chunk.of(objects)) {
            handle.createQuery("""
                            SELECT id, author_identity_id
                            FROM activity_object
                            WHERE id IN (<ids>) AND author_identity_id IS NOT NULL
                            """)
                    .bindList("ids", some)
                    .map((row, context) -> Map.entry(row.getLong("id"), row.getLong("author_identity_id")))
                    .forEach(entry -> authors.put(entry.getKey(), entry.getValue()));
        }
        return authors;
    }

    /// Those of these identities who were not erased.
    Set<Long> alive(Handle handle, Collection<Long> identities) {
        Set<Long> alive = new HashSet<>();
        for (List<Long> some : Chunk.of(identities)) {
            alive.addAll(handle.createQuery("SELECT id FROM identity WHERE id IN (<ids>)")
                    .bindList("ids", some)
                    .mapTo(Long.class)
                    .list());
        }
        return alive;
    }
}
