package io.barnraiser.understand.tribe;

import io.barnraiser.platform.database.Batch;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The SQL of when tribes write.
final class RhythmStore {

    private RhythmStore() {}

    static void insert(Handle handle, long run, TribeId tribe, Rhythm rhythm) {
        handle.createUpdate("""
                        INSERT INTO tribe_rhythm (run_id, tribe_id, members, hours)
                        VALUES (:run, :tribe, :members, :hours)
                        """)
                .bind("run", run)
                .bind("tribe", tribe.value())
                .bind("members", rhythm.members())
                .bind("hours", rhythm.hours().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .execute();
        Batch.run(
                handle,
                """
                INSERT INTO tribe_month (run_id, tribe_id, month, posts, members)
                VALUES (?, ?, ?, ?, ?)
                """,
                rhythm.months(),
                (row, month) -> row.number(run)
                        .number(tribe.value())
                        .text(month.month().toString())
                        .number(month.posts())
                        .number(month.members()));
    }

    /// When a tribe writes; {@link Rhythm#NONE} where that was never looked at.
    static Rhythm of(Handle handle, long run, TribeId tribe) {
        List<Rhythm.Month> months = handle.createQuery("""
                        SELECT month, posts, members
                        FROM tribe_month
                        WHERE run_id = :run AND tribe_id = :tribe
                        ORDER BY month
                        """)
                .bind("run", run)
                .bind("tribe", tribe.value())
                .map((row, context) -> new Rhythm.Month(
                        YearMonth.parse(row.getString("month")), row.getLong("posts"), row.getLong("members")))
                .list();
        return handle.createQuery("""
                        SELECT members, hours
                        FROM tribe_rhythm
                        WHERE run_id = :run AND tribe_id = :tribe
                        """)
                .bind("run", run)
                .bind("tribe", tribe.value())
                .map((row, context) -> new Rhythm(
                        row.getLong("members"),
                        Arrays.stream(row.getString("hours").split(" "))
                                .map(Long::valueOf)
                                .toList(),
                        months))
                .findOne()
                .orElse(Rhythm.NONE);
    }
}
