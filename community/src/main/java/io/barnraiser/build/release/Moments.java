package io.barnraiser.build.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Moments in rows that may hold none.
final class Moments {

    private Moments() {}

    /// The moment in a column of milliseconds; empty where it is null.
    static Optional<Instant> of(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
