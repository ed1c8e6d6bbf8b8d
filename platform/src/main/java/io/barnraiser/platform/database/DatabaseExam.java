package io.barnraiser.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/// Looks at a database without changing anything in it, also one that an older or newer program has written.
///
/// @param sizeInBytes its length
/// @param schema the newest step of the schema that it has; empty for none
/// @param pending how many steps this program would add
/// @param newer whether it has steps that this program does not know
/// @param damages what is broken in it; empty for a sound one
public record DatabaseExam(
        Dialect dialect, long sizeInBytes, Optional<String> schema, int pending, boolean newer, List<String> damages) {

    public DatabaseExam {
        damages = List.copyOf(damages);
    }

    /// Examines the database of an installation, if there is one yet. Reads all of an SQLite file.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException when it does not answer
    public static Optional<DatabaseExam> of(Path folder, Optional<String> url) {
        Path file = folder.resolve(Databases.FILE);
        if (url.isEmpty() && !Files.exists(file)) {
            return Optional.empty();
        }
        try (Database database = url.<Database>map(PostgresDatabase::open).orElseGet(() -> SqliteDatabase.open(file))) {
            return Optional.of(examine(database));
        }
    }

    private static DatabaseExam examine(Database database) {
        Optional<String> schema = Optional.empty();
        int pending = 0;
        boolean newer = false;
        for (MigrationInfo info : Migrations.flyway(database).info().all()) {
            MigrationState state = info.getState();
            newer |= state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
            if (state == MigrationState.PENDING) {
                pending++;
            } else if (state.isApplied()) {
                schema = Optional.of(String.valueOf(info.getVersion()));
            }
        }
        long size = database.<Long>read(handle -> database.dialect().sizeInBytes(handle));
        return new DatabaseExam(database.dialect(), size, schema, pending, newer, damages(database));
    }

    /// PostgreSQL watches over its pages itself; SQLite's file may have been copied by hand.
    private static List<String> damages(Database database) {
        return switch (database.dialect()) {
            case POSTGRESQL -> List.of();
            case SQLITE ->
                database.read(handle -> new ArrayList<>(handle.createQuery("PRAGMA quick_check(10)")
                        .mapTo(String.class)
                        .filter(line -> !line.equals("ok"))
                        .list()));
        };
    }
}
