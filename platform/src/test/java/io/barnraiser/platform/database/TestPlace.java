package io.barnraiser.platform.database;

import java.nio.file.Path;
import java.util.Optional;

/// Where the database of one test lies, in the words of the command line.
///
/// @param folder an empty folder of this test alone; on SQLite the database lies in it
/// @param url the address of a PostgreSQL database of this test alone; empty on SQLite
public record TestPlace(Path folder, Optional<String> url) {

    /// Which database it is.
    public Dialect dialect() {
        return url.isPresent() ? Dialect.POSTGRESQL : Dialect.SQLITE;
    }

    Database open() {
        return url.<Database>map(PostgresDatabase::open)
                .orElseGet(() -> SqliteDatabase.open(folder.resolve("barnraiser.db")));
    }
}
