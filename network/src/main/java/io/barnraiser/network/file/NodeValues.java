package io.barnraiser.network.file;

import java.io.IOException;
import java.io.Writer;
import java.util.function.IntFunction;

/// Writes a figure of each node: `node<TAB>value` a line, in the order of the nodes' numbers.
public final class NodeValues {

    private NodeValues() {}

    /// Writes whole numbers, `[n]`.
    ///
    /// @throws IllegalArgumentException when there is not one value for each name
    public static void write(Writer out, Names names, int[] values) throws IOException {
        requireOneEach(names, values.length);
        write(out, names, (int node) -> Integer.toString(values[node]));
    }

    /// Writes numbers, `[n]`, each with as many digits as tell it from its neighbours.
    ///
    /// @throws IllegalArgumentException when there is not one value for each name
    public static void write(Writer out, Names names, double[] values) throws IOException {
        requireOneEach(names, values.length);
        write(out, names, (int node) -> Double.toString(values[node]));
    }

    private static void requireOneEach(Names names, int values) {
        if (names.size() != values) {
            throw new IllegalArgumentException("%d values for %d nodes".formatted(values, names.size()));
        }
    }

    private static void write(Writer out, Names names, IntFunction<String> value) throws IOException {
        for (int node = 0; node < names.size(); node++) {
            out.write(names.name(node));
            out.write('\t');
            out.write(value.apply(node));
            out.write('\n');
        }
    }
}
