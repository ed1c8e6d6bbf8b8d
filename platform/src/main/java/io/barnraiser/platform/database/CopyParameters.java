package io.barnraiser.platform.database;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows on their way into a table of PostgreSQL by COPY, in its text format: a line a row, a tab between values. The
/// server parses and plans nothing, which is a good part of what a short row costs it.
final class CopyParameters extends Parameters {

    private static final int FULL = 1 << 16;

    private final CopyIn copy;
    private final String rest;
    private final StringBuilder lines = new StringBuilder();

    /// @param target the table and, in brackets, its columns in the order of the values
    /// @param rest what ends each row, as it stands in a line: nothing, or a tab and a value, and so on
    CopyParameters(PGConnection connection, String target, String rest) throws SQLException {
        this.rest = rest;
        copy = connection.getCopyAPI().copyIn("COPY " + target + " FROM STDIN");
    }

    @Override
    public CopyParameters number(long value) {
        lines.append(value).append('\t');
        return this;
    }

    @Override
    public CopyParameters real(double value) {
        lines.append(value).append('\t');
        return this;
    }

    @Override
    public CopyParameters text(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(c);
            }
        }
        lines.append('\t');
        return this;
    }

    @Override
    CopyParameters nothing(int type) {
        lines.append("\\N\t");
        return this;
    }

    /// Ends the row.
    void endRow() throws SQLException {
        lines.setLength(lines.length() - 1);
        lines.append(rest).append('\n');
        if (lines.length() > FULL) {
            flush();
        }
    }

    /// Ends the rows; all are written.
    void end() throws SQLException {
        flush();
        copy.endCopy();
    }

    /// Gives up, so that the connection can be used for the undoing; nothing is written.
    void cancel() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }
}
