package io.barnraiser.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BothDatabases
class LookupTest {

    private static final String NAMES = "SELECT name FROM seat WHERE row_id = ? AND name IN (<values>)";

    private final Database database;

    LookupTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void createTable() {
        database.run(handle -> handle.execute("CREATE TABLE seat (row_id BIGINT, name TEXT)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 17, 101, 400, 1001})
    void every_text_of_the_owner_that_is_there_is_found_once(int count) {
        List<String> names = names(count);
        seat(7, names);
        seat(8, List.of("elsewhere"));
        List<String> asked = new ArrayList<>(names);
        asked.add("elsewhere");
        asked.add("nowhere");

        assertThat(find(asked)).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void what_was_written_since_the_same_question_was_asked_is_found() {
        seat(7, List.of("a"));
        assertThat(find(List.of("a", "b"))).containsExactly("a");

        seat(7, List.of("b"));
        assertThat(find(List.of("a", "b"))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void a_question_can_be_asked_again_after_one_that_failed() {
        seat(7, List.of("a"));
        assertThatThrownBy(() -> database.run(
                        handle -> Lookup.run(handle, NAMES, 7, List.of("a"), row -> row.getString("not a column"))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(find(List.of("a"))).containsExactly("a");
    }

    @Test
    void a_question_may_be_asked_while_the_same_is_answered() {
        seat(7, List.of("a", "b"));

        List<List<String>> answers = database.write(handle -> Lookup.run(
                handle,
                NAMES,
                7,
                List.of("a", "b"),
                row -> Lookup.run(handle, NAMES, 7, List.of("b", row.getString(1)), inner -> inner.getString(1))));

        assertThat(answers).hasSize(2).allSatisfy(answer -> assertThat(answer).contains("b"));
    }

    private List<String> find(List<String> names) {
        // In a write: there statements are kept from one use to the next.
        return database.write(handle -> Lookup.run(handle, NAMES, 7, names, row -> row.getString(1)));
    }

    private void seat(long owner, List<String> names) {
        database.run(handle -> Batch.run(
                handle,
                "INSERT INTO seat (row_id, name) VALUES (?, ?)",
                names,
                (row, name) -> row.number(owner).text(name)));
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "seat " + i).toList();
    }
}
