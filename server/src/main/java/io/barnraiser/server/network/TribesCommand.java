package io.barnraiser.server.network;

import io.barnraiser.network.certainty.NullTest;
import io.barnraiser.network.community.Leiden;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.community.Quality;
import io.barnraiser.network.file.EdgeList;
import io.barnraiser.network.file.NodeValues;
import io.barnraiser.platform.command.Console;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Finds tribes in a list of edges.
@Command(
        name = "tribes",
        description = {
            "Finds tribes: groups that have more to do with one another than with the rest (the Leiden algorithm).",
            "The value of a node is the number of its tribe: 0 is the largest. A node without edges has a tribe of its"
                    + " own. The last line on standard error tells how many tribes there are and how good they are.",
            "A high modularity alone proves nothing: a network made by chance has groups of high modularity too. --null"
                    + " compares with networks in which each node has as many edges as here, to nodes chosen by chance."
        },
        footer = {
            Told.EDGES_LINE,
            Told.EDGES_NAMES,
            Told.VALUES,
            "",
            "Example:",
            "  barnraiser network tribes --edges friends.tsv --weighted --out tribes.tsv"
        })
final class TribesCommand implements Runnable {

    private final Console console;
    private final InstantSource clock;

    @Mixin
    private final EdgesIn edges = new EdgesIn();

    @Mixin
    private final Out out = new Out();

    @Mixin
    private final Chance chance = new Chance();

    @Option(
            names = "--resolution",
            paramLabel = "R",
            description = "How fine the tribes are, above 0: a higher one gives more and smaller ones. Default: 1.")
    private double resolution = 1;

    @Option(
            names = "--quality",
            paramLabel = "NAME",
            description =
                    "What is sought: modularity, or potts (the constant Potts model, whose resolution is the least"
                            + " density inside a tribe). Default: modularity.")
    private Sought sought = Sought.MODULARITY;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "How often to improve what was found, at most; it ends earlier when nothing changes."
                    + " Default: ${DEFAULT-VALUE}.")
    private int iterations = 10;

    @Option(
            names = "--null",
            paramLabel = "N",
            description =
                    "Tell whether the tribes are more than chance, beside N networks made by chance: 19 or more, 200"
                            + " are usual. Takes N times as long.")
    private int draws;

    TribesCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    /// What makes tribes good.
    private enum Sought {
        MODULARITY,
        POTTS
    }

    @Override
    public void run() {
        new Demands()
                .that(resolution > 0 && resolution < Double.POSITIVE_INFINITY, "--resolution", "Must be above 0.")
                .that(iterations > 0, "--iterations", "Must be 1 or more.")
                .that(draws == 0 || draws >= NullTest.LEAST_DRAWS, "--null", "Must be 19 or more.")
                .enforce();
        out.check(edges.file());
        Run.of(console, clock, this::find);
    }

    private void find(Run run) {
        EdgeList list = edges.readUndirected(run, "Tribes");
        run.say("Looking for tribes among %,d nodes.", list.graph().nodes());
        Leiden leiden = new Leiden(quality(), iterations, chance.seed());
        Partition tribes = leiden.find(list.graph());
        run.write(out, writer -> NodeValues.write(writer, list.names(), tribes.labels()));
        if (draws > 0) {
            test(run, list, leiden);
        }
        run.close(
                "%,d tribes, modularity %.6f%s, %,d nodes, %,d edges",
                tribes.communities(),
                new Quality.Modularity(1).of(list.graph(), tribes),
                other(list, tribes),
                list.graph().nodes(),
                list.graph().edges());
    }

    private void test(Run run, EdgeList list, Leiden leiden) {
        Progress progress = run.progress("comparing with chance", draws);
        NullTest test = NullTest.of(list.graph(), leiden, draws, progress::at);
        progress.end();
        String verdict = switch (test.verdict()) {
            case NONE -> "No tribe structure found: these tribes are no more than chance brings";
            case STRUCTURE -> "There is more tribe structure than chance brings";
            case CANNOT_TELL -> "Whether these tribes are more than chance cannot be told";
        };
        run.say(
                "%s (quality %.6f; by chance %.6f, deviation %.6f, %,d networks; p = %.4f).",
                verdict, test.observed(), test.expected(), test.deviation(), draws, test.p());
    }

    private Quality quality() {
        return switch (sought) {
            case MODULARITY -> new Quality.Modularity(resolution);
            case POTTS -> new Quality.ConstantPotts(resolution);
        };
    }

    /// What was sought, where that is not plain modularity.
    private String other(EdgeList list, Partition tribes) {
        return sought == Sought.MODULARITY && resolution == 1
                ? ""
                : " (quality %.6f at resolution %s)".formatted(quality().of(list.graph(), tribes), resolution);
    }
}
