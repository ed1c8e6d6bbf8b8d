package io.barnraiser.understand.journey;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.job.ProgressStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The tables journey_run and journey_finding.
final class JourneyRunStore {

    private static final String RUNS = """
            SELECT id, as_of, state, step, done, total, months, memory, currency
            FROM journey_run
            """;

    Optional<JourneyRun> last(Handle handle) {
        return handle.createQuery(RUNS + "ORDER BY id DESC LIMIT 1")
                .map((row, context) -> run(row))
                .findOne();
    }

    Optional<JourneyRun> lastDone(Handle handle) {
        return handle.createQuery(RUNS + "WHERE state = 'done' ORDER BY id DESC LIMIT 1")
                .map((row, context) -> run(row))
                .findOne();
    }

    Optional<JourneyRun> find(Handle handle, long id) {
        return handle.createQuery(RUNS + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> run(row))
                .findOne();
    }

    /// Begins an analysis; of those before, the newest that ended well stays.
    long begin(Handle handle, LocalDate asOf, String currency, Instant now) {
        long kept = lastDone(handle).map(JourneyRun::id).orElse(0L);
        handle.createUpdate("DELETE FROM journey_finding WHERE run_id <> :kept")
                .bind("kept", kept)
                .execute();
        handle.createUpdate("DELETE FROM journey_run WHERE id <> :kept")
                .bind("kept", kept)
                .execute();
        long id = Numbers.take(handle, "journey_run");
        handle.createUpdate("""
                        INSERT INTO journey_run (id, as_of, state, step, done, total, months, memory, currency,
                                                 updated_at)
                        VALUES (:id, :asOf, 'running', 'waiting', 0, 0, 0, '', :currency, :now)
                        """)
                .bind("id", id)
                .bind("asOf", asOf.toEpochDay())
                .bind("currency", currency)
                .bind("now", now.toEpochMilli())
                .execute();
        return id;
    }

    /// Says how far it is; returns whether it is to go on.
    boolean advance(Handle handle, long id, JourneyRun.Step step, long done, long total, Instant now) {
        return ProgressStore.advance(handle, "journey_run", id, step, done, total, now);
    }

    /// Ends it; returns whether it went on until now.
    boolean end(Handle handle, long id, JourneyRun.State state, Instant now) {
        return ProgressStore.end(handle, "journey_run", id, state, now);
    }

    void outcome(Handle handle, long id, int months, String memory, List<Finding> findings) {
        handle.createUpdate("UPDATE journey_run SET months = :months, memory = :memory WHERE id = :id")
                .bind("id", id)
                .bind("months", months)
                .bind("memory", memory)
                .execute();
        Batch.run(
                handle,
                """
                INSERT INTO journey_finding (run_id, of_whom, what, from_state, to_state, month_no, value, lower, upper,
                                             n, method, doubt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                findings,
                (row, finding) -> row.number(id)
                        .text(finding.of().code())
                        .text(Code.of(finding.what()))
                        .number(finding.from().code())
                        .number(finding.to().code())
                        .number(finding.month())
                        .real(finding.interval().map(Interval::value).orElse(0.0))
                        .text(finding.interval().map(found -> Double.toString(found.lower())))
                        .text(finding.interval().map(found -> Double.toString(found.upper())))
                        .number(finding.interval().map(Interval::n).orElse(0L))
                        .text(finding.interval().map(found -> Code.of(found.method())))
                        .text(Code.of(finding.doubt())));
    }

    /// Everything that an analysis found of somebody.
    List<Finding> findings(Handle handle, long run, Split of) {
        return handle.createQuery("""
                        SELECT of_whom, what, from_state, to_state, month_no, value, lower, upper, n, method, doubt
                        FROM journey_finding
                        WHERE run_id = :run AND of_whom = :of
                        ORDER BY what, from_state, to_state, month_no
                        """)
                .bind("run", run)
                .bind("of", of.code())
                .map((row, context) -> finding(row, of))
                .list();
    }

    /// Of whom an analysis speaks.
    List<Split> splits(Handle handle, long run) {
        return handle
                .createQuery("SELECT DISTINCT of_whom FROM journey_finding WHERE run_id = :run ORDER BY of_whom")
                .bind("run", run)
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(code -> Split.ofCode(code).stream())
                .toList();
    }

    private static JourneyRun run(ResultSet row) throws SQLException {
        return new JourneyRun(
                row.getLong("id"),
                LocalDate.ofEpochDay(row.getLong("as_of")),
                Code.read(JourneyRun.State.class, row.getString("state")),
                Code.read(JourneyRun.Step.class, row.getString("step")),
                row.getLong("done"),
                row.getLong("total"),
                row.getInt("months"),
                row.getString("memory"),
                row.getString("currency"));
    }

    private static Finding finding(ResultSet row, Split of) throws SQLException {
        String method = row.getString("method");
        Optional<Interval> interval = method == null
                ? Optional.empty()
                : Optional.of(new Interval(
                        row.getDouble("value"),
                        Double.parseDouble(row.getString("lower")),
                        Double.parseDouble(row.getString("upper")),
                        Level.USUAL,
                        row.getLong("n"),
                        Code.read(Method.class, method)));
        return new Finding(
                of,
                Code.read(Finding.What.class, row.getString("what")),
                State.of(row.getInt("from_state")),
                State.of(row.getInt("to_state")),
                row.getInt("month_no"),
                interval,
                Code.read(Doubt.class, row.getString("doubt")));
    }
}
