package io.barnraiser.platform.database;

import java.nio.file.Path;
import java.util.Optional;

/// Opens the database of an installation.
public final class Databases {

    /// The name of the SQLite file in the data folder.
    public static final String FILE = "barnraiser.db";

    private Databases() {}

    /// Opens the PostgreSQL database at {@code url} ({@code postgresql://user:password@host:port/name}), or,
    /// without one, the SQLite file {@code barnraiser.db} in {@code folder}, and brings its schema up to date.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException when it does not answer, cannot be written, or was
    ///     written by a newer version of the program
    public static Database open(Path folder, Optional<String> url) {
        Database database =
                url.<Database>map(PostgresDatabase::open).orElseGet(() -> SqliteDatabase.open(folder.resolve(FILE)));
        try {
            Migrations.run(database);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }
}
