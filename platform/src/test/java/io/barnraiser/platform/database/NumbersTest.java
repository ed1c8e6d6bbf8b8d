package io.barnraiser.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@BothDatabases
class NumbersTest {

    private final Database database;

    NumbersTest(Database database) {
        this.database = database;
    }

    @Test
    void each_counter_begins_at_1_and_goes_on_after_its_blocks() {
        assertThat(take("member", 1)).isEqualTo(1);
        assertThat(take("member", 10)).isEqualTo(2);
        assertThat(take("member", 1)).isEqualTo(12);
        assertThat(take("channel", 1)).isEqualTo(1);
    }

    @Test
    void work_that_is_undone_gives_its_numbers_back() {
        take("member", 5);
        assertThatThrownBy(() -> database.run(handle -> {
                    Numbers.take(handle, "member", 100);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(take("member", 1)).isEqualTo(6);
    }

    @Test
    void no_number_is_given_twice_to_many_at_once() throws Exception {
        Set<Long> seen = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Long>> takers = IntStream.range(0, 100)
                    .<Callable<Long>>mapToObj(i -> () -> take("member", 3))
                    .toList();
            for (Future<Long> first : threads.invokeAll(takers)) {
                for (long i = 0; i < 3; i++) {
                    assertThat(seen.add(first.get() + i)).isTrue();
                }
            }
        }
        assertThat(seen).hasSize(300).contains(1L, 300L);
    }

    @Test
    void nothing_less_than_one_can_be_taken() {
        assertThatThrownBy(() -> take("member", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private long take(String counter, int count) {
        return database.<Long>write(handle -> Numbers.take(handle, counter, count));
    }
}
