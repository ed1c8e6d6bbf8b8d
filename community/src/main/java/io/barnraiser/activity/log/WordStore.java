package io.barnraiser.activity.log;

import io.barnraiser.activity.source.SourceId;
import io.barnraiser.platform.database.Numbers;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The tables activity_kind and channel.
final class WordStore {

    Map<String, Integer> kinds(Handle handle) {
        Map<String, Integer> kinds = new HashMap<>();
        handle.createQuery("SELECT id, name FROM activity_kind")
                .map((row, context) -> kinds.put(row.getString("name"), row.getInt("id")))
                .list();
        return kinds;
    }

    /// The number of the kind, which another node may have added meanwhile.
    int addKind(Handle handle, String name) {
        return handle.createQuery("""
                        INSERT INTO activity_kind (id, name)
                        VALUES ((SELECT COALESCE(MAX(id), 0) + 1 FROM activity_kind), :name)
                        ON CONFLICT (name) DO UPDATE SET name = excluded.name
                        RETURNING id
                        """).bind("name", name).mapTo(Integer.class).one();
    }

    long channel(Handle handle, SourceId source, String name) {
        return handle.createQuery("SELECT id FROM channel WHERE source_id = :source AND name = :name")
                .bind("source", source.value())
                .bind("name", name)
                .mapTo(Long.class)
                .findOne()
                .orElseGet(() -> addChannel(handle, source, name));
    }

    private static long addChannel(Handle handle, SourceId source, String name) {
        long id = Numbers.take(handle, "channel");
        handle.createUpdate("INSERT INTO channel (id, source_id, name) VALUES (:id, :source, :name)")
                .bind("id", id)
                .bind("source", source.value())
                .bind("name", name)
                .execute();
        return id;
    }
}
