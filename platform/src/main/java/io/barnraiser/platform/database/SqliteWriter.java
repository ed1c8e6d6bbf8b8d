package io.barnraiser.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
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

/// The one thread that writes. What waits is taken together, each piece behind a savepoint of its own, and made durable
/// by one commit (group commit): a sync of the disk costs the same for one piece of work as for fifty.
final class SqliteWriter {

    /// Waiting callers beyond this number wait for a place: backpressure, not memory.
    private static final int QUEUE = 1024;

    /// Pieces of work a commit. More would only make the first of them wait.
    private static final int GROUP = 64;

    private final Connection connection;
    private final Handle handle;
    private final BlockingQueue<Piece<?>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread thread;
    private volatile boolean closing;

    SqliteWriter(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        this.handle = Jdbi.create(connection).open();
        this.thread = Thread.ofPlatform().name("sqlite-writer").start(this::loop);
    }

    <T extends @Nullable Object> T run(Work<T> work) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("a write inside a write: pass the handle on instead");
        }
        Piece<T> piece = new Piece<>(work, new CompletableFuture<>());
        try {
            while (!queue.offer(piece, 100, TimeUnit.MILLISECONDS)) {
                refuseWhenClosed();
            }
            refuseWhenClosed();
            return piece.done.get();
        } catch (ExecutionException e) {
            throw rethrow(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }

    private void refuseWhenClosed() {
        if (!thread.isAlive()) {
            throw new IllegalStateException("the database is closed");
        }
    }

    void close() {
        closing = true;
        try {
            thread.join();
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
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void commit(List<Piece<?>> group) {
        List<Runnable> answers = new ArrayList<>(group.size());
        try {
            for (Piece<?> piece : group) {
                answers.add(attempt(piece));
            }
            connection.commit();
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
            connection.rollback(before);
            connection.releaseSavepoint(before);
            return () -> piece.done.completeExceptionally(e);
        }
    }

    private void undoAll() {
        try {
            connection.rollback();
        } catch (SQLException ignored) {
            // The database has rolled back by itself (a full disk, say); there is nothing left to undo.
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
