package io.barnraiser.platform.database;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Many new rows for one table, as fast as the database takes them: on SQLite many rows a statement, on PostgreSQL as
/// one COPY when it is closed. For rows that nobody else can have written; hand them in the order of the primary key,
/// so that each page of it is written once.
///
/// Holds, on PostgreSQL, all rows until it is closed. Used by one thread, in one transaction.
public final class Appender implements AutoCloseable {

    /// Rows a statement: the longest row times this stays well below what SQLite takes as parameters.
    private static final int ROWS = 100;

    private final Handle handle;
    private final String table;
    private final String columns;
    private final int width;
    private final long[] numbers;
    private final @Nullable String[] texts;
    private final @Nullable PGConnection postgres;
    private byte[] copied = new byte[1 << 16];
    private int length;
    private int value;
    private @Nullable PreparedStatement full;

    private Appender(Handle handle, String table, String... columns) throws SQLException {
        this.handle = handle;
        this.table = table;
        this.columns = String.join(", ", columns);
        this.width = columns.length;
        this.numbers = new long[ROWS * width];
        this.texts = new String[ROWS * width];
        this.postgres = handle.getConnection().isWrapperFor(PGConnection.class)
                ? handle.getConnection().unwrap(PGConnection.class)
                : null;
    }

    /// Appends to {@code table}; give each row its values in the order of {@code columns}.
    public static Appender into(Handle handle, String table, String... columns) {
        try {
            return new Appender(handle, table, columns);
        } catch (SQLException e) {
            throw failed(table, e);
        }
    }

    /// The next value of the row; the last one ends it.
    public Appender number(long number) {
        if (postgres != null) {
            copy(Long.toString(number));
        } else {
            texts[value] = null;
            numbers[value] = number;
        }
        next();
        return this;
    }

    /// The next value of the row; the last one ends it.
    public Appender text(String text) {
        if (postgres != null) {
            copy(text.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r"));
        } else {
            texts[value] = text;
        }
        next();
        return this;
    }

    private void copy(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (length + bytes.length + 1 > copied.length) {
            copied = Arrays.copyOf(copied, Math.max(2 * copied.length, length + bytes.length + 1));
        }
        System.arraycopy(bytes, 0, copied, length, bytes.length);
        length += bytes.length;
        copied[length++] = (byte) ((value + 1) % width == 0 ? '\n' : '\t');
    }

    private void next() {
        value++;
        if (value == numbers.length) {
            if (postgres == null) {
                send(ROWS);
            }
            value = 0;
        }
    }

    private void send(int rows) {
        try {
            if (rows == ROWS) {
                PreparedStatement known = full == null ? prepared(rows) : full;
                full = known;
                run(known, rows);
            } else {
                try (PreparedStatement last = prepared(rows)) {
                    run(last, rows);
                }
            }
        } catch (SQLException e) {
            throw failed(table, e);
        }
    }

    private PreparedStatement prepared(int rows) throws SQLException {
        String row = "(" + String.join(", ", Collections.nCopies(width, "?")) + ")";
        return handle.getConnection()
                .prepareStatement("INSERT INTO %s (%s) VALUES %s"
                        .formatted(table, columns, String.join(", ", Collections.nCopies(rows, row))));
    }

    private void run(PreparedStatement statement, int rows) throws SQLException {
        for (int at = 0; at < rows * width; at++) {
            String text = texts[at];
            if (text == null) {
                statement.setLong(at + 1, numbers[at]);
            } else {
                statement.setString(at + 1, text);
            }
        }
        statement.executeUpdate();
    }

    /// Sends what was not sent yet.
    ///
    /// @throws IllegalStateException when the database refuses a row; the transaction must then be undone
    @Override
    public void close() {
        try {
            if (postgres == null) {
                if (value > 0) {
                    send(value / width);
                }
            } else if (length > 0) {
                CopyIn copy = postgres.getCopyAPI().copyIn("COPY %s (%s) FROM STDIN".formatted(table, columns));
                copy.writeToCopy(copied, 0, length);
                copy.endCopy();
            }
            if (full != null) {
                full.close();
            }
        } catch (SQLException e) {
            throw failed(table, e);
        }
    }

    private static IllegalStateException failed(String table, SQLException e) {
        return new IllegalStateException("rows could not be added to " + table, e);
    }
}
