package io.barnraiser.language.quantify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class AdjustedCountTest {

    private static final ErrorRates GOOD = new ErrorRates(160, 200, 20, 200);

    private static GroupShare.Told told(AdjustedCount count, List<Author> group) {
        assertThat(count.of(group)).isInstanceOf(GroupShare.Told.class);
        return (GroupShare.Told) count.of(group);
    }

    @Test
    void a_share_is_worked_back_from_the_errors() {
        // TPR 0.8, FPR 0.1: of 100 texts of which 30 are of the kind, 24 + 7 are called so.
        List<Author> group = new ArrayList<>(Collections.nCopies(31, new Author(1, 1)));
        group.addAll(Collections.nCopies(69, new Author(0, 1)));
        GroupShare.Told told = told(new AdjustedCount(GOOD, 1_000, 7), group);
        assertThat(told.share()).isCloseTo(0.30, within(1e-12));
        assertThat(told.called()).isCloseTo(0.31, within(1e-12));
        assertThat(told.authors()).isEqualTo(100);
        assertThat(told.low()).isBetween(0.1, 0.25);
        assertThat(told.high()).isBetween(0.35, 0.55);
    }

    @Test
    void a_share_stays_between_none_and_all() {
        AdjustedCount count = new AdjustedCount(GOOD, 200, 7);
        assertThat(told(count, Collections.nCopies(50, new Author(0, 1))).share())
                .isZero();
        assertThat(told(count, Collections.nCopies(50, new Author(1, 1))).share())
                .isEqualTo(1);
    }

    @Test
    void a_classifier_that_tells_nothing_cannot_tell() {
        List<Author> group = Collections.nCopies(50, new Author(1, 2));
        assertThat(new AdjustedCount(new ErrorRates(100, 200, 100, 200), 200, 7).of(group))
                .isEqualTo(new GroupShare.CannotTell(0));
        assertThat(new AdjustedCount(new ErrorRates(4, 5, 1, 5), 200, 7).of(group))
                .as("five labelled texts of either sort are too few to be sure of anything")
                .isInstanceOf(GroupShare.CannotTell.class);
    }

    @Test
    void a_group_that_wrote_nothing_has_no_share() {
        assertThat(new AdjustedCount(GOOD, 200, 7).of(List.of())).isEqualTo(new GroupShare.NoTexts());
    }

    @Test
    void who_writes_much_makes_the_interval_wider_not_narrower() {
        List<Author> many = new ArrayList<>();
        List<Author> few = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            many.add(new Author(i % 2, 1));
        }
        for (int i = 0; i < 8; i++) {
            few.add(new Author(i % 2 * 50, 50));
        }
        AdjustedCount count = new AdjustedCount(GOOD, 500, 7);
        GroupShare.Told wide = told(count, few);
        GroupShare.Told narrow = told(count, many);
        assertThat(wide.share()).isCloseTo(narrow.share(), within(1e-12));
        assertThat(wide.high() - wide.low()).isGreaterThan(1.5 * (narrow.high() - narrow.low()));
    }

    @Test
    void the_interval_holds_the_truth_about_as_often_as_it_says() {
        SplittableRandom random = new SplittableRandom(11);
        int held = 0;
        int rounds = 400;
        for (int round = 0; round < rounds; round++) {
            double share = 0.1 + 0.8 * random.nextDouble();
            ErrorRates rates = new ErrorRates(binomial(random, 150, 0.75), 150, binomial(random, 150, 0.2), 150);
            List<Author> group = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                boolean is = random.nextDouble() < share;
                group.add(new Author(random.nextDouble() < (is ? 0.75 : 0.2) ? 1 : 0, 1));
            }
            GroupShare.Told told = told(new AdjustedCount(rates, 200, round), group);
            held += told.low() <= share && share <= told.high() ? 1 : 0;
        }
        assertThat((double) held / rounds).isBetween(0.91, 0.985);
    }

    private static int binomial(SplittableRandom random, int n, double p) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += random.nextDouble() < p ? 1 : 0;
        }
        return count;
    }

    @Test
    void the_same_seed_gives_the_same_interval() {
        List<Author> group = List.of(new Author(1, 3), new Author(0, 2), new Author(2, 2));
        assertThat(new AdjustedCount(GOOD, 300, 3).of(group)).isEqualTo(new AdjustedCount(GOOD, 300, 3).of(group));
    }

    @Test
    void rates_are_counted_from_calls_and_labels() {
        ErrorRates rates = ErrorRates.of(
                new boolean[] {true, true, false, false, true}, new boolean[] {true, false, true, false, true});
        assertThat(rates).isEqualTo(new ErrorRates(2, 3, 1, 2));
        assertThat(rates.difference()).isCloseTo(2.0 / 3 - 0.5, within(1e-12));
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatThrownBy(() -> new ErrorRates(3, 2, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ErrorRates(0, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Author(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Author(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AdjustedCount(GOOD, 199, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ErrorRates.of(new boolean[1], new boolean[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
