package io.barnraiser.evidence.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Four people over two months of three days, small enough to be worked out by hand:
///
/// day      -1  0  1  2  3  4  5 Ann       0  0  1  1  1  2  2 Ben       0  0  0  1  1  1  1 Cem       0  0
/// 0  no longer watched Dora            1  1  2  2  2
final class ToyTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final Path ANN = new Path(1, new int[] {-1, 1, 4}, new int[] {0, 1, 2}, -1, 6);
    private static final Path BEN = new Path(2, new int[] {-1, 2}, new int[] {0, 1}, -1, 6);
    private static final Path CEM = new Path(3, new int[] {-1}, new int[] {0}, -1, 2);
    private static final Path DORA = Path.watchedFromTheBeginning(4, new int[] {1, 3}, new int[] {1, 2}, 6);

    private final Ways ways = new Ways(3, new Window(new int[] {0, 3, 6}), Redraws.usual(1));

    ToyTest() {
        ways.add(ANN, new long[] {10, 40});
        ways.add(BEN, new long[] {20, 60});
        ways.add(CEM, new long[] {70, 0});
        ways.add(DORA, new long[] {90, 5});
    }

    @Test
    void each_day_multiplies_what_those_did_who_were_watched() {
        double[][] whole = AalenJohansen.between(ways, 0, 6).probabilities();

        assertThat(whole[0]).containsExactly(new double[] {0, 1 / 3.0, 2 / 3.0}, EXACT);
        assertThat(whole[1]).containsExactly(new double[] {0, 1 / 3.0, 2 / 3.0}, EXACT);
        assertThat(whole[2]).containsExactly(0, 0, 1);
        assertThat(AalenJohansen.between(ways, 0, 2).probabilities()[0])
                .containsExactly(new double[] {2 / 3.0, 1 / 3.0, 0}, EXACT);
        assertThat(AalenJohansen.between(ways, 3, 6).probabilities()[0]).containsExactly(1, 0, 0);
    }

    @Test
    void months_are_counted_from_edge_to_edge_and_pulled_towards_all() {
        Transitions all = Transitions.of(ways);

        assertThat(all.count(0, 1)).isEqualTo(2);
        assertThat(all.count(1)).isEqualTo(3);
        assertThat(all.probability(0, 1)).isCloseTo(8 / 12.0, EXACT);
        assertThat(all.probability(0, 2)).isCloseTo(4 / 12.0, EXACT);
        assertThat(all.probability(1, 1)).isCloseTo(7 / 13.0, EXACT);
        assertThat(all.probability(2, 2)).isCloseTo(0.4, EXACT);
        assertThat(Transitions.of(ways, 1).probability(1, 2)).isCloseTo(86 / 169.0, EXACT);
        assertThat(all.probability(1, 2, Level.USUAL)).hasValueSatisfying(found -> {
            assertThat(found.value()).isCloseTo(6 / 13.0, EXACT);
            assertThat(found.n()).isEqualTo(3);
        });
        assertThat(all.probability(2, 2, Level.USUAL)).isEmpty();
        assertThat(all.probability(0, 0, Level.USUAL)).isEmpty();
    }

    @Test
    void stays_count_as_long_as_they_were_watched() {
        StayTimes first = StayTimes.of(ways, 1);

        assertThat(first.seen()).isEqualTo(3);
        assertThat(value(first.staying(2, Level.USUAL))).isCloseTo(2 / 3.0, EXACT);
        assertThat(value(first.moving(2, 3, Level.USUAL))).isCloseTo(2 / 3.0, EXACT);
        assertThat(value(first.mean(3, Level.USUAL))).isCloseTo(8 / 3.0, EXACT);
        assertThat(first.staying(4, Level.USUAL)).isEmpty();
        assertThat(first.moving(0, 3, Level.USUAL)).isEmpty();
        assertThat(StayTimes.of(ways, 2).median(Level.USUAL)).isEmpty();
    }

    @Test
    void what_comes_later_is_worth_a_little_less() {
        double[][] chances = {{0.5, 0.5, 0}, {0, 0.5, 0.5}, {0, 0, 1}};

        assertThat(Matrices.discounted(chances, 0.5, new double[] {1, 2, 4}))
                .containsExactly(new double[] {28 / 9.0, 16 / 3.0, 8}, EXACT);
    }

    @Test
    void a_month_brings_its_margin_to_the_state_it_began_in() {
        StageValues now = StageValues.of(ways, 0);

        assertThat(value(now.margin(0, Level.USUAL))).isEqualTo(15);
        assertThat(value(now.value(1, Level.USUAL))).isEqualTo(35);
        assertThat(now.value(2, Level.USUAL)).isEmpty();
    }

    @Test
    void momentum_is_the_sum_over_all_who_moved_or_came() {
        StageValues values = StageValues.of(ways, StageValues.USUAL_DISCOUNT);
        double[] v = {values.value(0, 0), values.value(1, 0), values.value(2, 0)};
        Momentum momentum = Momentum.of(values, new Ladder(1, 0), 0, 2, Level.USUAL);

        assertThat(value(momentum.arrivals())).isCloseTo(v[1], EXACT);
        assertThat(value(momentum.before())).isCloseTo(2 * (v[1] - v[0]), within(1e-9));
        assertThat(value(momentum.after())).isCloseTo(2 * (v[2] - v[1]), within(1e-9));
        assertThat(momentum.down()).isEmpty();
        assertThat(momentum.silent()).isEmpty();
        assertThat(value(momentum.whole()))
                .isCloseTo(
                        Stream.of(momentum.arrivals(), momentum.before(), momentum.after())
                                .mapToDouble(ToyTest::value)
                                .sum(),
                        within(1e-9));
    }

    @Test
    void the_ladder_knows_up_from_down_and_both_from_silence() {
        Ladder ladder = new Ladder(2, 4);

        assertThat(ladder.move(0, 2)).isEqualTo(Ladder.Move.UP_BEFORE);
        assertThat(ladder.move(0, 3)).isEqualTo(Ladder.Move.UP_AFTER);
        assertThat(ladder.move(3, 2)).isEqualTo(Ladder.Move.DOWN);
        assertThat(ladder.move(1, 4)).isEqualTo(Ladder.Move.SILENT);
        assertThat(ladder.move(4, 0)).isEqualTo(Ladder.Move.UP_BEFORE);
        assertThat(ladder.move(4, 3)).isEqualTo(Ladder.Move.UP_AFTER);
    }

    @Test
    void who_left_before_or_came_after_the_window_changes_nothing() {
        ways.add(new Path(5, new int[] {-9}, new int[] {2}, -9, 0));
        ways.add(new Path(6, new int[] {6}, new int[] {2}, 0, 9));

        assertThat(ways.people()).isEqualTo(4);
        assertThat(ways.standing(2)).isEqualTo(2);
    }

    @Test
    void what_is_no_way_is_refused() {
        assertThatThrownBy(() -> new Path(1, new int[] {1, 1}, new int[] {0, 1}, 0, 2))
                .hasMessageContaining("no move");
        assertThatThrownBy(() -> new Path(1, new int[] {1, 2}, new int[] {0, 0}, 0, 2))
                .hasMessageContaining("no move");
        assertThatThrownBy(() -> new Path(1, new int[] {1}, new int[] {0}, 3, 3))
                .hasMessageContaining("Nobody");
        assertThatThrownBy(() -> new Path(1, new int[0], new int[0], 0, 2)).hasMessageContaining("0 days");
        assertThatThrownBy(() -> new Window(new int[] {0, 0})).hasMessageContaining("day 0 to day 0");
        assertThatThrownBy(() -> ways.add(new Path(7, new int[] {1}, new int[] {3}, 0, 2)))
                .hasMessageContaining("0 to 2");
        assertThatThrownBy(() -> ways.add(ANN, new long[1])).hasMessage("1 margins, 2 months");
        assertThatThrownBy(() -> AalenJohansen.between(ways, 1, 3)).hasMessageContaining("no edge");
        assertThatThrownBy(() -> AalenJohansen.between(ways, 3, 7)).hasMessageContaining("Day 7");
    }

    private static double value(Optional<Interval> interval) {
        return interval.orElseThrow().value();
    }
}
