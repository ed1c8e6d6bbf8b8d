package io.barnraiser.build.idea;

import io.barnraiser.platform.database.Chunk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The SQL of what the team wrote on ideas: tags, and the feedback that they came from.
final class LabelStore {

    private LabelStore() {}

    static void tag(Handle handle, IdeaId idea, String tag) {
        handle.createUpdate("""
                        INSERT INTO idea_tag (idea_id, tag)
                        VALUES (:idea, :tag)
                        ON CONFLICT (idea_id, tag) DO NOTHING
                        """).bind("idea", idea.value()).bind("tag", tag).execute();
    }

    static void untag(Handle handle, IdeaId idea, String tag) {
        handle.createUpdate("""
                        DELETE FROM idea_tag
                        WHERE idea_id = :idea AND tag = :tag
                        """).bind("idea", idea.value()).bind("tag", tag).execute();
    }

    /// The tags of ideas by their numbers.
    static Map<Long, List<String>> tags(Handle handle, Collection<Long> ideas) {
        Map<Long, List<String>> tags = new HashMap<>();
        for (List<Long> some : Chunk.of(ideas)) {
            handle.createQuery("""
                            SELECT idea_id, tag
                            FROM idea_tag
                            WHERE idea_id IN (<some>)
                            ORDER BY idea_id, tag
                            """)
                    .bindList("some", some)
                    .map((row, context) -> Map.entry(row.getLong("idea_id"), row.getString("tag")))
                    .forEach(entry -> {
                        List<String> known = tags.computeIfAbsent(entry.getKey(), idea -> new ArrayList<>());
                        if (!known.contains(entry.getValue())) {
                            known.add(entry.getValue());
                        }
                    });
        }
        return tags;
    }

    /// Every tag there is, by name.
    static List<String> allTags(Handle handle, int limit) {
        return handle.createQuery("""
                        SELECT DISTINCT tag
                        FROM idea_tag
                        ORDER BY tag
                        LIMIT :limit
                        """).bind("limit", limit).mapTo(String.class).list();
    }

    static void link(Handle handle, IdeaId idea, long feedback, Instant at) {
        handle.createUpdate("""
                        INSERT INTO idea_feedback (idea_id, feedback_id, linked_at)
                        VALUES (:idea, :feedback, :at)
                        ON CONFLICT (idea_id, feedback_id) DO NOTHING
                        """)
                .bind("idea", idea.value())
                .bind("feedback", feedback)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /// The feedback that what is under {@code root} came from, the oldest link first.
    static List<Long> feedback(Handle handle, IdeaId root, int limit) {
        return handle.createQuery("""
                        SELECT f.feedback_id
                        FROM idea d
                        CROSS JOIN idea_feedback f
                        WHERE d.root_id = :root AND f.idea_id = d.id
                        GROUP BY f.feedback_id
                        ORDER BY MIN(f.linked_at), f.feedback_id
                        LIMIT :limit
                        """)
                .bind("root", root.value())
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }
}
