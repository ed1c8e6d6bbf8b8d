package io.barnraiser.platform.database;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/// Brings the schema up to date, one transaction a migration, forward only.
final class Migrations {

    private Migrations() {}

    static void run(Database database) {
        if (SchemaSteps.areAllDone(database)) {
            return;
        }
        Flyway flyway = flyway(database);
        refuseNewer(flyway);
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            String detail =
                    "A step of the schema failed (%s). Nothing of that step was kept; restore the backup or mend the cause, and start again."
                            .formatted(String.valueOf(e.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
            throw new ProblemException(Problem.of(ErrorCode.INTERNAL, "The database could not be upgraded", detail), e);
        }
    }

    static Flyway flyway(Database database) {
        return Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .placeholders(database.dialect().placeholders())
                .loggers("slf4j")
                .load();
    }

    private static void refuseNewer(Flyway flyway) {
        for (MigrationInfo info : flyway.info().all()) {
            if (info.getState() == MigrationState.FUTURE_SUCCESS || info.getState() == MigrationState.FUTURE_FAILED) {
                throw Problem.of(
                                ErrorCode.CONFLICT,
                                "The data is newer than the program",
                                "The database has the step %s, which this version does not know. Start the newer version, or restore a backup made with this one."
                                        .formatted(info.getVersion()))
                        .exception();
            }
        }
    }
}
