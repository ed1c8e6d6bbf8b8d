package io.barnraiser.platform.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final Metrics metrics = new Metrics();

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void what_is_counted_is_shown_by_its_labels() {
        metrics.count("ingest.accepted", "Events that were accepted.", 3, "source", "forum");
        metrics.count("ingest.accepted", "Events that were accepted.", 4, "source", "forum");
        metrics.count("ingest.accepted", "Events that were accepted.", 1, "source", "shop");

        assertThat(metrics.scrape())
                .contains("# HELP ingest_accepted_total Events that were accepted.")
                .contains("ingest_accepted_total{source=\"forum\"} 7.0")
                .contains("ingest_accepted_total{source=\"shop\"} 1.0");
    }

    @Test
    void times_have_a_number_and_a_sum() {
        metrics.time("web.request", "Requests.", Duration.ofMillis(250), "status", "200");
        metrics.time("web.request", "Requests.", Duration.ofMillis(250), "status", "200");

        assertThat(metrics.scrape())
                .contains("web_request_seconds_count{status=\"200\"} 2")
                .contains("web_request_seconds_sum{status=\"200\"} 0.5");
    }

    @Test
    void a_shown_number_is_that_of_now() {
        int[] waiting = {1};
        metrics.show("job.waiting", "Jobs that wait.", () -> waiting[0]);
        waiting[0] = 5;

        assertThat(metrics.scrape()).contains("job_waiting 5.0");
    }

    @Test
    void the_java_machine_is_watched_too() {
        assertThat(metrics.scrape()).contains("jvm_memory_used_bytes", "process_uptime_seconds");
    }
}
