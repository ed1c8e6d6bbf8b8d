package io.barnraiser.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/// Statements that stay prepared on one connection from one use to the next: SQLite compiles each anew otherwise, which
/// costs a small piece of work as much as its rows. (The driver of PostgreSQL does this by itself.)
///
/// Used by one thread. A statement that is in use is not in here, so the same SQL may be run within itself.
final class KeptStatements extends DefaultStatementBuilder {

    /// More than any piece of work has that is done many times over, such as a merge, of which every feature hears;
    /// with fewer each would be gone when its turn comes again. The one that was not used for longest goes first.
    private static final int MOST = 400;

    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    /// What is done with a statement.
    @FunctionalInterface
    interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /// Lends a statement for {@code sql} on the connection of {@code handle}: a kept one where they are kept.
    static <T> T with(Handle handle, String sql, Use<T> use) throws SQLException {
        Connection connection = handle.getConnection();
        if (handle.getStatementBuilder() instanceof KeptStatements kept) {
            PreparedStatement statement = kept.take(connection, sql);
            try {
                return use.of(statement);
            } finally {
                kept.close(connection, sql, statement);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return use.of(statement);
        }
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        return take(connection, sql);
    }

    private PreparedStatement take(Connection connection, String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept == null ? connection.prepareStatement(sql) : kept;
    }

    /// Keeps the statement for the next use, without what was bound to it.
    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (!(statement instanceof PreparedStatement prepared) || idle.containsKey(sql)) {
            statement.close();
            return;
        }
        prepared.clearBatch();
        prepared.clearParameters();
        idle.put(sql, prepared);
        if (idle.size() > MOST) {
            Map.Entry<String, PreparedStatement> oldest =
                    idle.entrySet().iterator().next();
            idle.remove(oldest.getKey());
            oldest.getValue().close();
        }
    }

    /// Closes all: after an error nobody knows what state they are in.
    void forget() throws SQLException {
        for (PreparedStatement statement : idle.values()) {
            statement.close();
        }
        idle.clear();
    }
}
