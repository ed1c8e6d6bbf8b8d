package io.barnraiser.network.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AssignmentTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void it_gains_as_much_as_the_best_of_all_pairings(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] gain = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
        for (double[] row : gain) {
            Arrays.setAll(row, i -> random.nextInt(3) == 0 ? 0 : random.nextDouble());
        }
        int[] columns = Assignment.best(gain);
        double sum = 0;
        for (int row = 0; row < columns.length; row++) {
            sum += columns[row] < 0 ? 0 : gain[row][columns[row]];
        }
        assertThat(sum).isCloseTo(bruteForce(gain, 0, new boolean[gain[0].length]), within(1e-12));
        assertThat(Arrays.stream(columns).filter(column -> column >= 0)).doesNotHaveDuplicates();
    }

    private static double bruteForce(double[][] gain, int row, boolean[] taken) {
        if (row == gain.length) {
            return 0;
        }
        double best = bruteForce(gain, row + 1, taken);
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.max(best, gain[row][column] + bruteForce(gain, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }

    @Test
    void what_gains_nothing_is_not_paired() {
        assertThat(Assignment.best(new double[][] {{0, 0}, {0, 1}})).containsExactly(-1, 1);
        assertThat(Assignment.best(new double[0][])).isEmpty();
    }
}
