package io.barnraiser.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/// One statement for many rows, bound by position and sent together: for the tables that every activity writes to,
/// where looking up the names of parameters would cost more than the row.
///
/// On PostgreSQL, many plain inserts go as one COPY, which spares the server most of its work around a row; SQLite has
/// no such work, and takes them one by one faster. Statements that settle conflicts stay one a row: two rows of one
/// COPY may not meet in the same place.
public final class Batch {

    /// From so many rows on a COPY is worth the turn that its beginning takes.
    private static final int MANY = 50;

    /// Question marks, and behind them what is the same in every row: whole numbers and empty texts.
    private static final Pattern PLAIN = Pattern.compile(
            "INSERT INTO\\s+(.+?\\))\\s*VALUES \\(\\?(?:, \\?)*((?:, (?:\\d+|''))*)\\)\\s*", Pattern.DOTALL);

    private Batch() {}

    /// Writes the parameters of one row, in the order of the question marks.
    @FunctionalInterface
    public interface Binder<T> {
        void bind(Parameters parameters, T row) throws SQLException;
    }

    /// Runs {@code sql} once for each of {@code rows}, in their order; without rows, not at all.
    ///
    /// @throws IllegalStateException when the database refuses a row; the transaction must then be undone
    public static <T> void run(Handle handle, String sql, Collection<T> rows, Binder<? super T> binder) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            Connection connection = handle.getConnection();
            Matcher plain = PLAIN.matcher(sql);
            if (rows.size() >= MANY && connection.isWrapperFor(PGConnection.class) && plain.matches()) {
                String rest = plain.group(2).replace("''", "").replace(", ", "\t");
                copy(new CopyParameters(connection.unwrap(PGConnection.class), plain.group(1), rest), rows, binder);
            } else {
                send(handle, sql, rows, binder);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be written", e);
        }
    }

    private static <T> void copy(CopyParameters parameters, Collection<T> rows, Binder<? super T> binder)
            throws SQLException {
        try {
            for (T row : rows) {
                binder.bind(parameters, row);
                parameters.endRow();
            }
            parameters.end();
        } finally {
            parameters.cancel();
        }
    }

    private static <T> void send(Handle handle, String sql, Collection<T> rows, Binder<? super T> binder)
            throws SQLException {
        KeptStatements.with(handle, sql, statement -> {
            StatementParameters parameters = new StatementParameters(statement);
            for (T row : rows) {
                parameters.first();
                binder.bind(parameters, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }
}
