package io.barnraiser.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_that_is_no_database_gets_a_sentence() throws IOException {
        Files.writeString(folder.resolve(Databases.FILE), "this is a shopping list".repeat(100));

        assertThatThrownBy(() -> Databases.open(folder, Optional.empty()))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo(ErrorCode.UNAVAILABLE);
                    assertThat(e.problem().detail()).contains(Databases.FILE);
                });
    }

    @Test
    void a_folder_that_is_not_there_gets_a_sentence() {
        assertThatThrownBy(() -> Databases.open(folder.resolve("nowhere"), Optional.empty()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    @Test
    void making_an_index_leaves_the_connection_as_it_was_whether_it_is_made_or_not() {
        try (Database database = Databases.open(folder, Optional.empty())) {
            database.run(handle -> handle.execute("CREATE TABLE chair (id INTEGER PRIMARY KEY, legs INTEGER)"));
            List<Integer> before = database.write(SqliteFileTest::settings);
            database.run(handle -> Indexes.make(handle, Dialect.SQLITE, "CREATE INDEX chair_legs ON chair (legs)"));
            assertThat(database.<List<Integer>>write(SqliteFileTest::settings)).isEqualTo(before);
            assertThatThrownBy(() -> database.run(
                            handle -> Indexes.make(handle, Dialect.SQLITE, "CREATE INDEX chair_legs ON chair (legs)")))
                    .hasMessageContaining("chair_legs");
            assertThat(database.<List<Integer>>write(SqliteFileTest::settings)).isEqualTo(before);
        }
    }

    private static List<Integer> settings(Handle handle) {
        return Stream.of("cache_size", "temp_store", "threads", "synchronous")
                .map(name -> handle.createQuery("PRAGMA " + name)
                        .mapTo(Integer.class)
                        .one())
                .toList();
    }

    @Test
    void where_there_is_no_database_there_is_nothing_to_examine() {
        assertThat(DatabaseExam.of(folder, Optional.empty())).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_copy_holds_what_was_committed_and_nothing_half_done() throws Exception {
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch copied = new CountDownLatch(1);
        try (Database database = Databases.open(folder, Optional.empty())) {
            database.run(handle -> Numbers.take(handle, "member", 5));
            Thread writer = Thread.startVirtualThread(() -> database.run(handle -> {
                Numbers.take(handle, "member", 5);
                inside.countDown();
                hold(copied);
            }));
            inside.await();
            Databases.copy(folder.resolve(Databases.FILE), copy.resolve(Databases.FILE));
            copied.countDown();
            writer.join();
        }
        try (Database database = Databases.open(copy, Optional.empty())) {
            assertThat(database.<Long>write(handle -> Numbers.take(handle, "member")))
                    .isEqualTo(6);
        }
    }

    @Test
    void closing_while_many_wait_finishes_every_one_of_them() throws Exception {
        Database database = Databases.open(folder, Optional.empty());
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> writers = new ArrayList<>();
        writers.add(Thread.startVirtualThread(() -> database.run(handle -> {
            Numbers.take(handle, "member");
            inside.countDown();
            hold(go);
        })));
        inside.await();
        for (int i = 0; i < 20; i++) {
            writers.add(Thread.startVirtualThread(() -> database.run(handle -> Numbers.take(handle, "member"))));
        }
        org.awaitility.Awaitility.await()
                .until(() -> writers.stream().skip(1).allMatch(thread -> thread.getState() == Thread.State.WAITING));
        Thread closer = Thread.startVirtualThread(database::close);
        go.countDown();
        closer.join();
        for (Thread writer : writers) {
            writer.join();
        }

        try (Database again = Databases.open(folder, Optional.empty())) {
            assertThat(again.<Long>write(handle -> Numbers.take(handle, "member")))
                    .isEqualTo(22);
        }
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
