package io.barnraiser.network.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuadTreeTest {

    private static double[] random(int count, SplittableRandom random, double from, double to) {
        return random.doubles(count, from, to).toArray();
    }

    /// Every pair, one by one.
    private static double[] exact(double[] x, double[] y, double[] mass, int node) {
        double[] force = new double[2];
        for (int other = 0; other < x.length; other++) {
            double byX = x[node] - x[other];
            double byY = y[node] - y[other];
            if (other != node) {
                force[0] += mass[other] * byX / (byX * byX + byY * byY);
                force[1] += mass[other] * byY / (byX * byX + byY * byY);
            }
        }
        return force;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 100, 1_000})
    void with_little_coarseness_the_push_is_that_of_all_pairs(int count) {
        compare(count, 0.01, 1e-6);
    }

    @Test
    void with_much_coarseness_it_is_still_near() {
        compare(1_000, 0.9, 0.05);
    }

    private static void compare(int count, double coarseness, double error) {
        SplittableRandom random = new SplittableRandom(count);
        double[] x = random(count, random, -3, 8);
        double[] y = random(count, random, 2, 4);
        double[] mass = random(count, random, 1, 5);
        double[] forceX = new double[count];
        double[] forceY = new double[count];
        QuadTree tree = new QuadTree(count);
        tree.fill(x, y, mass);
        tree.push(coarseness, forceX, forceY);
        double difference = 0;
        double size = 0;
        for (int node = 0; node < count; node++) {
            double[] force = exact(x, y, mass, node);
            difference += Math.hypot(forceX[node] - force[0], forceY[node] - force[1]);
            size += Math.hypot(force[0], force[1]);
        }
        assertThat(difference).isLessThanOrEqualTo(error * size);
    }

    @Test
    void points_in_one_place_push_nobody_but_others() {
        double[] x = new double[20];
        double[] y = new double[20];
        double[] mass = new double[20];
        Arrays.fill(mass, 1);
        x[19] = 1;
        double[] forceX = new double[20];
        double[] forceY = new double[20];
        QuadTree tree = new QuadTree(20);
        tree.fill(x, y, mass);
        tree.push(0.5, forceX, forceY);
        assertThat(forceX[0]).isCloseTo(-1, within(1e-9));
        assertThat(forceX[19]).isCloseTo(19, within(1e-9));
        assertThat(forceY).containsOnly(0);
    }
}
