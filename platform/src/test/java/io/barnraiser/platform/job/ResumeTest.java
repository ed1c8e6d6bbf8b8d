package io.barnraiser.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barnraiser.platform.database.Databases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {

    @Test
    void what_a_killed_server_had_begun_goes_on_at_the_next_start(@TempDir Path folder) {
        AtomicInteger runs = new AtomicInteger();
        try (var database = Databases.open(folder, Optional.empty());
                var jobs = new Jobs(database, InstantSource.system())) {
            jobs.submit("import", "7", "");
            database.run(handle -> handle.execute(
                    "UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'killed', last_heartbeat = ?",
                    System.currentTimeMillis()));

            jobs.start(
                    List.of(Task.durable("import", (instance, payload) -> runs.incrementAndGet())),
                    Duration.ofSeconds(5));

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(runs).hasValue(1));
        }
    }
}
