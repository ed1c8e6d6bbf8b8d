package io.barnraiser.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class JobsTest {

    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final Database database;
    private final Jobs jobs;
    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    JobsTest(Database database) {
        this.database = database;
        this.jobs = new Jobs(database, InstantSource.system());
    }

    @AfterEach
    void stop() {
        jobs.close();
    }

    @Test
    void a_submission_runs_with_its_payload() {
        jobs.start(List.of(Task.durable("greet", this::note)), DRAIN);

        assertThat(jobs.submit("greet", "1", "Grüße, Wren")).isTrue();

        await().untilAsserted(() -> assertThat(done).containsExactly("1: Grüße, Wren"));
    }

    @Test
    void a_submission_waits_for_a_server_and_runs_once() {
        assertThat(jobs.submit("greet", "1", "before the start")).isTrue();
        assertThat(jobs.submit("greet", "1", "again")).isFalse();

        jobs.start(List.of(Task.durable("greet", this::note)), DRAIN);

        await().untilAsserted(() -> assertThat(done).containsExactly("1: before the start"));
    }

    @Test
    void a_submission_in_a_transaction_that_fails_never_runs() {
        jobs.start(List.of(Task.durable("greet", this::note)), DRAIN);
        assertThatThrownBy(() -> database.run(handle -> {
                    jobs.submit(handle, "greet", "undone", "");
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");

        jobs.submit("greet", "kept", "");

        await().untilAsserted(() -> assertThat(done).containsExactly("kept: "));
    }

    @Test
    void a_task_that_fails_is_kept_for_later() {
        AtomicInteger tries = new AtomicInteger();
        jobs.start(
                List.of(Task.durable("greet", (instance, payload) -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("the other side does not answer");
                })),
                DRAIN);
        jobs.submit("greet", "1", "");

        await().untilAsserted(() -> assertThat(tries).hasValue(1));
        await().untilAsserted(() -> assertThat(failures()).isEqualTo(1));
        assertThat(jobs.submit("greet", "1", "")).as("it still waits").isFalse();
    }

    @Test
    void what_fails_often_is_tried_after_growing_pauses_up_to_an_hour() {
        assertThat(Runners.pauseAfter(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Runners.pauseAfter(4)).isEqualTo(Duration.ofSeconds(80));
        assertThat(Runners.pauseAfter(10_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void closing_waits_for_what_runs() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        jobs.start(
                List.of(Task.durable("greet", (instance, payload) -> {
                    begun.countDown();
                    hold(closing);
                    note(instance, payload);
                })),
                DRAIN);
        jobs.submit("greet", "1", "finished");
        begun.await();
        Thread closer = Thread.startVirtualThread(jobs::close);
        closing.countDown();
        closer.join();

        assertThat(done).containsExactly("1: finished");
    }

    @Test
    void a_recurring_task_runs_again_and_when_asked_to() {
        AtomicInteger runs = new AtomicInteger();
        jobs.start(List.of(Task.every("sweep", Duration.ofDays(1), runs::incrementAndGet)), DRAIN);
        await().untilAsserted(() -> assertThat(runs).hasValue(1));

        await().untilAsserted(() -> assertThat(jobs.runNow("sweep")).isTrue());

        await().untilAsserted(() -> assertThat(runs).hasValue(2));
        assertThat(jobs.runNow("nothing of that name")).isFalse();
    }

    @Test
    void jobs_and_writers_do_not_disturb_each_other() {
        database.run(handle -> handle.execute("CREATE TABLE tally (name TEXT PRIMARY KEY, n BIGINT NOT NULL)"));
        database.run(handle -> handle.execute("INSERT INTO tally (name, n) VALUES ('done', 0)"));
        jobs.start(List.of(Task.durable("count", (instance, payload) -> count())), DRAIN);

        for (int i = 0; i < 50; i++) {
            jobs.submit("count", Integer.toString(i), "");
            count();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(tally()).isEqualTo(100));
    }

    @Test
    void two_tasks_of_one_name_are_refused() {
        Task first = Task.durable("greet", this::note);
        Task second = Task.daily("greet", LocalTime.MIDNIGHT, ZoneOffset.UTC, done::clear);

        assertThatThrownBy(() -> jobs.start(List.of(first, second), DRAIN)).hasMessageContaining("greet");
    }

    private void count() {
        database.run(handle -> handle.execute("UPDATE tally SET n = n + 1 WHERE name = 'done'"));
    }

    private long tally() {
        return database.<Long>read(handle ->
                handle.createQuery("SELECT n FROM tally").mapTo(Long.class).one());
    }

    private int failures() {
        return database.<Integer>read(
                handle -> handle.createQuery("SELECT COALESCE(MAX(consecutive_failures), 0) FROM scheduled_tasks")
                        .mapTo(Integer.class)
                        .one());
    }

    private void note(String instance, String payload) {
        done.add(instance + ": " + payload);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
