package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of ideas one by one.
final class IdeaStore {

    static final String COLUMNS = """
            d.id, d.author_id, d.title, d.text, d.version, d.status, d.merged_into, d.root_id, d.product, d.path,
              d.hidden, d.votes, d.comments, d.heat, d.created_at, d.decided_at, d.answered_at
            """;

    private IdeaStore() {}

    static void insert(Handle handle, Idea idea) {
        handle.createUpdate("""
                        INSERT INTO idea (id, author_id, title, text, version, status, merged_into, root_id, product,
                          path, hidden, votes, comments, heat, created_at, decided_at, answered_at)
                        VALUES (:id, :author, :title, :text, 1, :status, NULL, :id, :product, '', '', 0, 0, 0, :at, 0, 0)
                        """)
                .bind("id", idea.id().value())
                .bind("author", idea.author().value())
                .bind("title", idea.title())
                .bind("text", idea.text())
                .bind("status", idea.own().word())
                .bind("product", idea.product())
                .bind("at", idea.createdAt().toEpochMilli())
                .execute();
    }

    static Optional<Idea> find(Handle handle, IdeaId id) {
        return some(handle, List.of(id.value())).stream().findFirst();
    }

    /// Ideas by their numbers, in the order of these.
    static List<Idea> some(Handle handle, Collection<Long> ids) {
        List<Idea> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(ids)) {
            found.addAll(handle.createQuery("""
                            SELECT <columns>
                            FROM idea d
                            WHERE d.id IN (<ids>)
                            ORDER BY d.id
                            """)
                    .define("columns", COLUMNS)
                    .bindList("ids", some)
                    .map((row, context) -> idea(row))
                    .list());
        }
        return found;
    }

    /// What carries its votes together with {@code root}: itself and all that was merged into it, the oldest first.
    static List<Idea> under(Handle handle, IdeaId root, int limit) {
        return handle.createQuery("""
                        SELECT <columns>
                        FROM idea d
                        WHERE d.root_id = :root
                        ORDER BY d.id
                        LIMIT :limit
                        """)
                .define("columns", COLUMNS)
                .bind("root", root.value())
                .bind("limit", limit)
                .map((row, context) -> idea(row))
                .list();
    }

    static void write(Handle handle, IdeaId id, int version, String title, String text) {
        handle.createUpdate("""
                        UPDATE idea
                        SET title = :title, text = :text, version = :version
                        WHERE id = :id
                        """)
                .bind("title", title)
                .bind("text", text)
                .bind("version", version)
                .bind("id", id.value())
                .execute();
    }

    static void decide(Handle handle, IdeaId id, IdeaStatus status, String path, Instant at) {
        handle.createUpdate("""
                        UPDATE idea
                        SET status = :status, path = :path, decided_at = :at, answered_at = :at
                        WHERE id = :id
                        """)
                .bind("status", status.word())
                .bind("path", path)
                .bind("at", at.toEpochMilli())
                .bind("id", id.value())
                .execute();
    }

    static void answered(Handle handle, IdeaId id, Instant at) {
        handle.createUpdate("""
                        UPDATE idea
                        SET answered_at = :at
                        WHERE id = :id
                        """)
                .bind("at", at.toEpochMilli())
                .bind("id", id.value())
                .execute();
    }

    static void hide(Handle handle, IdeaId id, String reason) {
        handle.createUpdate("""
                        UPDATE idea
                        SET hidden = :reason
                        WHERE id = :id
                        """).bind("reason", reason).bind("id", id.value()).execute();
    }

    static void product(Handle handle, IdeaId id, String product) {
        handle.createUpdate("""
                        UPDATE idea
                        SET product = :product
                        WHERE id = :id
                        """).bind("product", product).bind("id", id.value()).execute();
    }

    /// What is counted of a root.
    static void count(Handle handle, IdeaId root, int votes, int comments, double heat) {
        handle.createUpdate("""
                        UPDATE idea
                        SET votes = :votes, comments = :comments, heat = :heat
                        WHERE id = :root
                        """)
                .bind("votes", votes)
                .bind("comments", comments)
                .bind("heat", heat)
                .bind("root", root.value())
                .execute();
    }

    /// The products that ideas are about, by name.
    static List<String> products(Handle handle, int limit) {
        return handle.createQuery("""
                        SELECT DISTINCT product
                        FROM idea
                        WHERE product <> ''
                        ORDER BY product
                        LIMIT :limit
                        """).bind("limit", limit).mapTo(String.class).list();
    }

    static Idea idea(ResultSet row) throws SQLException {
        long into = row.getLong("merged_into");
        return new Idea(
                new IdeaId(row.getLong("id")),
                new IdentityId(row.getLong("author_id")),
                row.getString("title"),
                row.getString("text"),
                row.getInt("version"),
                Code.read(IdeaStatus.class, row.getString("status")),
                into == 0 ? Optional.empty() : Optional.of(new IdeaId(into)),
                new IdeaId(row.getLong("root_id")),
                row.getString("product"),
                row.getString("path"),
                row.getString("hidden"),
                row.getInt("votes"),
                row.getInt("comments"),
                row.getDouble("heat"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("decided_at")),
                Instant.ofEpochMilli(row.getLong("answered_at")));
    }
}
