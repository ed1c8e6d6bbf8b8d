package io.barnraiser.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BothDatabases
final class NewRowsTest {

    private final Database database;

    NewRowsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void createTable() {
        database.run(handle -> {
            handle.execute("CREATE TABLE seat (id BIGINT PRIMARY KEY, name TEXT, guest BIGINT)");
            handle.execute("CREATE INDEX seat_guest ON seat (guest)");
        });
    }

    private List<String> seats() {
        return database.read(handle -> handle.createQuery("SELECT id, name, guest FROM seat ORDER BY id")
                .map((row, context) -> "%d %s %d".formatted(row.getLong(1), row.getString(2), row.getLong(3)))
                .list());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100, 101, 350})
    void all_rows_are_written_each_once(int count) {
        NewRows rows = new NewRows("seat", "id", "name", "guest");
        IntStream.range(0, count)
                .forEach(id -> rows.number(id).text("seat " + id).number(-id));
        database.run(rows::insert);
        assertThat(seats())
                .containsExactlyElementsOf(IntStream.range(0, count)
                        .mapToObj(id -> "%d seat %d %d".formatted(id, id, -id))
                        .toList());
    }

    @Test
    void a_text_is_written_as_it_is() {
        List<String> texts = List.of("", "a\tb", "a\nb\r", "\\N", "\\", "Käthe 🙂", "'; --", "\\.");
        NewRows rows = new NewRows("seat", "id", "name", "guest");
        for (int id = 0; id < texts.size(); id++) {
            rows.number(id).text(texts.get(id)).number(Long.MIN_VALUE);
        }
        database.run(rows::insert);
        assertThat(database.<List<String>>read(handle -> handle.createQuery("SELECT name FROM seat ORDER BY id")
                        .mapTo(String.class)
                        .list()))
                .isEqualTo(texts);
    }

    @Test
    void an_index_that_was_taken_away_comes_back_as_it_was() {
        List<String> names = List.of("seat_guest", "none_of_this_name");
        List<String> statements = database.write(handle -> Indexes.drop(handle, database.dialect(), names));
        assertThat(statements).hasSize(1);
        assertThat(database.<List<String>>write(handle -> Indexes.drop(handle, database.dialect(), names)))
                .isEmpty();
        database.run(handle -> Indexes.make(handle, database.dialect(), statements.getFirst()));
        assertThat(database.<List<String>>write(handle -> Indexes.drop(handle, database.dialect(), names)))
                .isEqualTo(statements);
    }

    @Test
    void a_table_is_emptied() {
        database.run(handle -> {
            new NewRows("seat", "id", "guest").number(1).number(2).insert(handle);
            database.dialect().empty(handle, "seat");
        });
        assertThat(seats()).isEmpty();
    }
}
