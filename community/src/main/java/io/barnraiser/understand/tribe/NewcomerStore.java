package io.barnraiser.understand.tribe;

import io.barnraiser.platform.database.Batch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The SQL of who is new in tribes.
final class NewcomerStore {

    private static final int MOST = 100;

    private NewcomerStore() {}

    static void insert(Handle handle, long run, TribeId tribe, List<Newcomer> newcomers) {
        Batch.run(
                handle,
                """
                INSERT INTO tribe_newcomer (run_id, tribe_id, member_id, first_at, home, asked_at, object_id)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                newcomers,
                (row, newcomer) -> row.number(run)
                        .number(tribe.value())
                        .number(newcomer.member())
                        .number(newcomer.firstAt())
                        .number(newcomer.isHome() ? 1 : 0)
                        .number(number(newcomer.waiting().map(Newcomer.Waiting::askedAt)))
                        .number(number(newcomer.waiting().map(Newcomer.Waiting::object))));
    }

    /// Who is new in a tribe, the newest first, with what has become of those who waited. Those who were merged into
    /// another since are left out.
    static List<Newcomer> of(Handle handle, long run, TribeId tribe) {
        return handle.createQuery("""
                        SELECT n.member_id, n.first_at, n.home, n.asked_at, n.object_id, o.title, q.waiting
                        FROM tribe_newcomer n
                        JOIN member m ON m.id = n.member_id AND m.merged_into IS NULL
                        LEFT JOIN activity_object o ON o.id = n.object_id
                        LEFT JOIN question q ON q.object_id = n.object_id
                        WHERE n.run_id = :run AND n.tribe_id = :tribe
                        ORDER BY n.first_at DESC, n.member_id
                        LIMIT :most
                        """)
                .bind("run", run)
                .bind("tribe", tribe.value())
                .bind("most", MOST)
                .map((row, context) -> new Newcomer(
                        row.getLong("member_id"), row.getLong("first_at"), row.getInt("home") == 1, waiting(row)))
                .list();
    }

    private static Optional<Newcomer.Waiting> waiting(ResultSet row) throws SQLException {
        long askedAt = row.getLong("asked_at");
        if (row.wasNull()) {
            return Optional.empty();
        }
        boolean isAnswered = row.getInt("waiting") == 0 && !row.wasNull();
        Optional<String> title = Optional.ofNullable(row.getString("title")).filter(text -> !text.isBlank());
        return Optional.of(new Newcomer.Waiting(row.getLong("object_id"), askedAt, title, isAnswered));
    }

    private static OptionalLong number(Optional<Long> value) {
        return value.map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
