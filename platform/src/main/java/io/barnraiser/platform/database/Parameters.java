package io.barnraiser.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.OptionalLong;

/// The parameters of one row of a {@link Batch}, one after another. An empty value is written as NULL.
public final class Parameters {

    private final PreparedStatement statement;
    private int next = 1;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    void first() {
        next = 1;
    }

    public Parameters number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    public Parameters number(OptionalLong value) throws SQLException {
        if (value.isPresent()) {
            return number(value.getAsLong());
        }
        statement.setNull(next++, Types.BIGINT);
        return this;
    }

    public Parameters real(double value) throws SQLException {
        statement.setDouble(next++, value);
        return this;
    }

    public Parameters text(String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    public Parameters text(Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            return text(value.get());
        }
        statement.setNull(next++, Types.VARCHAR);
        return this;
    }
}
