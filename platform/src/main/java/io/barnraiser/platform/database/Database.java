package io.barnraiser.platform.database;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The database of this installation. Safe for use by any number of threads.
public interface Database extends AutoCloseable {

    /// Runs {@code work} in one read-only transaction on a state that does not change under it, and returns its
    /// result.
    <T extends @Nullable Object> T read(Work<T> work);

    /// Runs {@code work} in a transaction and returns its result when it is durable. Must not be called from within
    /// another piece of writing work: pass the handle on instead.
    ///
    /// @throws IllegalStateException when called from within writing work
    <T extends @Nullable Object> T write(Work<T> work);

    /// As {@link #write}, for work without a result.
    default void run(Consumer<Handle> work) {
        this.<@Nullable Void>write(handle -> {
            work.accept(handle);
            return null;
        });
    }

    /// Which database it is.
    Dialect dialect();

    /// Connections for libraries that bring their own SQL (the migrations, the job scheduler). They commit each
    /// statement by itself unless told otherwise.
    DataSource dataSource();

    /// Waits for the work that was handed in, then closes all connections.
    @Override
    void close();
}
