package io.barnraiser.build.idea;

import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Removal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The SQL of what the board keeps of one person.
final class PersonStore {

    private PersonStore() {}

    static void versions(Handle handle, List<Long> identities, PersonalData.Rows rows) {
        try (Stream<Object[]> found = handle
                .createQuery("""
                        SELECT idea_id, number, title, text, edited_at
                        FROM idea_version
                        WHERE editor_id IN (<some>)
                        ORDER BY idea_id, number
                        """)
                .bindList("some", identities)
                .map((row, context) -> new Object[] {
                    row.getLong("idea_id"),
                    row.getInt("number"),
                    row.getString("title"),
                    row.getString("text"),
                    Instant.ofEpochMilli(row.getLong("edited_at"))
                })
                .stream()) {
            found.forEach(rows::add);
        }
    }

    static void comments(Handle handle, List<Long> identities, PersonalData.Rows rows) {
        try (Stream<Object[]> found = handle
                .createQuery("""
                        SELECT idea_id, text, worry, official, created_at
                        FROM idea_comment
                        WHERE author_id IN (<some>)
                        ORDER BY id
                        """)
                .bindList("some", identities)
                .map((row, context) -> new Object[] {
                    row.getLong("idea_id"),
                    row.getString("text"),
                    row.getInt("worry") == 1,
                    row.getInt("official") == 1,
                    Instant.ofEpochMilli(row.getLong("created_at"))
                })
                .stream()) {
            found.forEach(rows::add);
        }
    }

    static void votes(Handle handle, List<Long> identities, PersonalData.Rows rows) {
        try (Stream<Object[]> found = handle
                .createQuery("""
                        SELECT v.idea_id, d.title, v.voted_at
                        FROM idea_vote v
                        CROSS JOIN idea d
                        WHERE v.identity_id IN (<some>) AND d.id = v.idea_id
                        ORDER BY v.voted_at, v.idea_id
                        """)
                .bindList("some", identities)
                .map((row, context) -> new Object[] {
                    row.getLong("idea_id"), row.getString("title"), Instant.ofEpochMilli(row.getLong("voted_at"))
                })
                .stream()) {
            found.forEach(rows::add);
        }
    }

    /// Empties the versions that these identities wrote; the current text of an idea goes with its
    /// newest version, and
    /// who proposed it is forgotten.
    static int eraseVersions(Handle handle, List<Long> identities, int limit) {
        record Version(long idea, int number) {}
        List<Version> found = handle.createQuery("""
                        SELECT idea_id, number
                        FROM idea_version
                        WHERE editor_id IN (<some>)
                        ORDER BY idea_id, number
                        LIMIT :limit
                        """)
                .bindList("some", identities)
                .bind("limit", limit)
                .map((row, context) -> new Version(row.getLong("idea_id"), row.getInt("number")))
                .list();
        for (Version version : found) {
            handle.createUpdate("""
                            UPDATE idea_version
                            SET title = '', text = '', editor_id = 0
                            WHERE idea_id = :idea AND number = :number
                            """)
                    .bind("idea", version.idea())
                    .bind("number", version.number())
                    .execute();
            int emptied = handle.createUpdate("""
                            UPDATE idea
                            SET title = '', text = ''
                            WHERE id = :idea AND version = :number
                            """)
                    .bind("idea", version.idea())
                    .bind("number", version.number())
                    .execute();
            if (emptied > 0) {
                TermStore.replace(handle, new IdeaId(version.idea()), "", "");
            }
        }
        return found.isEmpty() ? new Removal(handle, identities, limit).run("""
                                UPDATE idea
                                SET author_id = 0
                                WHERE id IN (
                                  SELECT id
                                  FROM idea
                                  WHERE author_id IN (<some>)
                                  LIMIT :most)
                                """).done() : found.size();
    }

    static int eraseComments(Handle handle, List<Long> identities, int limit) {
        record Comment(long id, long root) {}
        List<Comment> found = handle.createQuery("""
                        SELECT c.id, d.root_id
                        FROM idea_comment c
                        CROSS JOIN idea d
                        WHERE c.author_id IN (<some>) AND d.id = c.idea_id
                        ORDER BY c.id
                        LIMIT :limit
                        """)
                .bindList("some", identities)
                .bind("limit", limit)
                .map((row, context) -> new Comment(row.getLong("id"), row.getLong("root_id")))
                .list();
        found.forEach(
                comment -> handle.createUpdate("""
                        UPDATE idea_comment
                        SET text = '', author_id = 0
                        WHERE id = :id
                        """).bind("id", comment.id()).execute());
        Counting.anew(handle, found.stream().map(Comment::root).distinct().toList());
        return found.size();
    }

    static int eraseVotes(Handle handle, List<Long> identities, int limit) {
        record Vote(long idea, long identity, long root) {}
        List<Vote> found = handle.createQuery("""
                        SELECT v.idea_id, v.identity_id, d.root_id
                        FROM idea_vote v
                        CROSS JOIN idea d
                        WHERE v.identity_id IN (<some>) AND d.id = v.idea_id
                        ORDER BY v.idea_id, v.identity_id
                        LIMIT :limit
                        """)
                .bindList("some", identities)
                .bind("limit", limit)
                .map((row, context) ->
                        new Vote(row.getLong("idea_id"), row.getLong("identity_id"), row.getLong("root_id")))
                .list();
        found.forEach(vote -> handle.createUpdate("""
                        DELETE FROM idea_vote
                        WHERE idea_id = :idea AND identity_id = :identity
                        """)
                .bind("idea", vote.idea())
                .bind("identity", vote.identity())
                .execute());
        Counting.anew(handle, found.stream().map(Vote::root).distinct().toList());
        return found.size();
    }
}
