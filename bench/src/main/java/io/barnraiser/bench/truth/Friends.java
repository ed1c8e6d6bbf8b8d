package io.barnraiser.bench.truth;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import io.barnraiser.network.spread.CascadeModel;
import io.barnraiser.testbed.TruthTables;
import io.barnraiser.testbed.wire.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Pairs of friends and with which probability an article truly passes from one to the other. Only to those who join in
/// when others talk; the others see nothing.
///
/// @param nodes the node of each member
record Friends(Map<String, Integer> nodes, List<Pair> pairs) {

    /// One way between two friends.
    ///
    /// @param isAwake whether neither has fallen silent by the end; who is silent passes nothing on
    record Pair(int from, int to, double probability, int tries, int worked, boolean isAwake) {}

    static Friends of(TruthTables truth) {
        Map<String, Integer> nodes = new HashMap<>();
        Set<String> talk = new HashSet<>();
        for (TruthTables.Row row : truth.rows(Table.MEMBERS)) {
            String member = row.of("member");
            nodes.put(member, nodes.size());
            if ("yes".equals(row.of("talks"))) {
                talk.add(member);
            }
        }
        Set<String> silent = new HashSet<>();
        truth.rows(Table.STAGES).stream()
                .filter(row -> "dormant".equals(row.of("stage")) && "".equals(row.of("to")))
                .forEach(row -> silent.add(row.of("member")));
        List<Pair> pairs = new ArrayList<>();
        for (TruthTables.Row row : truth.rows(Table.INFLUENCE)) {
            Integer from = nodes.get(row.of("from"));
            Integer to = nodes.get(row.of("to"));
            if (from != null && to != null && talk.contains(row.of("to"))) {
                pairs.add(new Pair(
                        from,
                        to,
                        Double.parseDouble(row.of("probability")),
                        Integer.parseInt(row.of("tries")),
                        Integer.parseInt(row.of("worked")),
                        !silent.contains(row.of("from")) && !silent.contains(row.of("to"))));
            }
        }
        return new Friends(nodes, pairs);
    }

    /// A cascade that begins at the end, with the true probabilities.
    CascadeModel model() {
        return new CascadeModel(graph(awake(), Pair::probability));
    }

    /// Those along which anything can pass at the end.
    List<Pair> awake() {
        return pairs.stream().filter(Pair::isAwake).toList();
    }

    /// The weighted cascade, which is assumed where nothing is known: everybody is as easy to reach as anybody.
    Graph assumed() {
        int[] into = new int[nodes.size()];
        pairs.forEach(pair -> into[pair.to()]++);
        return graph(pairs, pair -> 1.0 / into[pair.to()]);
    }

    private Graph graph(List<Pair> some, ToDoubleFunction<Pair> weight) {
        GraphBuilder builder = GraphBuilder.directed(true).nodes(nodes.size());
        some.forEach(pair -> builder.add(pair.from(), pair.to(), weight.applyAsDouble(pair)));
        return builder.build();
    }
}
