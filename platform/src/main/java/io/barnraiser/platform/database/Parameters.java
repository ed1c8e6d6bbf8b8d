package io.barnraiser.platform.database;

import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.OptionalLong;

/// The parameters of one row of a {@link Batch}, one after another. An empty value is written as NULL.
public abstract sealed class Parameters permits StatementParameters, CopyParameters {

    public abstract Parameters number(long value) throws SQLException;

    public Parameters number(OptionalLong value) throws SQLException {
        return value.isPresent() ? number(value.getAsLong()) : nothing(Types.BIGINT);
    }

    public abstract Parameters real(double value) throws SQLException;

    public abstract Parameters text(String value) throws SQLException;

    public Parameters text(Optional<String> value) throws SQLException {
        return value.isPresent() ? text(value.get()) : nothing(Types.VARCHAR);
    }

    /// NULL, of a type of {@link Types}.
    abstract Parameters nothing(int type) throws SQLException;
}
