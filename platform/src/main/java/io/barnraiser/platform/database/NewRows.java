package io.barnraiser.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Many new rows for one table, gathered in memory and then written as fast as the database takes them: on SQLite many
/// rows a statement, on PostgreSQL as one COPY. For rows that nobody else can have written; gather them in the order of
/// the primary key, so that each page of it is written once.
public final class NewRows {

    /// Rows a statement: the longest row times this stays well below what SQLite takes as parameters.
    private static final int ROWS = 100;

    private final String table;
    private final String columns;
    private final int width;
    private long[] numbers = new long[256];
    private @Nullable String @Nullable [] texts;
    private int size;

    /// Give each row its values in the order of {@code columns}.
    public NewRows(String table, String... columns) {
        this.table = table;
        this.columns = String.join(", ", columns);
        this.width = columns.length;
    }

    /// The next value of the row; the last one ends it.
    public NewRows number(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            texts = texts == null ? null : Arrays.copyOf(texts, 2 * size);
        }
        numbers[size++] = number;
        return this;
    }

    /// The next value of the row; the last one ends it.
    public NewRows text(String text) {
        number(0);
        @Nullable String[] all = texts == null ? new String[numbers.length] : texts;
        all[size - 1] = text;
        texts = all;
        return this;
    }

    /// Writes all, once.
    ///
    /// @throws IllegalStateException when the database refuses a row; the transaction must then be undone
    public void insert(Handle handle) {
        if (size == 0) {
            return;
        }
        try {
            if (handle.getConnection().isWrapperFor(PGConnection.class)) {
                copy(handle.getConnection().unwrap(PGConnection.class));
            } else {
                int rows = size / width;
                int full = rows / ROWS;
                insert(handle, 0, ROWS, full);
                insert(handle, full * ROWS, rows - full * ROWS, full * ROWS == rows ? 0 : 1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be added to " + table, e);
        }
    }

    private void insert(Handle handle, int first, int rows, int times) throws SQLException {
        if (times == 0) {
            return;
        }
        String row = "(" + String.join(", ", Collections.nCopies(width, "?")) + ")";
        String sql = "INSERT INTO %s (%s) VALUES %s"
                .formatted(table, columns, String.join(", ", Collections.nCopies(rows, row)));
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            int at = first * width;
            for (int time = 0; time < times; time++) {
                for (int place = 1; place <= rows * width; place++, at++) {
                    String text = texts == null ? null : texts[at];
                    if (text == null) {
                        statement.setLong(place, numbers[at]);
                    } else {
                        statement.setString(place, text);
                    }
                }
                statement.executeUpdate();
            }
        }
    }

    private void copy(PGConnection connection) throws SQLException {
        CopyParameters lines = new CopyParameters(connection, "%s (%s)".formatted(table, columns), "");
        for (int at = 0; at < size; at++) {
            String text = texts == null ? null : texts[at];
            if (text == null) {
                lines.number(numbers[at]);
            } else {
                lines.text(text);
            }
            if ((at + 1) % width == 0) {
                lines.endRow();
            }
        }
        lines.end();
    }
}
