package io.barnraiser.understand.tribe;

import io.barnraiser.platform.database.Batch;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The SQL of what tribes say, and where: reads the log, writes the channels of each tribe.
final class TalkStore {

    private TalkStore() {}

    /// Something that was said or done.
    ///
    /// @param channel its number; 0 for none
    /// @param text empty for none
    record Talk(long id, long member, long channel, String text) {}

    /// Activities before number {@code before} and since {@code since}, the newest first, each with the member that it
    /// belongs to now; at most {@code limit}.
    static List<Talk> before(Handle handle, long before, long since, long until, int limit) {
        return handle.createQuery("""
                        SELECT a.id, i.member_id, a.channel_id, a.text, a.happened_at
                        FROM activity a
                        JOIN identity i ON i.id = a.identity_id
                        WHERE a.id < :before AND a.happened_at >= :since AND a.happened_at < :until
                        ORDER BY a.id DESC
                        LIMIT :limit
                        """)
                .bind("before", before)
                .bind("since", since)
                .bind("until", until)
                .bind("limit", limit)
                .map((row, context) -> {
                    String text = row.getString("text");
                    return new Talk(
                            row.getLong("id"),
                            row.getLong("member_id"),
                            row.getLong("channel_id"),
                            text == null ? "" : text);
                })
                .list();
    }

    /// Writes how often a tribe was met in each channel.
    static void channels(Handle handle, long run, TribeId tribe, List<Map.Entry<Long, Long>> counts) {
        Batch.run(
                handle,
                """
                INSERT INTO tribe_channel (run_id, tribe_id, channel_id, activity_count)
                VALUES (?, ?, ?, ?)
                """,
                counts,
                (row, count) -> row.number(run)
                        .number(tribe.value())
                        .number(count.getKey())
                        .number(count.getValue()));
    }

    /// Where a tribe is met, the most used channel first.
    static List<Place> places(Handle handle, long run, TribeId tribe) {
        return handle.createQuery("""
                        SELECT c.name, s.name AS source, t.activity_count
                        FROM tribe_channel t
                        JOIN channel c ON c.id = t.channel_id
                        JOIN source s ON s.id = c.source_id
                        WHERE t.run_id = :run AND t.tribe_id = :tribe
                        ORDER BY t.activity_count DESC, c.name
                        """)
                .bind("run", run)
                .bind("tribe", tribe.value())
                .map((row, context) ->
                        new Place(row.getString("name"), row.getString("source"), row.getLong("activity_count")))
                .list();
    }
}
