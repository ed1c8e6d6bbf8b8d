package io.barnraiser.platform.database;

import java.sql.SQLException;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The few differences between the two databases, each with the one sentence of SQL that differs.
public enum Dialect {
    SQLITE,
    POSTGRESQL;

    private static final String LOCK =
            "SELECT 1 FROM (SELECT pg_advisory_xact_lock(?), set_config('enable_seqscan', 'off', true)) AS held";

    /// What the migrations write where the databases differ: {@code ${key}} is the type of a 64-bit primary key
    /// that we number ourselves. (In SQLite only the very word INTEGER makes the table ordered by it.) {@code
    /// ${folded}} is the type of a text that is compared and sorted byte by byte, whatever language the database
    /// was set up in: search by the beginning of a word and pages sorted by name need it. {@code ${bytes}} and
    /// {@code ${instant}} are for the tables of libraries only: our own tables keep times as milliseconds.
    /// What stands behind {@code ${sqlite}} on a line is for SQLite only.
    public Map<String, String> placeholders() {
        return switch (this) {
            case SQLITE ->
                Map.of("key", "INTEGER", "folded", "TEXT", "bytes", "BLOB", "instant", "TIMESTAMP", "sqlite", "");
            case POSTGRESQL ->
                Map.of(
                        "key",
                        "BIGINT",
                        "folded",
                        "TEXT COLLATE \"C\"",
                        "bytes",
                        "BYTEA",
                        "instant",
                        "TIMESTAMPTZ",
                        "sqlite",
                        "--");
        };
    }

    /// Lets one transaction of the whole installation at a time pass; released at its end. SQLite has only one
    /// writer anyway.
    ///
    /// From then on to its end, rows are looked up by index: what takes turns this way writes much and asks for few
    /// rows by their keys, but a table that was empty a minute ago still looks small to the planner, which would
    /// read the whole of it each time.
    public void lock(Handle handle, long number) {
        if (this == POSTGRESQL) {
            try {
                KeptStatements.with(handle, LOCK, statement -> {
                    new StatementParameters(statement).number(number);
                    return statement.execute();
                });
            } catch (SQLException e) {
                throw new IllegalStateException("no turn could be taken", e);
            }
        }
    }

    /// Removes all rows of a table. Costs the same however many there are; whoever reads waits for a moment.
    public void empty(Handle handle, String table) {
        handle.execute(this == SQLITE ? "DELETE FROM " + table : "TRUNCATE " + table);
    }

    /// The length of the database in bytes.
    public long sizeInBytes(Handle handle) {
        String sql = switch (this) {
            case SQLITE -> "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";
            case POSTGRESQL -> "SELECT pg_database_size(current_database())";
        };
        return handle.createQuery(sql).mapTo(Long.class).one();
    }
}
