package io.barnraiser.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@BothDatabases
class SchemaStepsTest {

    private final Database database;

    SchemaStepsTest(Database database) {
        this.database = database;
    }

    @Test
    void after_the_migration_library_has_run_nothing_is_left_to_do() {
        assertThat(SchemaSteps.areAllDone(database)).isTrue();
    }

    @Test
    void a_step_that_is_missing_is_noticed() {
        change("DELETE FROM flyway_schema_history WHERE installed_rank = 1");
    }

    @Test
    void a_step_that_was_changed_since_is_noticed() {
        change("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE installed_rank = 1");
    }

    @Test
    void a_step_that_failed_is_noticed() {
        change("UPDATE flyway_schema_history SET success = NOT success WHERE installed_rank = 1");
    }

    @Test
    void a_step_of_a_newer_program_is_noticed() {
        change("UPDATE flyway_schema_history SET script = 'V999912312359__future.sql' WHERE installed_rank = 1");
    }

    @Test
    void a_database_without_a_history_is_noticed() {
        change("DROP TABLE flyway_schema_history");
    }

    private void change(String sql) {
        database.run(handle -> handle.execute(sql));
        assertThat(SchemaSteps.areAllDone(database)).isFalse();
    }
}
