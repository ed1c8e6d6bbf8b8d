package io.barnraiser.network.community;

import java.util.Arrays;

/// Makes one node of each part of a level: the rows of some parts that stand one after the other.
final class Aggregation {

    private int[] targets;
    private float[] weights;
    private int end;

    private Aggregation(int room) {
        targets = new int[room];
        weights = new float[room];
    }

    /// The level whose nodes are the parts.
    ///
    /// @param part `[n]`, from 0 to {@code parts} - 1
    static Level of(Level level, int[] part, int parts) {
        Groups groups = Groups.of(part, parts);
        Chunks chunks = Chunks.of(level, groups);
        int[] offsets = new int[parts + 1];
        double[] sizes = new double[parts];
        Aggregation[] made = new Aggregation[chunks.count()];
        chunks.each(chunk -> {
            made[chunk] = new Aggregation(Math.max(16, level.offsets()[level.nodes()] / (4 * chunks.count())));
            Neighbours around = new Neighbours(parts);
            for (int one = chunks.begins()[chunk]; one < chunks.begins()[chunk + 1]; one++) {
                around.clear();
                for (int i = groups.begins()[one]; i < groups.begins()[one + 1]; i++) {
                    around.add(level, groups.nodes()[i], part);
                    sizes[one] += level.sizes()[groups.nodes()[i]];
                }
                made[chunk].row(one, around);
                offsets[one + 1] = made[chunk].end;
            }
        });
        return joined(made, chunks, offsets, sizes);
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

    /// The chunks one behind the other; they are given back as they are copied, first one half of them and then the
    /// other.
    private static Level joined(Aggregation[] made, Chunks chunks, int[] offsets, double[] sizes) {
        if (made.length == 1) {
            return new Level(offsets, made[0].targets, made[0].weights, sizes);
        }
        int before = 0;
        for (int chunk = 0; chunk < made.length; chunk++) {
            for (int one = chunks.begins()[chunk]; one < chunks.begins()[chunk + 1]; one++) {
                offsets[one + 1] += before;
            }
            before = Math.addExact(before, made[chunk].end);
        }
        int[] targets = new int[before];
        for (int chunk = 0; chunk < made.length; chunk++) {
            System.arraycopy(made[chunk].targets, 0, targets, offsets[chunks.begins()[chunk]], made[chunk].end);
            made[chunk].targets = new int[0];
        }
        float[] weights = new float[before];
        for (int chunk = 0; chunk < made.length; chunk++) {
            System.arraycopy(made[chunk].weights, 0, weights, offsets[chunks.begins()[chunk]], made[chunk].end);
            made[chunk].weights = new float[0];
        }
        return new Level(offsets, targets, weights, sizes);
    }
}
