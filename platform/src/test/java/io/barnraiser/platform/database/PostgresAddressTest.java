package io.barnraiser.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.ProblemException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://wren:s3cret@db.example:5433/barn",
                "postgres://wren:s3cret@db.example:5433/barn",
                "jdbc:postgresql://wren:s3cret@db.example:5433/barn"
            })
    void the_usual_forms_mean_the_same(String url) {
        assertThat(PostgresAddress.parse(url))
                .isEqualTo(new PostgresAddress(
                        "jdbc:postgresql://db.example:5433/barn",
                        Optional.of("wren"),
                        Optional.of("s3cret"),
                        "postgresql://db.example:5433/barn"));
    }

    @Test
    void user_port_and_options_may_be_missing_or_there() {
        assertThat(PostgresAddress.parse("postgresql://localhost/barn"))
                .isEqualTo(new PostgresAddress(
                        "jdbc:postgresql://localhost/barn",
                        Optional.empty(),
                        Optional.empty(),
                        "postgresql://localhost/barn"));
        assertThat(PostgresAddress.parse("postgresql://u@localhost/barn?sslmode=require")
                        .jdbcUrl())
                .isEqualTo("jdbc:postgresql://localhost/barn?sslmode=require");
    }

    @Test
    void a_password_may_hold_any_letter() {
        assertThat(PostgresAddress.parse("postgresql://u:p%40ss%3A%2F+%C3%A9@h/d")
                        .password())
                .contains("p@ss:/+é");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mysql://u:hunter2@h/d",
                "postgresql://u:hunter2@h",
                "postgresql://u:hunter2@h/",
                "postgresql:///d",
                "postgresql://u:hunter2 @h/d",
                "h/d"
            })
    void what_cannot_be_read_is_refused_without_repeating_it(String url) {
        assertThatThrownBy(() -> PostgresAddress.parse(url)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().code()).isEqualTo(ErrorCode.INVALID);
            assertThat(e.problem().detail()).doesNotContain("hunter2").contains("postgresql://");
        });
    }
}
