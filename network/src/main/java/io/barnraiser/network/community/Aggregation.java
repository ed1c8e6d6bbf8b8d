package io.barnraiser.network.community;

import java.util.Arrays;

/// Makes one node of each part of a level.
final class Aggregation {

    private int[] targets;
    private float[] weights;
    private int end;

    private Aggregation(int room) {
        targets = new int[room];
        weights = new float[room];
    }

    /// Numbers the parts from 0 in the order of their lowest node; changes {@code part}. Returns how many
    /// there are.
    static int number(int[] part) {
        int[] number = new int[part.length];
        Arrays.fill(number, -1);
        int next = 0;
        for (int node = 0; node < part.length; node++) {
            if (number[part[node]] < 0) {
                number[part[node]] = next++;
            }
            part[node] = number[part[node]];
        }
        return next;
    }

    /// The level whose nodes are the parts.
    ///
    /// @param part `[n]`, from 0 to {@code parts} - 1
    static Level of(Level level, int[] part, int parts) {
        int[] begins = new int[parts + 1];
        for (int one : part) {
            begins[one + 1]++;
        }
        for (int i = 0; i < parts; i++) {
            begins[i + 1] += begins[i];
        }
        int[] next = begins.clone();
        int[] nodes = new int[part.length];
        double[] sizes = new double[parts];
        for (int node = 0; node < part.length; node++) {
            nodes[next[part[node]]++] = node;
            sizes[part[node]] += level.sizes()[node];
        }
        Aggregation made = new Aggregation(Math.max(16, level.offsets()[level.nodes()] / 4));
        int[] offsets = new int[parts + 1];
        Neighbours around = new Neighbours(parts);
        for (int one = 0; one < parts; one++) {
            around.clear();
            for (int i = begins[one]; i < begins[one + 1]; i++) {
                around.add(level, nodes[i], part);
            }
            made.row(one, around);
            offsets[one + 1] = made.end;
        }
        return new Level(offsets, made.targets, made.weights, sizes);
    }

    private void row(int own, Neighbours around) {
        if (targets.length - end < around.count()) {
            int room = (int) Math.min(Integer.MAX_VALUE - 8, (long) end + around.count() + end / 2);
            targets = Arrays.copyOf(targets, room);
            weights = Arrays.copyOf(weights, room);
        }
        for (int i = 0; i < around.count(); i++) {
            int other = around.community(i);
            if (other != own) {
                targets[end] = other;
                weights[end++] = (float) around.weight(other);
            }
        }
    }
}
