package io.barnraiser.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes. What waits is taken together, each piece behind a savepoint of its own, and made durable
/// by one commit (group commit): a sync of the disk costs the same for one piece of work as for fifty.
final class SqliteWriter {

    private static final Logger log = LoggerFactory.getLogger(SqliteWriter.class);

    /// Waiting callers beyond this number wait for a place: backpressure, not memory.
    private static final int QUEUE = 1024;

    /// Pieces of work a commit. More would only make the first of them wait.
    private static final int GROUP = 64;

    private final Connection connection;
    private final Handle handle;
    private final KeptStatements statements = new KeptStatements();
    private final BlockingQueue<Piece<?>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean ended;

    /// Between two groups the connection holds no lock, so that other processes (an import on the command line) and
    /// the job scheduler may write too.
    SqliteWriter(Connection connection) {
        this.connection = connection;
        this.handle = Jdbi.create(connection).open().setStatementBuilder(statements);
        this.thread = Thread.ofPlatform().name("sqlite-writer").start(this::loop);
    }

    <T extends @Nullable Object> T run(Work<T> work) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("a write inside a write: pass the handle on instead");
        }
        Piece<T> piece = new Piece<>(work, new CompletableFuture<>());
        try {
            while (!queue.offer(piece, 100, TimeUnit.MILLISECONDS)) {
                if (ended) {
                    throw closed();
                }
            }
            if (ended && queue.remove(piece)) {
                throw closed();
            }
            return piece.done.get();
        } catch (ExecutionException e) {
            throw rethrow(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("the database is closed");
    }

    void close() {
        closing = true;
        queue.offer(new Piece<>(wake -> "", new CompletableFuture<>()));
        try {
            thread.join();
            statements.forget();
            handle.close();
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be closed", e);
        }
    }

    private void loop() {
        while (!closing || !queue.isEmpty()) {
            try {
                Piece<?> first = queue.poll(50, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Piece<?>> group = new ArrayList<>(List.of(first));
                    queue.drainTo(group, GROUP - 1);
                    commit(group);
                }
            } catch (InterruptedException e) {
                closing = true;
            }
        }
        ended = true;
        for (Piece<?> late = queue.poll(); late != null; late = queue.poll()) {
            late.done.completeExceptionally(closed());
        }
    }

    private void commit(List<Piece<?>> group) {
        List<Runnable> answers = new ArrayList<>(group.size());
        try {
            connection.setAutoCommit(false);
            for (Piece<?> piece : group) {
                answers.add(attempt(piece));
            }
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException | Error e) {
            undoAll();
            group.forEach(piece -> piece.done.completeExceptionally(e));
            return;
        }
        answers.forEach(Runnable::run);
    }

    /// Does one piece of work behind a savepoint and returns what to answer once the group is durable.
    private <T extends @Nullable Object> Runnable attempt(Piece<T> piece) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            T result = piece.work.run(handle);
            connection.releaseSavepoint(before);
            return () -> piece.done.complete(result);
        } catch (RuntimeException | Error e) {
            statements.forget();
            connection.rollback(before);
            connection.releaseSavepoint(before);
            return () -> piece.done.completeExceptionally(e);
        }
    }

    /// Ends whatever is open. There may be nothing to end: the transaction could not begin, or the database has
    /// rolled back by itself (a full disk, say); both steps then fail and leave the connection as the next group
    /// needs it.
    private void undoAll() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException nothingToEnd) {
            log.debug("sqlite.undo nothing={}", nothingToEnd.getMessage());
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException nothingToEnd) {
            log.debug("sqlite.undo nothing={}", nothingToEnd.getMessage());
        }
    }

    private static RuntimeException rethrow(Throwable cause) {
        return switch (cause) {
            case Error error -> throw error;
            case RuntimeException exception -> exception;
            default -> new IllegalStateException(cause);
        };
    }

    private record Piece<T extends @Nullable Object>(Work<T> work, CompletableFuture<T> done) {}
}
