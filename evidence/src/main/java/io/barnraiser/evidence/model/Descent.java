package io.barnraiser.evidence.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// Finds where a smooth convex function is least: limited-memory BFGS with steps that are halved until
/// they go down far enough (Liu and Nocedal 1989, "On the limited memory BFGS method for large scale
/// optimization"; Armijo 1966).
final class Descent {

    /// So many past steps tell of the curvature.
    private static final int MEMORY = 10;

    private static final int MOST_STEPS = 300;
    private static final int MOST_HALVINGS = 40;
    private static final double FAR_ENOUGH = 1e-4;

    private final Slope function;
    private final double tolerance;
    private final Deque<Step> memory = new ArrayDeque<>();

    /// A function and its slope.
    @FunctionalInterface
    interface Slope {

        /// The value at a point; writes how steep it is there into {@code gradient}.
        double at(double[] point, double[] gradient);
    }

    @SuppressWarnings("ArrayRecordComponent") // as in Cases
    private record Step(double[] moved, double[] steeper, double product) {}

    /// @param tolerance it ends where no slope is above this
    Descent(Slope function, double tolerance) {
        this.function = function;
        this.tolerance = tolerance;
    }

    /// The least point, from {@code begin} on; after 300 steps the best so far. O(steps (cost of the
    /// function + length)).
    double[] from(double[] begin) {
        double[] point = begin.clone();
        double[] gradient = new double[point.length];
        double value = function.at(point, gradient);
        for (int step = 0; step < MOST_STEPS && steepest(gradient) > tolerance; step++) {
            double[] way = direction(gradient);
            double down = dot(way, gradient);
            double length = memory.isEmpty() ? 1 / Math.max(1, Math.sqrt(-down)) : 1;
            double[] next = new double[point.length];
            double[] nextGradient = new double[point.length];
            double nextValue = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < MOST_HALVINGS; halving++) {
                for (int i = 0; i < point.length; i++) {
                    next[i] = point[i] + length * way[i];
                }
                nextValue = function.at(next, nextGradient);
                if (nextValue <= value + FAR_ENOUGH * length * down) {
                    break;
                }
                length /= 2;
            }
            if (!(nextValue < value)) {
                return point;
            }
            remember(difference(next, point), difference(nextGradient, gradient));
            point = next;
            gradient = nextGradient;
            value = nextValue;
        }
        return point;
    }

    /// Downhill, turned by what past steps told of the curvature (the two-loop recursion).
    private double[] direction(double[] gradient) {
        double[] way = gradient.clone();
        double[] share = new double[memory.size()];
        int at = 0;
        for (Step step : memory) {
            share[at] = dot(step.moved(), way) / step.product();
            add(way, -share[at++], step.steeper());
        }
        if (!memory.isEmpty()) {
            Step last = memory.getFirst();
            scale(way, last.product() / dot(last.steeper(), last.steeper()));
        }
        for (Iterator<Step> steps = memory.descendingIterator(); steps.hasNext(); ) {
            Step step = steps.next();
            add(way, share[--at] - dot(step.steeper(), way) / step.product(), step.moved());
        }
        scale(way, -1);
        return way;
    }

    /// A step along which the slope did not grow tells nothing.
    private void remember(double[] moved, double[] steeper) {
        double product = dot(moved, steeper);
        if (product > 0) {
            memory.addFirst(new Step(moved, steeper, product));
            if (memory.size() > MEMORY) {
                memory.removeLast();
            }
        }
    }

    private static double steepest(double[] gradient) {
        double most = 0;
        for (double slope : gradient) {
            most = Math.max(most, Math.abs(slope));
        }
        return most;
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = one.clone();
        add(difference, -1, other);
        return difference;
    }

    private static void add(double[] sum, double factor, double[] other) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * other[i];
        }
    }

    private static void scale(double[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
