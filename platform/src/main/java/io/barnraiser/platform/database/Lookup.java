package io.barnraiser.platform.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// One question about many texts of one owner, bound by position: the sister of {@link Batch}, for what every group of
/// activities asks.
public final class Lookup {

    private static final String VALUES = "<values>";

    private Lookup() {}

    /// Reads one row.
    @FunctionalInterface
    public interface Reader<R> {
        R read(ResultSet row) throws SQLException;
    }

    /// Asks for all {@code values}, some hundreds at a time, and returns what {@code reader} makes of the rows.
    ///
    /// @param sql has one question mark, for {@code owner}, and then {@code <values>} in the brackets of an IN
    /// @throws IllegalStateException when the database refuses the question
    public static <R> List<R> run(
            Handle handle, String sql, long owner, Collection<String> values, Reader<? extends R> reader) {
        List<R> found = new ArrayList<>();
        try {
            for (List<String> some : Chunk.of(values)) {
                String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
                KeptStatements.with(
                        handle, sql.replace(VALUES, marks), query -> ask(query, owner, some, reader, found));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be read", e);
        }
        return found;
    }

    private static <R> boolean ask(
            PreparedStatement query, long owner, List<String> values, Reader<? extends R> reader, List<R> found)
            throws SQLException {
        Parameters parameters = new StatementParameters(query).number(owner);
        for (String value : values) {
            parameters.text(value);
        }
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(reader.read(row));
            }
        }
        return !found.isEmpty();
    }
}
