package io.barnraiser.network.file;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A graph that was read from a list of its edges: `node<TAB>node[<TAB>number]` a line.
///
/// @param graph its nodes have the numbers of their names
/// @param names of the nodes
/// @param loops how many lines tied a node to itself and were left out
/// @param repeated how many lines named an edge that was named before
public record EdgeList(Graph graph, Names names, long loops, long repeated) {

    /// Reads all of {@code in}, once. Besides the finished graph and the names, it holds what {@link
    /// GraphBuilder} says. The stream stays open.
    ///
    /// @throws IllegalStateException when there are more nodes or edges than a graph holds
    public static Reading<EdgeList> read(InputStream in, EdgeColumns columns) throws IOException {
        boolean weighted = columns.third() != EdgeColumns.Third.NOTHING;
        GraphBuilder builder = columns.directed() ? GraphBuilder.directed(weighted) : GraphBuilder.undirected(weighted);
        Names names = new Names();
        Lines lines = new Lines(in);
        BadLines bad = new BadLines();
        while (!bad.isFull() && lines.next()) {
            Optional<String> reason = mistake(lines);
            double number = reason.isPresent() ? Double.NaN : number(lines, columns.third());
            if (reason.isPresent()) {
                bad.add(lines.number(), reason.get());
            } else if (!isAllowed(number, columns.third())) {
                bad.add(lines.number(), mistake(lines, columns.third()));
            } else if (bad.isEmpty()) {
                int from = names.number(lines.bytes(), lines.begin(0), lines.end(0));
                int to = names.number(lines.bytes(), lines.begin(1), lines.end(1));
                builder.add(from, to, number);
            }
        }
        Optional<Reading<EdgeList>> refusal = bad.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        long different = builder.added();
        long loops = builder.loops();
        Graph graph = builder.build();
        return new Reading.Read<>(new EdgeList(graph, names, loops, different - graph.edges()));
    }

    /// What is wrong with the names of a line.
    private static Optional<String> mistake(Lines lines) {
        if (lines.isOverlong()) {
            return Optional.of("longer than %,d bytes".formatted(Lines.LONGEST));
        }
        if (lines.fields() < 2) {
            return Optional.of("one field; two names with a tab between them are needed");
        }
        if (lines.fields() > 3) {
            return Optional.of("%,d fields; two names and a number at most are expected".formatted(lines.fields()));
        }
        for (int field = 0; field < 2; field++) {
            Optional<String> reason = NodeField.mistake(lines, field);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private static double number(Lines lines, EdgeColumns.Third third) {
        if (third == EdgeColumns.Third.NOTHING) {
            return 1;
        }
        if (lines.fields() == 2) {
            return third == EdgeColumns.Third.WEIGHT ? 1 : Double.NaN;
        }
        return Decimals.parse(lines.bytes(), lines.begin(2), lines.end(2));
    }

    /// Graphs keep numbers as floats, so that what is too small or too large for one is not allowed either.
    private static boolean isAllowed(double number, EdgeColumns.Third third) {
        float kept = (float) number;
        return kept > 0 && kept <= (third == EdgeColumns.Third.PROBABILITY ? 1 : Float.MAX_VALUE);
    }

    private static String mistake(Lines lines, EdgeColumns.Third third) {
        boolean probability = third == EdgeColumns.Third.PROBABILITY;
        String wanted = probability ? "a probability above 0 and at most 1" : "a weight above 0";
        return lines.fields() == 2
                ? "no third field; it must be " + wanted
                : "the third field must be %s, not \"%s\"".formatted(wanted, NodeField.shown(lines, 2));
    }
}
