package io.barnraiser.listen.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.evidence.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whether members come back after a problem, beside a difference that is known.
final class RecoveryTest {

    /// Lively members are answered more often and come back more often: compared without looking at
    /// that, an answer would seem to do more than it does.
    private static List<Recovery.Case> cases(int members, double difference, long seed) {
        Random random = new Random(seed);
        List<Recovery.Case> cases = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            boolean lively = random.nextBoolean();
            boolean answered = random.nextDouble() < (lively ? 0.7 : 0.3);
            double comes = (lively ? 0.7 : 0.2) + (answered ? difference : 0);
            cases.add(new Recovery.Case(answered, lively ? 20 : 0, 1, random.nextDouble() < comes));
        }
        return cases;
    }

    private static double plain(List<Recovery.Case> cases, boolean answered) {
        return cases.stream()
                .filter(one -> one.answered() == answered)
                .mapToInt(one -> one.came() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    @Test
    void like_is_compared_with_like() {
        List<Recovery.Case> cases = cases(1_500, 0.1, 3);
        Interval found = Recovery.of(cases, 7).orElseThrow();
        assertThat(found.lower()).isLessThan(0.1);
        assertThat(found.upper()).isGreaterThan(0.1);
        assertThat(plain(cases, true) - plain(cases, false))
                .as("without matching")
                .isGreaterThan(found.upper());
    }

    @Test
    void the_interval_holds_no_difference_where_there_is_none() {
        int held = 0;
        for (long seed = 0; seed < 20; seed++) {
            Interval found = Recovery.of(cases(300, 0, seed), seed).orElseThrow();
            held += found.lower() <= 0 && found.upper() >= 0 ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(17);
    }

    @Test
    void too_few_answered_ones_with_their_like_tell_nothing() {
        List<Recovery.Case> cases = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            cases.add(new Recovery.Case(true, 20, 1, i % 2 == 0));
            cases.add(new Recovery.Case(false, 0, 1, i % 3 == 0));
        }
        assertThat(Recovery.of(cases, 1)).as("nobody has their like").isEmpty();
        for (int i = 0; i < Recovery.LEAST_ANSWERED - 1; i++) {
            cases.add(new Recovery.Case(true, 0, 1, i % 2 == 0));
        }
        assertThat(Recovery.of(cases, 1)).isEmpty();
        cases.add(new Recovery.Case(true, 0, 1, true));
        assertThat(Recovery.of(cases, 1)).isPresent();
    }
}
