package io.barnraiser.understand.tribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Worked out by hand: of twelve newcomers six are answered after two hours, three after ten days, three never.
final class ArrivalFiguresTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = 24 * HOUR;
    private static final long UNTIL = 200 * DAY;

    private long next = 1;

    private PostStore.Post opening(long member, long at) {
        long id = next++;
        return new PostStore.Post(id, member, true, at, true, 1, id, 0, 0);
    }

    private PostStore.Post reply(long member, long at, long to) {
        long id = next++;
        return new PostStore.Post(id, member, true, at, false, 1, id, to, 0);
    }

    private List<Arrival> twelve() {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Arrival arrival = new Arrival(100 + i, 100 * DAY);
            PostStore.Post opening = opening(100 + i, 100 * DAY);
            arrival.wrote(opening);
            Opening first = arrival.opening().orElseThrow();
            first.hear(reply(100 + i, 100 * DAY + 1, opening.object()));
            if (i < 9) {
                first.hear(reply(1, 100 * DAY + (i < 6 ? 2 * HOUR : 10 * DAY), opening.object()));
                first.hear(reply(2, 150 * DAY, opening.object()));
            }
            if (i >= 6) {
                arrival.wrote(reply(100 + i, 145 * DAY, 0));
            }
            arrivals.add(arrival);
        }
        return arrivals;
    }

    private static Interval found(Map<Measure, Measured> measures, Measure measure) {
        return measures.getOrDefault(measure, Measured.NOTHING).interval().orElseThrow();
    }

    @Test
    void those_whom_nobody_answered_count_and_own_words_are_no_answer() {
        Map<Measure, Measured> measures = new ArrivalFigures(UNTIL).of(twelve(), List.of());
        assertThat(found(measures, Measure.NEWCOMERS_ANSWERED).value()).isEqualTo(0.5);
        assertThat(found(measures, Measure.NEWCOMERS_ANSWERED).n()).isEqualTo(12);
        assertThat(found(measures, Measure.NEWCOMERS_WAIT).value()).isCloseTo(2, within(1e-9));
        assertThat(found(measures, Measure.NEWCOMERS_WAIT).upper()).isGreaterThan(200);
    }

    @Test
    void who_fell_silent_has_gone_on_the_day_of_the_last_word() {
        Map<Measure, Measured> measures = new ArrivalFigures(UNTIL).of(twelve(), List.of());
        assertThat(found(measures, Measure.NEWCOMERS_AFTER_30).value()).isEqualTo(0.5);
        assertThat(found(measures, Measure.NEWCOMERS_AFTER_90).value()).isZero();
    }

    @Test
    void who_came_too_late_to_tell_plays_no_part() {
        List<Arrival> arrivals = twelve();
        for (int i = 0; i < 5; i++) {
            Arrival late = new Arrival(200 + i, 195 * DAY);
            late.wrote(opening(200 + i, 195 * DAY));
            arrivals.add(late);
        }
        Map<Measure, Measured> measures = new ArrivalFigures(UNTIL).of(arrivals, List.of());
        assertThat(measures.getOrDefault(Measure.NEWCOMERS_ANSWERED, Measured.NOTHING)
                        .people())
                .isEqualTo(12);
        assertThat(measures.getOrDefault(Measure.NEWCOMERS_AFTER_30, Measured.NOTHING)
                        .people())
                .isEqualTo(12);
        assertThat(measures.getOrDefault(Measure.NEWCOMERS_WAIT, Measured.NOTHING)
                        .people())
                .isEqualTo(17);
    }

    @Test
    void fewer_than_ten_are_not_computed_and_nobody_is_nothing_to_count() {
        Map<Measure, Measured> measures = new ArrivalFigures(UNTIL).of(twelve().subList(0, 9), List.of());
        assertThat(measures.getOrDefault(Measure.NEWCOMERS_ANSWERED, Measured.NOTHING)
                        .interval())
                .isEmpty();
        assertThat(measures.getOrDefault(Measure.NEWCOMERS_ANSWERED, Measured.NOTHING)
                        .people())
                .isEqualTo(9);
        assertThat(measures.get(Measure.OLD_TIMERS_WAIT)).isEqualTo(Measured.NOTHING);
    }
}
