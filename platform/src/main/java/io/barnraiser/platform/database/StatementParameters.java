package io.barnraiser.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Parameters of a prepared statement, in the order of its question marks.
final class StatementParameters extends Parameters {

    private final PreparedStatement statement;
    private int next = 1;

    StatementParameters(PreparedStatement statement) {
        this.statement = statement;
    }

    void first() {
        next = 1;
    }

    @Override
    public StatementParameters number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    @Override
    public StatementParameters real(double value) throws SQLException {
        statement.setDouble(next++, value);
        return this;
    }

    @Override
    public StatementParameters text(String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    @Override
    StatementParameters nothing(int type) throws SQLException {
        statement.setNull(next++, type);
        return this;
    }
}
