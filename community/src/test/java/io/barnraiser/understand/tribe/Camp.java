package io.barnraiser.understand.tribe;

import io.barnraiser.network.generate.Planted;
import io.barnraiser.network.generate.RandomGraphs;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import io.barnraiser.people.member.People;
import io.barnraiser.platform.database.Database;
import io.barnraiser.understand.network.Snapshot;
import io.barnraiser.understand.network.TieSettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// Members whose tribes are known, and looks at them. Member numbers are nodes plus one.
final class Camp {

    static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");
    static final int GROUPS = 6;
    static final int SIZE = 20;

    private final Database database;
    private final People people;

    Camp(Database database) {
        this.database = database;
        this.people = new People(database);
        people.at("2026-03-10T12:00:00Z");
    }

    People people() {
        return people;
    }

    /// Everybody of every group, group by group.
    void settle() {
        for (int i = 1; i <= GROUPS * SIZE; i++) {
            people.take(people.account(People.FORUM, "p" + i).name("Person " + i));
        }
    }

    /// Groups whose members have ties to one another, and few to others.
    static Graph groups(long seed) {
        return weighed(Planted.partition(GROUPS, SIZE, 0.5, 0.02, new SplittableRandom(seed))
                .graph());
    }

    /// As many ties with whomever.
    static Graph crowd(long seed) {
        return weighed(RandomGraphs.erdosRenyi(GROUPS * SIZE, 0.1, new SplittableRandom(seed)));
    }

    static Graph weighed(Graph graph) {
        return copy(graph, GraphBuilder.undirected(true).nodes(graph.nodes()));
    }

    private static Graph copy(Graph graph, GraphBuilder builder) {
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                if (node < graph.targets()[arc]) {
                    builder.add(node, graph.targets()[arc], 1);
                }
            }
        }
        return builder.build();
    }

    /// A network in which whoever has the lower number spoke first, and nobody spoke back.
    static Snapshot snapshot(Graph graph, Instant day) {
        long[] members = LongStream.rangeClosed(1, graph.nodes()).toArray();
        Graph directed = copy(graph, GraphBuilder.directed(true).nodes(graph.nodes()));
        return new Snapshot(day, TieSettings.ASSUMED, members, new boolean[members.length], directed, graph);
    }

    /// Looks at a network and writes down what is found.
    TribeRun look(Graph graph, Instant day) {
        long run = database.<Long>write(
                handle -> TribeRunStore.begin(handle, day, people.clock().instant()));
        TribeRun.Outcome outcome = new TribeWork(database, run, (step, done, total) -> true).work(snapshot(graph, day));
        database.run(handle ->
                TribeRunStore.done(handle, run, outcome, people.clock().instant()));
        return database.read(TribeRunStore::last).orElseThrow();
    }

    /// The same groups after the members of the last two have become one.
    static Graph afterUnion(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] label = new int[GROUPS * SIZE];
        Arrays.setAll(label, node -> Math.min(GROUPS - 2, node / SIZE));
        GraphBuilder builder = GraphBuilder.undirected(true).nodes(label.length);
        for (int one = 0; one < label.length; one++) {
            for (int other = 0; other < one; other++) {
                if (random.nextDouble() < (label[one] == label[other] ? 0.8 : 0.02)) {
                    builder.add(one, other, 1);
                }
            }
        }
        return builder.build();
    }
}
