package io.barnraiser.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// PostgreSQL 15 or newer, through one pool; a transaction that lost a deadlock is tried again.
final class PostgresDatabase implements Database {

    private static final int CONNECTIONS = 12;
    private static final int TRIES = 5;

    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private PostgresDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    static PostgresDatabase open(String url) {
        PostgresAddress address = PostgresAddress.parse(url);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        address.user().ifPresent(config::setUsername);
        address.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("postgresql");
        config.setConnectionTimeout(10_000);
        // Said once a connection: asked for with each transaction, it would be two more questions to the database.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // Batches stay row by row: rewritten to one statement, an upsert that names a row twice would be refused.
        config.addDataSourceProperty("reWriteBatchedInserts", "false");
        try {
            return new PostgresDatabase(new HikariDataSource(config));
        } catch (RuntimeException e) {
            String detail = "No PostgreSQL answered at %s (%s). Check the address, the password, and that it runs."
                    .formatted(address.shown(), rootMessage(e));
            throw new ProblemException(Problem.of(ErrorCode.UNAVAILABLE, "The database does not answer", detail), e);
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        // A handle of its own, also within a write of the same thread: it sees what was durable before, as on SQLite.
        try (Handle own = jdbi.open()) {
            return own.inTransaction(handle -> {
                handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                return work.run(handle);
            });
        }
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) {
        if (writing.get()) {
            throw new IllegalStateException("a write inside a write: pass the handle on instead");
        }
        writing.set(true);
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return jdbi.inTransaction((Handle handle) -> work.run(handle));
                } catch (RuntimeException e) {
                    if (attempt == TRIES || !lostToAnother(e)) {
                        throw e;
                    }
                }
            }
        } finally {
            writing.remove();
        }
    }

    /// Whether the transaction only lost a race (a deadlock, a serialisation failure) and may be tried again.
    private static boolean lostToAnother(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql
                    && ("40P01".equals(sql.getSQLState()) || "40001".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
