package io.barnraiser.build.release;

import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.database.Removal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The SQL of what led to releases.
final class LinkStore {

    private LinkStore() {}

    /// Adds a link; empty where it is there already.
    static Optional<Long> insert(
            Handle handle, ReleaseId release, LinkKind kind, Piece piece, long cameWith, Instant now, String by) {
        long id = Numbers.take(handle, "release_link");
        int added = handle.createUpdate("""
                        INSERT INTO release_link (id, release_id, kind, ref, said_at, author_id, came_with, added_at,
                          added_by)
                        VALUES (:id, :release, :kind, :ref, :saidAt, :author, :cameWith, :now, :by)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", id)
                .bind("release", release.value())
                .bind("kind", Code.of(kind))
                .bind("ref", piece.ref())
                .bind("saidAt", piece.at().toEpochMilli())
                .bind("author", author(piece))
                .bind("cameWith", cameWith)
                .bind("now", now.toEpochMilli())
                .bind("by", by)
                .execute();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    static boolean remove(Handle handle, ReleaseId release, long link, Instant now) {
        return handle.createUpdate("""
                        UPDATE release_link
                        SET removed_at = :now, telling = 'back'
                        WHERE id = :link AND release_id = :release AND removed_at IS NULL
                        """)
                        .bind("now", now.toEpochMilli())
                        .bind("link", link)
                        .bind("release", release.value())
                        .execute()
                == 1;
    }

    /// What led to a release, in the order in which it was said.
    static List<Link> of(Handle handle, ReleaseId release, int most) {
        return handle.createQuery("""
                        SELECT id, kind, ref, said_at, author_id, came_with, reopened_at
                        FROM release_link
                        WHERE release_id = :release AND removed_at IS NULL
                        ORDER BY said_at, id
                        LIMIT :most
                        """)
                .bind("release", release.value())
                .bind("most", most)
                .map((row, context) -> link(row))
                .list();
    }

    static Optional<Link> find(Handle handle, long link) {
        return handle.createQuery("""
                        SELECT id, kind, ref, said_at, author_id, came_with, reopened_at
                        FROM release_link
                        WHERE id = :link AND removed_at IS NULL
                        """)
                .bind("link", link)
                .map((row, context) -> link(row))
                .findOne();
    }

    /// What a member said that led to a release.
    static List<Link> ofMember(Handle handle, ReleaseId release, long member) {
        return handle.createQuery("""
                        SELECT l.id, l.kind, l.ref, l.said_at, l.author_id, l.came_with, l.reopened_at
                        FROM identity i
                        CROSS JOIN release_link l
                        WHERE i.member_id = :member AND l.author_id = i.id
                          AND l.release_id = :release AND l.removed_at IS NULL
                        ORDER BY l.id
                        LIMIT 100
                        """)
                .bind("member", member)
                .bind("release", release.value())
                .map((row, context) -> link(row))
                .list();
    }

    /// A link with what it still has to hear.
    record Owed(ReleaseId release, Link link, Telling telling) {}

    /// What still has to hear of its release, in the order in which it was linked.
    ///
    /// @param release 0 for all
    static List<Owed> owed(Handle handle, long release, int most) {
        return handle.createQuery("""
                        SELECT l.id, l.release_id, l.kind, l.ref, l.said_at, l.author_id, l.came_with, l.reopened_at,
                          l.telling
                        FROM release_link l
                        CROSS JOIN release r
                        WHERE l.telling <> 'done' AND r.id = l.release_id
                          AND (r.published_at IS NOT NULL OR l.telling = 'back')
                          AND (:release = 0 OR l.release_id = :release)
                        ORDER BY l.id
                        LIMIT :most
                        """)
                .bind("release", release)
                .bind("most", most)
                .map((row, context) -> new Owed(
                        new ReleaseId(row.getLong("release_id")),
                        link(row),
                        Code.read(Telling.class, row.getString("telling"))))
                .list();
    }

    /// A link heard what it had to; false where it has to hear something else by now.
    static boolean told(Handle handle, long link, Telling what) {
        return handle.createUpdate("UPDATE release_link SET telling = 'done' WHERE id = :link AND telling = :what")
                        .bind("link", link)
                        .bind("what", Code.of(what))
                        .execute()
                == 1;
    }

    /// Whatever heard of a release hears of it again.
    static void tellAgain(Handle handle, ReleaseId release) {
        handle.createUpdate("""
                        UPDATE release_link
                        SET telling = 'again'
                        WHERE release_id = :release AND telling = 'done' AND removed_at IS NULL
                        """).bind("release", release.value()).execute();
    }

    static void reopened(Handle handle, long link, Instant now) {
        handle.createUpdate("UPDATE release_link SET reopened_at = :now WHERE id = :link")
                .bind("now", now.toEpochMilli())
                .bind("link", link)
                .execute();
    }

    /// The releases that something led to, newest first.
    static List<ReleaseId> releasesOf(Handle handle, LinkKind kind, String ref) {
        return handle.createQuery("""
                        SELECT release_id
                        FROM release_link
                        WHERE kind = :kind AND ref = :ref AND removed_at IS NULL
                        ORDER BY release_id DESC
                        LIMIT 20
                        """)
                .bind("kind", Code.of(kind))
                .bind("ref", ref)
                .mapTo(Long.class)
                .map(ReleaseId::new)
                .list();
    }

    /// Forgets who said what; returns how many links named them.
    static void forget(Removal removal) {
        removal.run("""
                        UPDATE release_link
                        SET author_id = NULL
                        WHERE id IN (
                          SELECT id
                          FROM release_link
                          WHERE author_id IN (<some>)
                          LIMIT :most)
                        """);
    }

    private static @Nullable Long author(Piece piece) {
        return piece.author().orElse(null);
    }

    private static Link link(ResultSet row) throws SQLException {
        long author = row.getLong("author_id");
        return new Link(
                row.getLong("id"),
                Code.read(LinkKind.class, row.getString("kind")),
                row.getString("ref"),
                Instant.ofEpochMilli(row.getLong("said_at")),
                author == 0 ? Optional.empty() : Optional.of(author),
                row.getLong("came_with"),
                Moments.of(row, "reopened_at"));
    }
}
