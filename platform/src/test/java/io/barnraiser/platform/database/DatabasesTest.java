package io.barnraiser.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.ProblemException;
import org.junit.jupiter.api.Test;

@BothDatabases
class DatabasesTest {

    private static final String FROM_THE_FUTURE = """
            INSERT INTO flyway_schema_history
              (installed_rank, version, description, type, script, checksum, installed_by, installed_on,
               execution_time, success)
            VALUES (9999, '209901010000', 'later', 'SQL', 'V209901010000__later.sql', 1, 'x', CURRENT_TIMESTAMP, 1, %s)
            """;

    private final TestPlace place;

    DatabasesTest(TestPlace place) {
        this.place = place;
    }

    @Test
    void what_was_written_is_there_after_closing_and_opening_again() {
        try (Database first = Databases.open(place.folder(), place.url())) {
            first.run(handle -> Numbers.take(handle, "member", 41));
        }
        try (Database second = Databases.open(place.folder(), place.url())) {
            assertThat(second.<Long>write(handle -> Numbers.take(handle, "member")))
                    .isEqualTo(42);
        }
    }

    @Test
    void a_database_that_is_newer_than_the_program_is_refused_and_left_alone() {
        try (Database first = Databases.open(place.folder(), place.url())) {
            String yes = place.dialect() == Dialect.SQLITE ? "1" : "TRUE";
            first.run(handle -> handle.execute(FROM_THE_FUTURE.formatted(yes)));
        }
        assertThatThrownBy(() -> Databases.open(place.folder(), place.url()))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo(ErrorCode.CONFLICT);
                    assertThat(e.problem().detail()).contains("209901010000", "Start the newer version");
                });
        assertThat(DatabaseExam.of(place.folder(), place.url())).hasValueSatisfying(exam -> {
            assertThat(exam.newer()).isTrue();
            assertThat(exam.damages()).isEmpty();
        });
    }

    @Test
    void a_sound_database_is_found_sound() {
        Databases.open(place.folder(), place.url()).close();

        assertThat(DatabaseExam.of(place.folder(), place.url())).hasValueSatisfying(exam -> {
            assertThat(exam.dialect()).isEqualTo(place.dialect());
            assertThat(exam.schema()).isPresent();
            assertThat(exam.pending()).isZero();
            assertThat(exam.newer()).isFalse();
            assertThat(exam.damages()).isEmpty();
        });
    }

    @Test
    void two_processes_may_write_by_turns() {
        try (Database one = Databases.open(place.folder(), place.url());
                Database other = Databases.open(place.folder(), place.url())) {
            for (int i = 0; i < 20; i++) {
                one.run(handle -> Numbers.take(handle, "member"));
                other.run(handle -> Numbers.take(handle, "member"));
            }
            assertThat(one.<Long>write(handle -> Numbers.take(handle, "member")))
                    .isEqualTo(41);
        }
    }

    @Test
    void a_closed_database_refuses_work_and_keeps_what_it_had() {
        Database database = Databases.open(place.folder(), place.url());
        database.run(handle -> Numbers.take(handle, "member", 7));
        database.close();

        assertThatThrownBy(() -> database.run(handle -> Numbers.take(handle, "member")))
                .isInstanceOf(RuntimeException.class);
        try (Database again = Databases.open(place.folder(), place.url())) {
            assertThat(again.<Long>write(handle -> Numbers.take(handle, "member")))
                    .isEqualTo(8);
        }
    }
}
