package io.barnraiser.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BothDatabases
class BatchTest {

    private static final String INSERT = "INSERT INTO seat (id, name, guest) VALUES (?, ?, ?)";

    private final Database database;

    BatchTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void createTable() {
        database.run(handle -> handle.execute("CREATE TABLE seat (id BIGINT PRIMARY KEY, name TEXT, guest BIGINT)"));
    }

    @Test
    void every_row_is_written_and_what_is_empty_is_null() {
        write(List.of(
                new Seat(1, Optional.of("bench"), OptionalLong.of(7)),
                new Seat(2, Optional.empty(), OptionalLong.empty())));

        assertThat(seats()).containsExactly("1 bench 7", "2 null null");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 49, 50, 51, 100, 123})
    void many_rows_are_written_as_few_are(int count) {
        write(IntStream.rangeClosed(1, count)
                .mapToObj(id -> new Seat(id, Optional.of("seat " + id), OptionalLong.of(1000 - id)))
                .toList());

        assertThat(seats())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, count)
                        .mapToObj(id -> "%d seat %d %d".formatted(id, id, 1000 - id))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void a_text_is_written_as_it_is(int times) {
        List<String> texts = List.of("", "a\tb", "a\nb\r", "\\N", "\\", "Käthe 🙂", "'; --", "\\.");
        write(IntStream.range(0, times * texts.size())
                .mapToObj(id -> new Seat(id, Optional.of(texts.get(id % texts.size())), OptionalLong.empty()))
                .toList());

        assertThat(database.<List<String>>read(handle -> handle.createQuery("SELECT name FROM seat ORDER BY id")
                        .mapTo(String.class)
                        .list()))
                .isEqualTo(IntStream.range(0, times)
                        .boxed()
                        .flatMap(time -> texts.stream())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 60})
    void what_is_the_same_in_every_row_may_stand_in_the_statement(int count) {
        database.run(handle -> Batch.run(
                handle,
                "INSERT INTO seat (id, name, guest) VALUES (?, '', 7)",
                IntStream.range(0, count).boxed().toList(),
                (row, id) -> row.number(id)));

        assertThat(seats())
                .containsExactlyElementsOf(
                        IntStream.range(0, count).mapToObj("%d  7"::formatted).toList());
    }

    @Test
    void an_upsert_may_meet_the_same_row_again() {
        database.run(handle -> Batch.run(
                handle,
                INSERT + " ON CONFLICT (id) DO UPDATE SET guest = seat.guest + excluded.guest",
                Collections.nCopies(120, new Seat(1, Optional.of("bench"), OptionalLong.of(1))),
                (row, seat) -> row.number(seat.id()).text(seat.name()).number(seat.guest())));

        assertThat(seats()).containsExactly("1 bench 120");
    }

    @Test
    void no_rows_ask_nothing_of_the_database() {
        database.run(
                handle -> Batch.run(handle, "no SQL at all", List.<Seat>of(), (row, seat) -> row.number(seat.id())));

        assertThat(seats()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 60})
    void one_refused_row_undoes_all(int count) {
        Seat seat = new Seat(1, Optional.of("bench"), OptionalLong.empty());

        assertThatThrownBy(() -> write(Collections.nCopies(count, seat))).isInstanceOf(IllegalStateException.class);
        assertThat(seats()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 60})
    void a_row_that_cannot_be_bound_undoes_all_and_the_next_work_goes_on(int count) {
        assertThatThrownBy(() ->
                        database.run(handle -> Batch.run(handle, INSERT, Collections.nCopies(count, 1L), (row, id) -> {
                            row.number(id);
                            throw new IllegalArgumentException("no name");
                        })))
                .hasMessageContaining("no name");
        write(List.of(new Seat(2, Optional.of("chair"), OptionalLong.of(3))));

        assertThat(seats()).containsExactly("2 chair 3");
    }

    private record Seat(long id, Optional<String> name, OptionalLong guest) {}

    private void write(List<Seat> seats) {
        database.run(handle -> Batch.run(
                handle,
                INSERT,
                seats,
                (row, seat) -> row.number(seat.id()).text(seat.name()).number(seat.guest())));
    }

    private List<String> seats() {
        return database.read(handle -> handle.createQuery("SELECT id, name, guest FROM seat ORDER BY id")
                .map((row, context) -> row.getString("id") + " " + row.getString("name") + " " + row.getString("guest"))
                .list());
    }
}
