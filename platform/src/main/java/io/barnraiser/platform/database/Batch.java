package io.barnraiser.platform.database;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/// One statement for many rows, bound by position and sent together: for the tables that every activity writes to,
/// where looking up the names of parameters would cost more than the row.
///
/// On PostgreSQL, plain inserts carry many rows a statement, which spares the server most of its work around a row;
/// SQLite has no such work, and takes them one by one faster. Statements that settle conflicts stay one a row: two rows
/// of one statement may not meet in the same place.
public final class Batch {

    /// Rows a statement: with 16 columns well below what either database takes as parameters.
    private static final int ROWS = 50;

    private static final String VALUES = "VALUES ";

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
        Iterator<T> rest = rows.iterator();
        try {
            int full = mayShare(handle, sql) ? rows.size() / ROWS : 0;
            send(handle, full == 0 ? sql : repeated(sql), full, ROWS, rest, binder);
            send(handle, sql, rows.size() - full * ROWS, 1, rest, binder);
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be written", e);
        }
    }

    private static boolean mayShare(Handle handle, String sql) throws SQLException {
        return sql.startsWith("INSERT")
                && sql.contains(VALUES)
                && !sql.contains("ON CONFLICT")
                && handle.getConnection().isWrapperFor(PGConnection.class);
    }

    private static String repeated(String sql) {
        int at = sql.indexOf(VALUES) + VALUES.length();
        return sql.substring(0, at)
                + String.join(", ", Collections.nCopies(ROWS, sql.substring(at).strip()));
    }

    private static <T> void send(
            Handle handle, String sql, int statements, int rows, Iterator<T> from, Binder<? super T> binder)
            throws SQLException {
        if (statements == 0) {
            return;
        }
        KeptStatements.with(handle, sql, statement -> {
            Parameters parameters = new Parameters(statement);
            for (int i = 0; i < statements; i++) {
                parameters.first();
                for (int row = 0; row < rows; row++) {
                    binder.bind(parameters, from.next());
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }
}
