package io.barnraiser.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2016-11-16T13:29:45Z          | 2016-11-16T13:29:45Z",
                "2016-11-16T13:29:45.120+02:00 | 2016-11-16T11:29:45.120Z",
                "2016-11-16 13:29:45 +0200     | 2016-11-16T11:29:45Z",
                "2016-11-16 13:29:45 UTC       | 2016-11-16T13:29:45Z",
                "2016-11-16 13:29              | 2016-11-16T13:29:00Z",
                "2016-11-16                    | 2016-11-16T00:00:00Z",
                "20161116                      | 2016-11-16T00:00:00Z",
                "1479302985                    | 2016-11-16T13:29:45Z",
                "1479302985120                 | 2016-11-16T13:29:45.120Z",
                "16.11.2016 13:29              | 2016-11-16T13:29:00Z",
                "11/16/2016 1:29 PM            | 2016-11-16T13:29:00Z",
                "Wed, 16 Nov 2016 13:29:45 +0000 | 2016-11-16T13:29:45Z",
                "Nov 16, 2016                  | 2016-11-16T00:00:00Z",
                "11 16, 2016                   | 2016-11-16T00:00:00Z",
            })
    void a_time_is_read_as_people_write_it(String text, String expected) {
        assertThat(Times.parse(text)).contains(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2016-13-01",
                "2016-02-30T99:00:00Z",
                "0",
                "1970-01-01T00:33:35Z",
                "31/31/2016",
                "20161399"
            })
    void what_is_no_time_is_none(String text) {
        assertThat(Times.parse(text)).isEmpty();
    }

    @Test
    void a_time_without_a_zone_is_in_the_zone_given() {
        assertThat(Times.parse("2024-07-01 12:00", ZoneId.of("Europe/Berlin"), Times.Order.MONTH_FIRST))
                .contains(Instant.parse("2024-07-01T10:00:00Z"));
    }

    @Test
    void the_order_of_day_and_month_is_as_stated() {
        assertThat(Times.parse("4/5/2024", ZoneId.of("UTC"), Times.Order.DAY_FIRST))
                .contains(Instant.parse("2024-05-04T00:00:00Z"));
        assertThat(Times.parse("4/5/2024", ZoneId.of("UTC"), Times.Order.MONTH_FIRST))
                .contains(Instant.parse("2024-04-05T00:00:00Z"));
    }
}
