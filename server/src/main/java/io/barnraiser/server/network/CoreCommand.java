package io.barnraiser.server.network;

import io.barnraiser.network.file.EdgeList;
import io.barnraiser.network.file.NodeValues;
import io.barnraiser.network.rank.Cores;
import io.barnraiser.platform.command.Console;
import java.time.InstantSource;
import java.util.Arrays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Tells how deep each node of a list of edges lies.
@Command(
        name = "core",
        description = {
            "Tells how deep in the network each node lies: the largest k for which it is part of a group in which"
                    + " everybody has k neighbours in the group (k-cores).",
            "Who stands at the rim has 0 or 1. Weights and directions play no part."
        },
        footer = {
            Told.EDGES_LINE,
            Told.EDGES_NAMES,
            Told.VALUES,
            "",
            "Example, with the innermost first:",
            "  barnraiser network core --edges friends.tsv | sort -k2 -nr"
        })
final class CoreCommand implements Runnable {

    private final Console console;
    private final InstantSource clock;

    @Mixin
    private final EdgesIn edges = new EdgesIn();

    @Mixin
    private final Out out = new Out();

    CoreCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        out.check(edges.file());
        Run.of(console, clock, this::find);
    }

    private void find(Run run) {
        EdgeList list = edges.readUndirected(run, "Cores");
        int[] cores = Cores.of(list.graph());
        run.write(out, writer -> NodeValues.write(writer, list.names(), cores));
        int deepest = Arrays.stream(cores).max().orElse(0);
        run.close(
                "The innermost core is %,d with %,d nodes; %,d nodes, %,d edges",
                deepest,
                Arrays.stream(cores).filter(core -> core == deepest).count(),
                list.graph().nodes(),
                list.graph().edges());
    }
}
