package io.barnraiser.people.member;

import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Numbers;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The SQL of notes and tags. Both stay with the member they were written on and are read for the whole family.
final class NoteStore {

    private static final int MOST_NOTES = 500;

    private NoteStore() {}

    static long addNote(Handle handle, MemberId member, String author, String body, Instant at) {
        long id = Numbers.take(handle, "member_note");
        handle.createUpdate("""
                        INSERT INTO member_note (id, member_id, author, body, created_at)
                        VALUES (:id, :member, :author, :body, :at)
                        """)
                .bind("id", id)
                .bind("member", member.value())
                .bind("author", author)
                .bind("body", body)
                .bind("at", at.toEpochMilli())
                .execute();
        return id;
    }

    static boolean deleteNote(Handle handle, long id, Instant at) {
        return handle.createUpdate("""
                        UPDATE member_note
                        SET deleted_at = :at
                        WHERE id = :id AND deleted_at IS NULL
                        """)
                        .bind("id", id)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    static boolean restoreNote(Handle handle, long id) {
        return handle.createUpdate("""
                        UPDATE member_note
                        SET deleted_at = NULL
                        WHERE id = :id AND deleted_at IS NOT NULL
                        """).bind("id", id).execute() == 1;
    }

    static List<Note> notes(Handle handle, MemberId member) {
        return handle.createQuery("""
                        SELECT n.id, n.member_id, n.author, n.body, n.created_at
                        FROM member_note n
                        JOIN identity i ON i.id = n.member_id
                        WHERE i.member_id = :member AND n.deleted_at IS NULL
                        ORDER BY n.created_at DESC, n.id DESC
                        LIMIT :limit
                        """)
                .bind("member", member.value())
                .bind("limit", MOST_NOTES)
                .map((row, context) -> new Note(
                        row.getLong("id"),
                        new MemberId(row.getLong("member_id")),
                        row.getString("author"),
                        row.getString("body"),
                        Instant.ofEpochMilli(row.getLong("created_at"))))
                .list();
    }

    static boolean addTag(Handle handle, MemberId member, String tag, String actor, Instant at) {
        return handle.createUpdate("""
                        INSERT INTO member_tag (member_id, tag, added_at, added_by)
                        SELECT :member, :tag, :at, :actor
                        WHERE NOT EXISTS (
                          SELECT 1
                          FROM member_tag t
                          JOIN identity i ON i.id = t.member_id
                          WHERE i.member_id = :member AND t.tag = :tag)
                        """)
                        .bind("member", member.value())
                        .bind("tag", tag)
                        .bind("at", at.toEpochMilli())
                        .bind("actor", actor)
                        .execute()
                == 1;
    }

    static boolean removeTag(Handle handle, MemberId member, String tag) {
        return handle.createUpdate("""
                        DELETE FROM member_tag
                        WHERE tag = :tag AND member_id IN (SELECT id FROM identity WHERE member_id = :member)
                        """)
                        .bind("member", member.value())
                        .bind("tag", tag)
                        .execute()
                > 0;
    }

    static List<Tag> tags(Handle handle, MemberId member) {
        return handle.createQuery("""
                        SELECT t.tag, MIN(t.added_by) AS added_by, MIN(t.added_at) AS added_at
                        FROM member_tag t
                        JOIN identity i ON i.id = t.member_id
                        WHERE i.member_id = :member
                        GROUP BY t.tag
                        ORDER BY t.tag
                        """)
                .bind("member", member.value())
                .map((row, context) -> new Tag(
                        row.getString("tag"), row.getString("added_by"), Instant.ofEpochMilli(row.getLong("added_at"))))
                .list();
    }

    /// Every tag in use with the number of its members, the most used first.
    static List<String> allTags(Handle handle, int limit) {
        return handle.createQuery("""
                        SELECT tag
                        FROM member_tag
                        GROUP BY tag
                        ORDER BY COUNT(*) DESC, tag
                        LIMIT :limit
                        """).bind("limit", limit).mapTo(String.class).list();
    }

    /// Removes notes and tags of these members for good, deleted notes too; returns how many rows.
    static int forget(Handle handle, Collection<Long> members) {
        int gone = 0;
        for (List<Long> some : Chunk.of(members)) {
            gone += handle.createUpdate("""
                            DELETE FROM member_note
                            WHERE member_id IN (<some>)
                            """).bindList("some", some).execute();
            gone += handle.createUpdate("""
                            DELETE FROM member_tag
                            WHERE member_id IN (<some>)
                            """).bindList("some", some).execute();
        }
        return gone;
    }
}
