package io.barnraiser.platform.database;

import org.jdbi.v3.core.Handle;

/// A piece of work on the database, all or nothing.
@FunctionalInterface
public interface Work<T extends @org.jspecify.annotations.Nullable Object> {

    /// Does the work with {@code handle}, which is valid only until this method returns. Must not commit, roll back
    /// or close it. Whatever is thrown undoes the work and reaches the caller.
    T run(Handle handle);
}
