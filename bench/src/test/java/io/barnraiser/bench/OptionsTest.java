package io.barnraiser.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class OptionsTest {

    @Test
    void the_name_comes_first_and_the_rest_in_any_order() {
        Options options = Options.of("kill", "--database", "sqlite", "import", "1_000", "--keep", "there");
        assertThat(options.name()).isEqualTo("kill");
        assertThat(options.size(50)).isEqualTo(1000);
        assertThat(options.has("import")).isTrue();
        assertThat(options.databases()).containsExactly("sqlite");
        assertThat(options.keep()).contains(Path.of("there"));
    }

    @Test
    void without_more_words_both_databases_are_measured_with_the_usual_size() {
        Options options = Options.of("pages");
        assertThat(options.size(7)).isEqualTo(7);
        assertThat(options.databases()).containsExactly("sqlite", "postgresql");
        assertThat(options.keep()).isEmpty();
    }

    @Test
    void what_cannot_be_meant_is_said_in_a_sentence() {
        assertThatThrownBy(() -> Options.of("pages", "--database", "oracle")).hasMessageContaining("'oracle'");
        assertThatThrownBy(() -> Options.of("pages", "--keep")).hasMessage("--keep needs a value.");
    }
}
