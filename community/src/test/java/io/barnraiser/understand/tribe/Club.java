package io.barnraiser.understand.tribe;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;

/// The karate club of Zachary (1977), for figures that others have worked out.
final class Club {

    static final int MEMBERS = 34;

    /// Everybody's ties to those with higher numbers.
    private static final String TIES = """
            0: 1 2 3 4 5 6 7 8 10 11 12 13 17 19 21 31
            1: 2 3 7 13 17 19 21 30
            2: 3 7 8 9 13 27 28 32
            3: 7 12 13
            4: 6 10
            5: 6 10 16
            6: 16
            8: 30 32 33
            9: 33
            13: 33
            14: 32 33
            15: 32 33
            18: 32 33
            19: 33
            20: 32 33
            22: 32 33
            23: 25 27 29 32 33
            24: 25 27 31
            25: 31
            26: 29 33
            27: 33
            28: 31 33
            29: 32 33
            30: 32 33
            31: 32 33
            32: 33
            """;

    private Club() {}

    static Graph ties() {
        GraphBuilder builder = GraphBuilder.undirected(true).nodes(MEMBERS);
        TIES.lines().forEach(line -> {
            String[] parts = line.split(":? ");
            for (int i = 1; i < parts.length; i++) {
                builder.add(Integer.parseInt(parts[0]), Integer.parseInt(parts[i]), 1);
            }
        });
        return builder.build();
    }

    /// How many ties each has.
    static double[] degrees() {
        Graph ties = ties();
        double[] degrees = new double[MEMBERS];
        for (int node = 0; node < MEMBERS; node++) {
            degrees[node] = ties.degree(node);
        }
        return degrees;
    }
}
