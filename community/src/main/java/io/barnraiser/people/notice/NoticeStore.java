package io.barnraiser.people.notice;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.database.Removal;
import io.barnraiser.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;

/// The SQL of notices and of what members chose.
final class NoticeStore {

    private static final String INSERT = """
        INSERT INTO notice
          (id, identity_id, name, kind, text_key, arguments, path, state, due_at, created_at)
        VALUES (:id, :identity, :name, :kind, :key, :arguments, :path, 'waiting', :now, :now)
        ON CONFLICT (identity_id, name) DO NOTHING
        """;

    private NoticeStore() {}

    /// Adds a notice; returns false where the identity was told of it before.
    static boolean insert(Handle handle, long identity, Notice notice, Instant now) {
        return handle.createUpdate(INSERT)
                        .bind("id", Numbers.take(handle, "notice"))
                        .bind("identity", identity)
                        .bind("name", notice.name())
                        .bind("kind", notice.kind())
                        .bind("key", notice.textKey())
                        .bind("arguments", Json.write(notice.arguments()))
                        .bind("path", notice.path())
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    /// Adds a notice for each of these identities, but for those who were told of it before.
    static void insert(Handle handle, Collection<IdentityId> identities, Notice notice, Instant now) {
        if (identities.isEmpty()) {
            return;
        }
        long id = Numbers.take(handle, "notice", identities.size());
        var batch = handle.prepareBatch(INSERT);
        for (IdentityId identity : identities) {
            batch.bind("id", id++)
                    .bind("identity", identity.value())
                    .bind("name", notice.name())
                    .bind("kind", notice.kind())
                    .bind("key", notice.textKey())
                    .bind("arguments", Json.write(notice.arguments()))
                    .bind("path", notice.path())
                    .bind("now", now.toEpochMilli())
                    .add();
        }
        batch.execute();
    }

    /// What these identities were told before a number, the newest first.
    static List<KeptNotice> page(Handle handle, Collection<Long> identities, long before, int most) {
        return identities.isEmpty()
                ? List.of()
                : handle.createQuery("""
                    SELECT n.id, n.identity_id, n.name, n.kind, n.text_key, n.arguments, n.path, n.created_at,
                           l.state AS letter
                    FROM notice n
                    LEFT JOIN notice_letter l ON l.id = n.letter_id
                    WHERE n.identity_id IN (<identities>) AND n.id < :before
                    ORDER BY n.id DESC
                    LIMIT :most
                    """)
                        .bindList("identities", List.copyOf(identities))
                        .bind("before", before)
                        .bind("most", most)
                        .map((row, context) -> kept(row))
                        .list();
    }

    /// How many of these identities' notices are newer than a number; counts no further than
    /// {@code most}.
    static int countAfter(Handle handle, Collection<Long> identities, long after, int most) {
        return identities.isEmpty()
                ? 0
                : handle.createQuery("""
                    SELECT COUNT(*)
                    FROM (SELECT id FROM notice
                          WHERE identity_id IN (<identities>) AND id > :after LIMIT :most) newer
                    """)
                        .bindList("identities", List.copyOf(identities))
                        .bind("after", after)
                        .bind("most", most)
                        .mapTo(Integer.class)
                        .one();
    }

    /// The newest choice among these identities: its pace, and up to where they have seen what they
    /// were told.
    static Optional<Choice> choice(Handle handle, Collection<Long> identities) {
        return identities.isEmpty()
                ? Optional.empty()
                : handle
                        .createQuery("""
                            SELECT pace, changed_at, seen_id
                            FROM notice_choice
                            WHERE identity_id IN (<identities>)
                            ORDER BY changed_at DESC, identity_id
                            """)
                        .bindList("identities", List.copyOf(identities))
                        .map((row, context) ->
                                new Choice(Pace.of(row.getString("pace")).orElse(Pace.DAILY), row.getLong("seen_id")))
                        .list()
                        .stream()
                        .reduce((newest, older) -> new Choice(newest.pace(), Math.max(newest.seen(), older.seen())));
    }

    /// @param seen the number of the newest notice that was seen
    record Choice(Pace pace, long seen) {}

    static void choose(Handle handle, long identity, Pace pace, Instant now) {
        handle.createUpdate("""
            INSERT INTO notice_choice (identity_id, pace, seen_id, changed_at)
            VALUES (:identity, :pace, 0, :now)
            ON CONFLICT (identity_id) DO UPDATE SET pace = excluded.pace, changed_at = excluded.changed_at
            """)
                .bind("identity", identity)
                .bind("pace", pace.word())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /// Notes up to where somebody has seen; where they never chose a pace, that stays open.
    static void seen(Handle handle, long identity, long seen) {
        handle.createUpdate("""
            INSERT INTO notice_choice (identity_id, pace, seen_id, changed_at)
            VALUES (:identity, :pace, :seen, 0)
            ON CONFLICT (identity_id) DO UPDATE SET seen_id = excluded.seen_id
            WHERE excluded.seen_id > notice_choice.seen_id
            """)
                .bind("identity", identity)
                .bind("pace", Pace.DAILY.word())
                .bind("seen", seen)
                .execute();
    }

    /// Takes everything away that these identities were told and chose; returns how many rows.
    static int forget(Handle handle, Collection<Long> identities, int most) {
        return new Removal(handle, identities, most)
                .from("notice", "identity_id", "id")
                .from("notice_letter", "identity_id", "id")
                .from("notice_choice", "identity_id", "identity_id")
                .done();
    }

    static KeptNotice kept(ResultSet row) throws SQLException {
        return new KeptNotice(
                row.getLong("id"),
                new IdentityId(row.getLong("identity_id")),
                new Notice(
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("text_key"),
                        arguments(row.getString("arguments")),
                        row.getString("path")),
                "sent".equals(row.getString("letter")),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private static List<String> arguments(String json) {
        List<String> arguments = new ArrayList<>();
        for (JsonNode argument : Json.read(json)) {
            arguments.add(argument.asString());
        }
        return arguments;
    }
}
