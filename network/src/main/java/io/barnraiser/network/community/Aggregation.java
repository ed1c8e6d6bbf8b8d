package io.barnraiser.network.community;

/// Makes one node of each part of a level: the rows of some parts that stand one after the other.
final class Aggregation {

    private Aggregation() {}

    /// The level whose nodes are the parts.
    ///
    /// @param part `[n]`, from 0 to {@code parts} - 1
    static Level of(Level level, int[] part, int parts) {
        Groups groups = Groups.of(part, parts);
        Chunks chunks = Chunks.of(level, groups);
        int[] offsets = new int[parts + 1];
        double[] sizes = new double[parts];
        ArcList[] made = new ArcList[chunks.count()];
        chunks.each(chunk -> {
            ArcList arcs = new ArcList(level.arcs());
            Neighbours around = new Neighbours(parts);
            for (int one = chunks.begins()[chunk]; one < chunks.begins()[chunk + 1]; one++) {
                around.clear();
                for (int i = groups.begins()[one]; i < groups.begins()[one + 1]; i++) {
                    around.add(level, groups.nodes()[i], part);
                    sizes[one] += level.sizes()[groups.nodes()[i]];
                }
                row(one, around, arcs);
                offsets[one + 1] = arcs.size();
            }
            made[chunk] = arcs;
        });
        return joined(made, chunks, offsets, sizes);
    }

    private static void row(int own, Neighbours around, ArcList arcs) {
        for (int i = 0; i < around.count(); i++) {
            int other = around.community(i);
            if (other != own) {
                arcs.add(other, (float) around.weight(other));
            }
        }
    }

    /// The chunks one behind the other; they are given back as they are copied, first one half of them and
    /// then the other.
    private static Level joined(ArcList[] made, Chunks chunks, int[] offsets, double[] sizes) {
        int before = 0;
        for (int chunk = 0; chunk < made.length; chunk++) {
            for (int one = chunks.begins()[chunk]; one < chunks.begins()[chunk + 1]; one++) {
                offsets[one + 1] += before;
            }
            before = Math.addExact(before, made[chunk].size());
        }
        int[] targets = new int[before];
        for (int chunk = 0; chunk < made.length; chunk++) {
            made[chunk].moveTargets(targets, offsets[chunks.begins()[chunk]]);
        }
        float[] weights = new float[before];
        for (int chunk = 0; chunk < made.length; chunk++) {
            made[chunk].moveWeights(weights, offsets[chunks.begins()[chunk]]);
        }
        return new Level(offsets, targets, weights, sizes);
    }
}
