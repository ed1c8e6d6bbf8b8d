package io.barnraiser.bench;

import io.barnraiser.platform.database.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A connection for filling tables as fast as the database can: without syncs, and with the indexes made at the end.
/// Only
/// for databases that may be lost.
final class Bulk implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final Connection connection;
    private final boolean isSqlite;
    private final List<Rows> open = new ArrayList<>();
    private List<String> indexes = List.of();

    /// Makes the tables of the program where there are none, and opens them.
    Bulk(Store store) {
        Databases.open(store.data(), store.url()).close();
        isSqlite = store.url().isEmpty();
        try {
            connection = DriverManager.getConnection(store.url()
                    .map(url -> "jdbc:" + url.replaceFirst("//.*@", "//")
                            + "?user=postgres&password=postgres&reWriteBatchedInserts=true")
                    .orElseGet(() -> "jdbc:sqlite:" + store.data().resolve(Databases.FILE)));
            for (String setting : isSqlite
                    ? List.of(
                            "PRAGMA journal_mode = MEMORY",
                            "PRAGMA synchronous = OFF",
                            "PRAGMA cache_size = -1500000",
                            "PRAGMA temp_store = FILE")
                    : List.of(
                            "SET synchronous_commit = off",
                            "SET work_mem = '256MB'",
                            "SET maintenance_work_mem = '1GB'")) {
                run(setting);
            }
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Runs a statement, after all rows that were added before.
    void run(String sql) {
        open.forEach(Rows::send);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// Lets the planner know what is there: it cannot guess what was added in a transaction that is still open.
    void analyze() {
        if (!isSqlite) {
            run("ANALYZE");
        }
    }

    /// Takes away every index that is not part of a table's definition.
    void dropIndexes() {
        indexes = texts(
                isSqlite
                        ? "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
                        : "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT IN (SELECT conname FROM pg_constraint)");
        texts(
                        isSqlite
                                ? "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
                                : "SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT IN (SELECT conname FROM pg_constraint)")
                .forEach(name -> run("DROP INDEX " + name));
    }

    /// Makes the indexes that were taken away, and leaves everything durable.
    void finish() {
        indexes.forEach(this::run);
        try {
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        // Servers do this by themselves, sooner or later.
        run(isSqlite ? "PRAGMA journal_mode = WAL" : "VACUUM ANALYZE");
    }

    private List<String> texts(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// The one number that {@code sql} finds.
    long number(String sql) {
        return Long.parseLong(texts(sql).getFirst());
    }

    /// Rows that are to be added to a table.
    Rows into(String table, String... columns) {
        String places = String.join(", ", Collections.nCopies(columns.length, "?"));
        try {
            Rows rows = new Rows(connection.prepareStatement(
                    "INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", columns), places)));
            open.add(rows);
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    @Override
    public void close() {
        try {
            for (Rows rows : open) {
                rows.statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Rows of one table, sent many at a time.
    static final class Rows {
        private final PreparedStatement statement;
        private int waiting;

        private Rows(PreparedStatement statement) {
            this.statement = statement;
        }

        /// Adds a row: texts and numbers, in the order of the columns.
        void add(@Nullable Object... values) {
            try {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.addBatch();
                if (++waiting == BATCH) {
                    send();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void send() {
            try {
                if (waiting > 0) {
                    statement.executeBatch();
                    waiting = 0;
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
