package io.barnraiser.platform.database;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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

    /// Writes a copy of the SQLite file {@code database}, as it is at this moment, to {@code copy}, also beside a
    /// server that writes.
    ///
    /// @throws ProblemException when the file cannot be read or the copy not be written
    public static void copy(Path database, Path copy) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        } catch (SQLException e) {
            throw new ProblemException(
                    Problem.of(
                            ErrorCode.UNAVAILABLE,
                            "The database cannot be copied",
                            "%s could not be copied (%s). Check the permissions and the room on the disk."
                                    .formatted(database, e.getMessage())),
                    e);
        }
    }
}
