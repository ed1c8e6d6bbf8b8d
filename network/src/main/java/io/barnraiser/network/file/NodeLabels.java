package io.barnraiser.network.file;

import io.barnraiser.network.community.Partition;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// Which group each node belongs to, read from lines of `node<TAB>value`: nodes with the same value, to the
/// letter, are one group.
public final class NodeLabels {

    private final Names nodes;
    private final int[] labels;

    private NodeLabels(Names nodes, int[] labels) {
        this.nodes = nodes;
        this.labels = labels;
    }

    /// Reads all of {@code in}, once. The stream stays open.
    public static Reading<NodeLabels> read(InputStream in) throws IOException {
        Names nodes = new Names();
        Names values = new Names();
        int[] labels = new int[1 << 6];
        Lines lines = new Lines(in);
        BadLines bad = new BadLines();
        while (!bad.isFull() && lines.next()) {
            Optional<String> reason = mistake(lines);
            if (reason.isPresent()) {
                bad.add(lines.number(), reason.get());
                continue;
            }
            int known = nodes.size();
            int node = nodes.number(lines.bytes(), lines.begin(0), lines.end(0));
            if (node < known) {
                bad.add(lines.number(), "the node \"%s\" came up before".formatted(NodeField.shown(lines, 0)));
                continue;
            }
            if (node == labels.length) {
                labels = Arrays.copyOf(labels, 2 * labels.length);
            }
            labels[node] = values.number(lines.bytes(), lines.begin(1), lines.end(1));
        }
        Optional<Reading<NodeLabels>> refusal = bad.refusal();
        return refusal.isPresent()
                ? refusal.get()
                : new Reading.Read<>(new NodeLabels(nodes, Arrays.copyOf(labels, nodes.size())));
    }

    private static Optional<String> mistake(Lines lines) {
        if (lines.isOverlong()) {
            return Optional.of("longer than %,d bytes".formatted(Lines.LONGEST));
        }
        if (lines.fields() != 2) {
            return Optional.of(
                    "%,d fields; a name and a value with a tab between them are needed".formatted(lines.fields()));
        }
        return NodeField.mistake(lines, 0);
    }

    /// The nodes.
    public Names nodes() {
        return nodes;
    }

    /// The groups of the nodes that {@code order} names, in its order.
    ///
    /// @param order numbers of {@link #nodes}
    public Partition groups(int[] order) {
        int[] chosen = new int[order.length];
        int[] renumbered = new int[labels.length + 1];
        Arrays.fill(renumbered, -1);
        int next = 0;
        for (int i = 0; i < order.length; i++) {
            int label = labels[order[i]];
            if (renumbered[label] < 0) {
                renumbered[label] = next++;
            }
            chosen[i] = renumbered[label];
        }
        return Partition.of(chosen);
    }
}
