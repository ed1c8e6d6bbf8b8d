package io.barnraiser.evidence.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SaturationTest {

    @Test
    void the_formula_of_chao_by_hand() {
        // 12 themes: 4 once, 2 twice, 6 five times; 4² / (2 * 2) = 4 unheard; variance 2 * (16 / 4 + 8 + 2) = 28.
        Saturation heard = Saturation.of(new long[] {1, 1, 1, 1, 2, 2, 5, 5, 5, 5, 5, 5, 0});
        assertThat(heard).isEqualTo(new Saturation(12, 4, 2, 38));
        Interval themes = heard.themes(Level.USUAL).orElseThrow();
        double spread = Math.exp(1.959964 * Math.sqrt(Math.log(1 + 28.0 / 16)));
        assertThat(themes.value()).isCloseTo(16, within(1e-9));
        assertThat(themes.lower()).isCloseTo(12 + 4 / spread, within(1e-4));
        assertThat(themes.upper()).isCloseTo(12 + 4 * spread, within(1e-4));
        Interval share = heard.share(Level.USUAL).orElseThrow();
        assertThat(share.value()).isCloseTo(0.75, within(1e-9));
        assertThat(share.lower()).isCloseTo(12 / themes.upper(), within(1e-9));
    }

    @Test
    void coverage_by_hand() {
        // 1 - 4 / 38; error sqrt(4 * (1 - 4 / 38) + 4) / 38 = 0.072475.
        Interval coverage = new Saturation(12, 4, 2, 38).coverage(Level.USUAL).orElseThrow();
        assertThat(coverage.value()).isCloseTo(34.0 / 38, within(1e-9));
        assertThat(coverage.lower()).isCloseTo(34.0 / 38 - 1.959964 * 0.072451, within(1e-3));
        assertThat(coverage.upper()).isEqualTo(1);
    }

    @Test
    void without_any_heard_twice_the_corrected_form_holds() {
        Interval themes = new Saturation(8, 4, 0, 30).themes(Level.USUAL).orElseThrow();
        assertThat(themes.value()).isCloseTo(14, within(1e-9));
        assertThat(themes.lower()).isBetween(8.0, 14.0);
    }

    @Test
    void where_all_were_heard_often_all_are_heard() {
        Interval share = new Saturation(5, 0, 3, 30).share(Level.USUAL).orElseThrow();
        assertThat(share.value()).isEqualTo(1);
    }

    @Test
    void below_twenty_it_cannot_be_told() {
        assertThat(new Saturation(10, 2, 8, 18).themes(Level.USUAL)).isEmpty();
        assertThat(new Saturation(10, 2, 7, 19).coverage(Level.USUAL)).isEmpty();
        assertThat(new Saturation(10, 2, 6, 20).themes(Level.USUAL)).isPresent();
        assertThat(new Saturation(10, 2, 6, 20).coverage(Level.USUAL)).isPresent();
    }

    @Test
    void counts_that_do_not_belong_together_are_refused() {
        assertThatThrownBy(() -> new Saturation(3, 2, 2, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Saturation(3, 1, 1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Saturation(1, -1, 0, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void intervals_hold_the_true_number_and_coverage() {
        SplittableRandom random = new SplittableRandom(1);
        int all = 40;
        int held = 0;
        int covered = 0;
        for (int trial = 0; trial < 400; trial++) {
            long[] times = new long[all];
            for (int i = 0; i < 80; i++) {
                times[random.nextInt(all)]++;
            }
            Saturation heard = Saturation.of(times);
            Interval themes = heard.themes(Level.USUAL).orElseThrow();
            held += themes.excludes(all) ? 0 : 1;
            covered += heard.coverage(Level.USUAL).orElseThrow().excludes(heard.heard() / (double) all) ? 0 : 1;
        }
        assertThat(held).isGreaterThan(350);
        assertThat(covered).isGreaterThan(350);
    }
}
