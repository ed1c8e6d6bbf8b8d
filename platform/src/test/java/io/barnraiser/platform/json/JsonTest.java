package io.barnraiser.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.platform.error.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {

    private record Person(String name, List<Integer> days, Optional<String> handle) {}

    @Test
    void records_are_written_by_their_names() {
        assertThat(Json.write(new Person("Wren", List.of(1, 2), Optional.empty())))
                .isEqualTo("{\"name\":\"Wren\",\"days\":[1,2],\"handle\":null}");
    }

    @Test
    void what_was_written_is_read() {
        assertThat(Json.read("{\"name\":\"Łukasz\"}".getBytes(StandardCharsets.UTF_8))
                        .path("name")
                        .asString())
                .isEqualTo("Łukasz");
    }

    @Test
    void where_it_stops_being_json_is_said() {
        assertThatThrownBy(() -> Json.read("{\"a\":1,\n \"b\" 2}"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void something_after_the_value_is_refused() {
        assertThatThrownBy(() -> Json.read("{} {}")).isInstanceOf(ProblemException.class);
        assertThat(Json.tryRead("{} {}")).isEmpty();
        assertThat(Json.tryRead("")).isEmpty();
        assertThat(Json.tryRead("7"))
                .hasValueSatisfying(node -> assertThat(node.asInt()).isEqualTo(7));
    }

    @Test
    void nesting_is_bounded() {
        assertThat(Json.read("[".repeat(64) + "]".repeat(64)).isArray()).isTrue();
        assertThatThrownBy(() -> Json.read("[".repeat(65) + "]".repeat(65))).isInstanceOf(ProblemException.class);
    }
}
