package io.barnraiser.activity.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Person;
import io.barnraiser.activity.ingest.Position;
import io.barnraiser.activity.ingest.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LookTest {

    private static RecordReader records(int count) {
        return (file, from, sink) -> {
            for (int n = 0; n < count; n++) {
                Parsed parsed = n % 4 == 3
                        ? Parsed.dropped(DropReason.NO_TIME, "row " + n, "")
                        : Parsed.of(Incoming.of(
                                        "a" + n,
                                        "reply",
                                        Instant.ofEpochMilli(1_000L + n),
                                        Person.account("1").build())
                                .build());
                sink.put(parsed, new Position(String.valueOf(n)));
            }
        };
    }

    @Test
    void a_short_file_is_looked_at_whole() throws IOException {
        Look look = Look.at(records(40), InputStream.nullInputStream());
        assertThat(look.isWhole()).isTrue();
        assertThat(look.records()).isEqualTo(40);
        assertThat(look.kinds()).containsOnlyKeys("reply").containsValue(30L);
        assertThat(look.first()).hasSize(8);
        assertThat(look.drops()).containsExactly(new Look.Drop(DropReason.NO_TIME, 10, "row 3"));
        assertThat(look.earliest()).isEqualTo(1_000);
        assertThat(look.latest()).isEqualTo(1_038);
    }

    @Test
    void of_a_long_file_only_the_beginning_is_read() throws IOException {
        Look look = Look.at(records(1_000_000), InputStream.nullInputStream());
        assertThat(look.isWhole()).isFalse();
        assertThat(look.records()).isEqualTo(5_000);
    }

    @Test
    void a_file_of_nothing_has_no_time() throws IOException {
        Look look = Look.at(records(0), InputStream.nullInputStream());
        assertThat(look.earliest()).isZero();
        assertThat(look.kinds()).isEmpty();
    }
}
