package io.barnraiser.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class DatabaseTest {

    private final Database database;

    DatabaseTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void createTable() {
        database.run(handle -> handle.execute("CREATE TABLE note (id BIGINT PRIMARY KEY, text TEXT NOT NULL)"));
    }

    @Test
    void what_was_written_is_read() {
        database.run(handle -> add(handle, 1, "Wren"));

        assertThat(notes()).containsExactly("Wren");
    }

    @Test
    void failed_work_leaves_no_trace_and_its_exception_reaches_the_caller() {
        assertThatThrownBy(() -> database.run(handle -> {
                    add(handle, 1, "half");
                    throw new IllegalArgumentException("no further");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no further");

        assertThat(notes()).isEmpty();
    }

    @Test
    void a_read_within_a_write_sees_what_was_durable_before() {
        database.run(handle -> add(handle, 1, "Wren"));

        List<String> seen = database.write(handle -> {
            add(handle, 2, "Finch");
            return notes();
        });

        assertThat(seen).containsExactly("Wren");
    }

    @Test
    void a_batch_may_name_a_row_twice_and_the_later_word_wins() {
        database.run(handle -> {
            var batch = handle.prepareBatch(
                    "INSERT INTO note (id, text) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text");
            batch.add(1, "earlier");
            batch.add(1, "later");
            batch.execute();
        });

        assertThat(notes()).containsExactly("later");
    }

    @Test
    void a_statement_that_the_database_refuses_undoes_the_work() {
        database.run(handle -> add(handle, 1, "first"));

        assertThatThrownBy(() -> database.run(handle -> {
                    add(handle, 2, "second");
                    add(handle, 1, "taken");
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(notes()).containsExactly("first");
    }

    @Test
    void of_many_writers_at_once_only_the_failing_ones_fail() throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch begin = new CountDownLatch(1);
            for (int i = 0; i < 200; i++) {
                int id = i;
                writers.add(threads.submit(() -> {
                    begin.await();
                    database.run(handle -> {
                        add(handle, id, "note " + id);
                        if (id % 3 == 0) {
                            throw new IllegalArgumentException("refused " + id);
                        }
                    });
                    return null;
                }));
            }
            begin.countDown();
        }

        assertThat(writers.stream().filter(writer -> writer.state() == Future.State.FAILED))
                .hasSize(67);
        assertThat(writers.get(3).exceptionNow()).hasMessage("refused 3");
        assertThat(notes()).hasSize(133).contains("note 1").doesNotContain("note 3");
    }

    @Test
    void a_reader_sees_the_state_before_an_unfinished_write_and_does_not_wait_for_it() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = threads.submit(() -> database.run(handle -> {
                add(handle, 1, "later");
                written.countDown();
                await(read);
            }));
            written.await();
            assertThat(notes()).isEmpty();
            read.countDown();
            writer.get();
        }
        assertThat(notes()).containsExactly("later");
    }

    @Test
    void one_read_sees_one_state_throughout() {
        List<Integer> counts = database.read(handle -> {
            int before = count(handle);
            Thread writer = Thread.startVirtualThread(() -> database.run(other -> add(other, 1, "meanwhile")));
            join(writer);
            return List.of(before, count(handle));
        });

        assertThat(counts).containsExactly(0, 0);
        assertThat(notes()).containsExactly("meanwhile");
    }

    @Test
    void a_write_within_a_write_is_refused_and_undone() {
        assertThatThrownBy(() -> database.run(handle -> {
                    add(handle, 1, "outer");
                    database.run(inner -> add(inner, 2, "inner"));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pass the handle on");

        assertThat(notes()).isEmpty();
    }

    @Test
    void writing_in_a_read_is_refused() {
        assertThatThrownBy(() -> database.read(handle -> {
                    add(handle, 1, "sneaked");
                    return 0;
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(notes()).isEmpty();
    }

    @Test
    void its_size_is_known() {
        assertThat(database.<Long>read(handle -> database.dialect().sizeInBytes(handle)))
                .isGreaterThan(4096);
    }

    private List<String> notes() {
        return database.read(handle -> handle.createQuery("SELECT text FROM note ORDER BY id")
                .mapTo(String.class)
                .list());
    }

    private static int count(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM note")
                .mapTo(Integer.class)
                .one();
    }

    private static void add(Handle handle, long id, String text) {
        handle.execute("INSERT INTO note (id, text) VALUES (?, ?)", id, text);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
