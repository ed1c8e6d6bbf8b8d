package io.barnraiser.network.layout;

import java.util.Arrays;

/// Moves nodes apart that stand too near to each other, a little each time, until none do or it has been
/// tried often enough. O(n) a round: only nodes in neighbouring cells of a grid are compared.
final class Spacing {

    private static final int ROUNDS = 100;

    /// Nodes that are nearer than this share of the distance still count as too near: the rest is not worth
    /// another round.
    private static final double ENOUGH = 0.95;

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private final double[] x;
    private final double[] y;
    private final double distance;
    private final int columns;
    private final int[] begins;
    private final int[] cell;
    private final int[] members;

    /// @param distance the least there shall be; the nodes stand in the square from -1 to 1
    Spacing(double[] x, double[] y, double distance) {
        this.x = x;
        this.y = y;
        this.distance = distance;
        this.columns = (int) Math.max(1, Math.ceil(2 / distance));
        this.begins = new int[columns * columns + 1];
        this.cell = new int[x.length];
        this.members = new int[x.length];
    }

    void keep() {
        boolean near = true;
        for (int round = 0; round < ROUNDS && near; round++) {
            sort();
            near = false;
            for (int node = 0; node < x.length; node++) {
                near |= keep(node);
            }
        }
    }

    /// Sorts the nodes by their cells; those beyond the square belong to the cells at its rim.
    private void sort() {
        Arrays.fill(begins, 0);
        for (int node = 0; node < x.length; node++) {
            cell[node] = place(y[node]) * columns + place(x[node]);
            begins[cell[node] + 1]++;
        }
        for (int i = 0; i < columns * columns; i++) {
            begins[i + 1] += begins[i];
        }
        int[] next = begins.clone();
        for (int node = 0; node < x.length; node++) {
            members[next[cell[node]]++] = node;
        }
    }

    private int place(double coordinate) {
        return (int) Math.clamp((coordinate + 1) / distance, 0, columns - 1);
    }

    /// Moves a node and those too near to it apart, each pair once; returns whether there were any.
    private boolean keep(int node) {
        int row = cell[node] / columns;
        int column = cell[node] % columns;
        boolean near = false;
        for (int r = Math.max(0, row - 1); r <= Math.min(columns - 1, row + 1); r++) {
            int first = r * columns + Math.max(0, column - 1);
            int last = r * columns + Math.min(columns - 1, column + 1);
            for (int i = begins[first]; i < begins[last + 1]; i++) {
                if (members[i] > node) {
                    near |= part(node, members[i]);
                }
            }
        }
        return near;
    }

    private boolean part(int one, int other) {
        double byX = x[other] - x[one];
        double byY = y[other] - y[one];
        double apart = Math.sqrt(byX * byX + byY * byY);
        if (apart >= distance) {
            return false;
        }
        if (apart < 1e-9 * distance) {
            byX = StrictMath.cos(one * GOLDEN_ANGLE);
            byY = StrictMath.sin(one * GOLDEN_ANGLE);
            apart = 1;
            x[other] += byX * distance / 2;
            y[other] += byY * distance / 2;
            return true;
        }
        double share = (distance - apart) / apart / 2;
        x[one] -= byX * share;
        y[one] -= byY * share;
        x[other] += byX * share;
        y[other] += byY * share;
        return apart < ENOUGH * distance;
    }
}
