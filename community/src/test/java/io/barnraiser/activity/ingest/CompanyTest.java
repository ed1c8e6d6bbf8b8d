package io.barnraiser.activity.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class CompanyTest {

    private final AtomicLong now = new AtomicLong(1_000);
    private final Company company = new Company(now::get);

    private void group(long nanos, int answered, int waiting) {
        company.begin();
        now.addAndGet(nanos);
        company.end(answered, waiting);
    }

    @Test
    void the_first_group_waits_for_nobody() {
        assertThat(company.patience(1)).isNotPositive();
    }

    @Test
    void who_came_alone_does_not_wait_for_others() {
        group(400, 1, 0);
        assertThat(company.patience(1)).isNotPositive();
    }

    @Test
    void as_many_are_waited_for_as_were_there_last_time() {
        group(400, 2, 2);
        assertThat(company.patience(3)).isPositive();
        assertThat(company.patience(4)).isNotPositive();
    }

    @Test
    void nobody_is_waited_for_longer_than_a_quarter_of_the_time_that_the_last_group_took() {
        group(400, 2, 0);
        assertThat(company.patience(1)).isEqualTo(100);
        now.addAndGet(99);
        assertThat(company.patience(1)).isEqualTo(1);
        now.addAndGet(1);
        assertThat(company.patience(1)).isNotPositive();
    }
}
