package io.barnraiser.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/// One statement for many rows, bound by position and sent together: for the tables that every activity writes to,
/// where
/// looking up the names of parameters would cost more than the row.
public final class Batch {

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
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            Parameters parameters = new Parameters(statement);
            for (T row : rows) {
                parameters.first();
                binder.bind(parameters, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be written", e);
        }
    }
}
