package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of comments.
final class CommentStore {

    private static final String COLUMNS =
            "c.id, c.idea_id, c.parent_id, c.author_id, c.text, c.worry, c.official, c.hidden, c.created_at";

    private CommentStore() {}

    static void insert(Handle handle, IdeaComment comment) {
        handle.createUpdate("""
                        INSERT INTO idea_comment (id, idea_id, parent_id, author_id, text, worry, official, hidden,
                          created_at)
                        VALUES (:id, :idea, :parent, :author, :text, :worry, :official, '', :at)
                        """)
                .bind("id", comment.id())
                .bind("idea", comment.idea().value())
                .bind("parent", comment.parent())
                .bind("author", comment.author().value())
                .bind("text", comment.text())
                .bind("worry", comment.worry() ? 1 : 0)
                .bind("official", comment.official() ? 1 : 0)
                .bind("at", comment.at().toEpochMilli())
                .execute();
    }

    static Optional<IdeaComment> find(Handle handle, long id) {
        return handle.createQuery("""
                        SELECT <columns>
                        FROM idea_comment c
                        WHERE c.id = :id
                        """)
                .define("columns", COLUMNS)
                .bind("id", id)
                .map((row, context) -> comment(row))
                .findOne();
    }

    /// Those that begin a thread under {@code root}, the oldest first.
    static List<IdeaComment> threads(Handle handle, IdeaId root, long after, int limit) {
        return handle.createQuery("""
                        SELECT <columns>
                        FROM idea d
                        CROSS JOIN idea_comment c
                        WHERE d.root_id = :root AND c.idea_id = d.id AND c.parent_id = 0 AND c.id > :after
                        ORDER BY c.id
                        LIMIT :limit
                        """)
                .define("columns", COLUMNS)
                .bind("root", root.value())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> comment(row))
                .list();
    }

    /// The answers to comments of these numbers, the oldest first.
    static List<IdeaComment> answers(Handle handle, IdeaId root, List<Long> parents, int limit) {
        if (parents.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("""
                        SELECT <columns>
                        FROM idea d
                        CROSS JOIN idea_comment c
                        WHERE d.root_id = :root AND c.idea_id = d.id AND c.parent_id IN (<parents>)
                        ORDER BY c.id
                        LIMIT :limit
                        """)
                .define("columns", COLUMNS)
                .bind("root", root.value())
                .bindList("parents", parents)
                .bind("limit", limit)
                .map((row, context) -> comment(row))
                .list();
    }

    /// The comments under {@code root} that are shown, the newest first.
    static List<IdeaComment> newest(Handle handle, IdeaId root, int limit) {
        return handle.createQuery("""
                        SELECT <columns>
                        FROM idea d
                        CROSS JOIN idea_comment c
                        WHERE d.root_id = :root AND c.idea_id = d.id AND c.hidden = '' AND c.text <> ''
                        ORDER BY c.id DESC
                        LIMIT :limit
                        """)
                .define("columns", COLUMNS)
                .bind("root", root.value())
                .bind("limit", limit)
                .map((row, context) -> comment(row))
                .list();
    }

    /// What was last said for the team under {@code root}.
    static Optional<IdeaComment> official(Handle handle, IdeaId root) {
        return handle.createQuery("""
                        SELECT <columns>
                        FROM idea d
                        CROSS JOIN idea_comment c
                        WHERE d.root_id = :root AND c.idea_id = d.id AND c.official = 1 AND c.hidden = '' AND c.text <> ''
                        ORDER BY c.id DESC
                        LIMIT 1
                        """)
                .define("columns", COLUMNS)
                .bind("root", root.value())
                .map((row, context) -> comment(row))
                .findOne();
    }

    /// When each comment under {@code root} was written that is shown.
    static List<Long> times(Handle handle, IdeaId root) {
        return handle.createQuery("""
                        SELECT c.created_at
                        FROM idea d
                        CROSS JOIN idea_comment c
                        WHERE d.root_id = :root AND c.idea_id = d.id AND c.hidden = '' AND c.text <> ''
                        """)
                .bind("root", root.value())
                .mapTo(Long.class)
                .list();
    }

    /// Members who said under {@code root} that they fear it.
    static List<MemberId> worried(Handle handle, IdeaId root) {
        return handle.createQuery("""
                        SELECT DISTINCT i.member_id
                        FROM idea d
                        CROSS JOIN idea_comment c
                        CROSS JOIN identity i
                        WHERE d.root_id = :root AND c.idea_id = d.id AND c.worry = 1 AND c.hidden = '' AND c.text <> ''
                          AND i.id = c.author_id
                        """)
                .bind("root", root.value())
                .map((row, context) -> new MemberId(row.getLong("member_id")))
                .list();
    }

    /// Who wrote what is shown under {@code root}, each identity and idea once.
    static List<Contributor> contributors(Handle handle, IdeaId root) {
        return handle.createQuery("""
                        SELECT c.author_id, c.idea_id, MIN(c.created_at) AS created_at
                        FROM idea d
                        CROSS JOIN idea_comment c
                        WHERE d.root_id = :root AND c.idea_id = d.id AND c.author_id > 0 AND c.hidden = ''
                          AND c.text <> '' AND c.official = 0
                        GROUP BY c.author_id, c.idea_id
                        ORDER BY MIN(c.created_at), c.author_id
                        """)
                .bind("root", root.value())
                .map((row, context) -> new Contributor(
                        new IdentityId(row.getLong("author_id")),
                        Contributor.Role.COMMENTER,
                        new IdeaId(row.getLong("idea_id")),
                        Instant.ofEpochMilli(row.getLong("created_at"))))
                .list();
    }

    static void hide(Handle handle, long id, String reason) {
        handle.createUpdate("""
                        UPDATE idea_comment
                        SET hidden = :reason
                        WHERE id = :id
                        """).bind("reason", reason).bind("id", id).execute();
    }

    static void empty(Handle handle, long id) {
        handle.createUpdate("""
                        UPDATE idea_comment
                        SET text = ''
                        WHERE id = :id
                        """).bind("id", id).execute();
    }

    private static IdeaComment comment(ResultSet row) throws SQLException {
        return new IdeaComment(
                row.getLong("id"),
                new IdeaId(row.getLong("idea_id")),
                row.getLong("parent_id"),
                new IdentityId(row.getLong("author_id")),
                row.getString("text"),
                row.getInt("worry") == 1,
                row.getInt("official") == 1,
                row.getString("hidden"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
