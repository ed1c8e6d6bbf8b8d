package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Numbers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of what became of ideas: their versions and what was decided.
final class HistoryStore {

    private HistoryStore() {}

    static void insert(Handle handle, IdeaId idea, IdeaVersion version) {
        handle.createUpdate("""
                        INSERT INTO idea_version (idea_id, number, title, text, editor_id, edited_at)
                        VALUES (:idea, :number, :title, :text, :editor, :at)
                        """)
                .bind("idea", idea.value())
                .bind("number", version.number())
                .bind("title", version.title())
                .bind("text", version.text())
                .bind("editor", version.editor().value())
                .bind("at", version.at().toEpochMilli())
                .execute();
    }

    /// The versions of an idea, the newest first.
    static List<IdeaVersion> versions(Handle handle, IdeaId idea, int limit) {
        return handle.createQuery("""
                        SELECT number, title, text, editor_id, edited_at
                        FROM idea_version
                        WHERE idea_id = :idea
                        ORDER BY number DESC
                        LIMIT :limit
                        """)
                .bind("idea", idea.value())
                .bind("limit", limit)
                .map((row, context) -> new IdeaVersion(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("text"),
                        new IdentityId(row.getLong("editor_id")),
                        Instant.ofEpochMilli(row.getLong("edited_at"))))
                .list();
    }

    /// Who wrote the later versions of what is under {@code root}.
    static List<Contributor> editors(Handle handle, IdeaId root) {
        return handle.createQuery("""
                        SELECT e.editor_id, e.idea_id, MIN(e.edited_at) AS edited_at
                        FROM idea d
                        CROSS JOIN idea_version e
                        WHERE d.root_id = :root AND e.idea_id = d.id AND e.number > 1 AND e.editor_id > 0
                        GROUP BY e.editor_id, e.idea_id
                        ORDER BY MIN(e.edited_at), e.editor_id
                        """)
                .bind("root", root.value())
                .map((row, context) -> new Contributor(
                        new IdentityId(row.getLong("editor_id")),
                        Contributor.Role.EDITOR,
                        new IdeaId(row.getLong("idea_id")),
                        Instant.ofEpochMilli(row.getLong("edited_at"))))
                .list();
    }

    static long insert(Handle handle, IdeaChange change) {
        long id = Numbers.take(handle, "idea_change");
        handle.createUpdate("""
                        INSERT INTO idea_change (id, idea_id, from_status, to_status, target_id, reason, mind, actor,
                          changed_at)
                        VALUES (:id, :idea, :from, :to, :target, :reason, :mind, :actor, :at)
                        """)
                .bind("id", id)
                .bind("idea", change.idea().value())
                .bind("from", change.from().word())
                .bind("to", change.to().word())
                .bind("target", change.target().map(IdeaId::value).orElse(0L))
                .bind("reason", change.reason())
                .bind("mind", change.mind())
                .bind("actor", change.actor())
                .bind("at", change.at().toEpochMilli())
                .execute();
        return id;
    }

    /// What was decided of an idea, the newest first.
    static List<IdeaChange> changes(Handle handle, IdeaId idea, int limit) {
        return handle.createQuery("""
                        SELECT id, idea_id, from_status, to_status, target_id, reason, mind, actor, changed_at
                        FROM idea_change
                        WHERE idea_id = :idea
                        ORDER BY id DESC
                        LIMIT :limit
                        """)
                .bind("idea", idea.value())
                .bind("limit", limit)
                .map((row, context) -> {
                    long target = row.getLong("target_id");
                    return new IdeaChange(
                            row.getLong("id"),
                            new IdeaId(row.getLong("idea_id")),
                            Code.read(IdeaStatus.class, row.getString("from_status")),
                            Code.read(IdeaStatus.class, row.getString("to_status")),
                            target == 0 ? Optional.empty() : Optional.of(new IdeaId(target)),
                            row.getString("reason"),
                            row.getString("mind"),
                            row.getString("actor"),
                            Instant.ofEpochMilli(row.getLong("changed_at")));
                })
                .list();
    }
}
