package io.barnraiser.platform.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Takes indexes away and makes them again: an index over rows that are there is sorted once, while rows that come one
/// after another change a page of it each. Both belong to the transaction in which they are called.
public final class Indexes {

    private Indexes() {}

    /// Takes away those of the indexes {@code names} that are there; returns the statements that make them again. Keep
    /// them where a crash loses nothing.
    public static List<String> drop(Handle handle, Dialect dialect, Collection<String> names) {
        List<String> statements = new ArrayList<>();
        for (String name : names) {
            handle.createQuery(
                            switch (dialect) {
                                case SQLITE -> "SELECT sql FROM sqlite_master WHERE type = 'index' AND name = :name";
                                case POSTGRESQL ->
                                    "SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() AND indexname = :name";
                            })
                    .bind("name", name)
                    .mapTo(String.class)
                    .findOne()
                    .ifPresent(statement -> {
                        statements.add(statement);
                        handle.execute("DROP INDEX " + name);
                    });
        }
        return statements;
    }

    /// Makes an index by a statement that {@link #drop} returned.
    public static void make(Handle handle, Dialect dialect, String statement) {
        switch (dialect) {
            case SQLITE -> SqliteSort.during(handle, () -> handle.execute(statement));
            case POSTGRESQL -> handle.execute(statement);
        }
    }
}
