package io.barnraiser.server.network;

import io.barnraiser.network.file.EdgeList;
import io.barnraiser.network.file.NodeValues;
import io.barnraiser.network.rank.PageRank;
import io.barnraiser.network.rank.SampledBetweenness;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.Problem;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Ranks the nodes of a list of edges.
@Command(
        name = "rank",
        description = {
            "Ranks nodes by PageRank: the share of time that a walker spends with each who follows edges by chance and"
                    + " now and then begins anew. All values together are 1.",
            "With --around, the walker begins anew only there: the values then tell who is near to these nodes.",
            "With --by betweenness, the value of a node is the share of all shortest ways between two others on which it"
                    + " lies: who stands between. It is estimated from ways drawn by chance: none is wrong by more than"
                    + " --error, but for the probability --risk. Weights play no part in it."
        },
        footer = {
            Told.EDGES_LINE,
            Told.EDGES_NAMES,
            Told.VALUES,
            "",
            "Example, with the highest first:",
            "  barnraiser network rank --edges replies.tsv --directed | sort -k2 -gr"
        })
final class RankCommand implements Runnable {

    /// The ranks end when all of them together change by less.
    private static final double TOLERANCE = 1e-10;

    private final Console console;
    private final InstantSource clock;

    @Mixin
    private final EdgesIn edges = new EdgesIn();

    @Mixin
    private final Out out = new Out();

    @Mixin
    private final Chance chance = new Chance();

    @Option(
            names = "--damping",
            paramLabel = "SHARE",
            description = "How often the walker goes on rather than beginning anew, from 0 to below 1."
                    + " Default: ${DEFAULT-VALUE}.")
    private double damping = 0.85;

    @Option(
            names = "--around",
            paramLabel = "NODE",
            description = "Where the walker begins anew; may be given several times. Default: anywhere.")
    private List<String> around = new ArrayList<>();

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "What ranks: pagerank or betweenness. Default: pagerank.")
    private Measure measure = Measure.PAGERANK;

    @Option(
            names = "--error",
            paramLabel = "E",
            description = "How wrong a betweenness may be, from 0.0001 to below 1. Default: ${DEFAULT-VALUE}.")
    private double error = 0.01;

    @Option(
            names = "--risk",
            paramLabel = "P",
            description = "The probability that any of them is more wrong. Default: ${DEFAULT-VALUE}.")
    private double risk = 0.1;

    RankCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    /// What ranks nodes.
    private enum Measure {
        PAGERANK,
        BETWEENNESS
    }

    @Override
    public void run() {
        new Demands()
                .that(damping >= 0 && damping < 1, "--damping", "Must be from 0 to below 1.")
                // Below this, more ways would be needed than anybody waits for.
                .that(error >= 1e-4 && error < 1, "--error", "Must be from 0.0001 to below 1.")
                .that(risk > 0 && risk < 1, "--risk", "Must be above 0 and below 1.")
                .that(measure == Measure.PAGERANK || around.isEmpty(), "--around", "Goes with --by pagerank only.")
                .enforce();
        out.check(edges.file());
        Run.of(console, clock, this::rank);
    }

    private void rank(Run run) {
        EdgeList list = edges.read(run);
        double[] ranks = switch (measure) {
            case PAGERANK -> walked(list);
            case BETWEENNESS -> drawn(run, list);
        };
        run.write(out, writer -> NodeValues.write(writer, list.names(), ranks));
        run.close("%,d nodes, %,d edges", list.graph().nodes(), list.graph().edges());
    }

    private double[] walked(EdgeList list) {
        PageRank pageRank = new PageRank(damping, TOLERANCE);
        return around.isEmpty() ? pageRank.of(list.graph()) : pageRank.around(list.graph(), begin(list));
    }

    private double[] drawn(Run run, EdgeList list) {
        SampledBetweenness sampled =
                SampledBetweenness.of(list.graph(), error, risk, new SplittableRandom(chance.seed()));
        run.say("%,d ways drawn: each share is within %s, with probability %s.", sampled.ways(), error, 1 - risk);
        return sampled.shares();
    }

    private double[] begin(EdgeList list) {
        double[] begin = new double[list.graph().nodes()];
        for (String name : around) {
            int node = list.names()
                    .find(name)
                    .orElseThrow(() -> Problem.notFound("There is no node %s in %s.".formatted(name, edges.file()))
                            .exception());
            begin[node] = 1;
        }
        return begin;
    }
}
