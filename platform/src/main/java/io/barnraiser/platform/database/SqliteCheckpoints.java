package io.barnraiser.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves pages from the write-ahead log into the database while others write, so that whoever commits when the log is
/// full finds little left to move, and nobody waits for thousands of pages. The writer still does the last of it: only
/// while it does nothing else can the log begin anew.
final class SqliteCheckpoints {

    private static final Logger logger = LoggerFactory.getLogger(SqliteCheckpoints.class);

    private static final long LOOK_MILLIS = 50;

    /// Fewer pages than this are left to gather: one that changes often is moved once, not always.
    static final int WORTH = 8_000;

    private final Connection connection;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /// @param connection its own; closed with it
    SqliteCheckpoints(Connection connection) {
        this.connection = connection;
        this.thread = Thread.ofPlatform().name("sqlite-checkpoints").daemon().start(this::loop);
    }

    private void loop() {
        try (Statement statement = connection.createStatement()) {
            while (!closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                look(statement);
            }
        } catch (SQLException e) {
            // The writer moves them all by itself then.
            logger.warn("sqlite.checkpoint failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Moves what stands in the log only, if it is worth it; what somebody still reads in its old state stays.
    static void look(Statement statement) throws SQLException {
        if (waiting(statement) >= WORTH) {
            statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
    }

    /// How many pages stand in the log only.
    static long waiting(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(NOOP)")) {
            return row.next() ? row.getLong("log") - row.getLong("checkpointed") : 0;
        }
    }

    void close() {
        closed.countDown();
        try {
            thread.join();
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be closed", e);
        }
    }
}
