package io.barnraiser.server.network;

import io.barnraiser.network.community.Agreement;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.file.Names;
import io.barnraiser.network.file.NodeLabels;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Compares two groupings of the same nodes.
@Command(
        name = "compare",
        description = {
            "Tells how far two groupings of the same nodes agree: tribes and what is known of them, or tribes found with"
                    + " two seeds. Each is a file of node<TAB>value lines, as the other commands write them; nodes with"
                    + " the same value are one group.",
            "The result: nmi, ami and ari with their values, a line each. 1 is full agreement. AMI and ARI are about 0"
                    + " for chance; NMI is not, and grows with the number of groups."
        },
        footerHeading = "%nExample:%n",
        footer = "  barnraiser network compare tribes.tsv clubs.tsv")
final class CompareCommand implements Runnable {

    private final Console console;
    private final InstantSource clock;

    @Parameters(index = "0", paramLabel = "ONE.tsv", description = "A grouping.")
    private Path one = TextFile.STANDARD;

    @Parameters(index = "1", paramLabel = "OTHER.tsv", description = "Another.")
    private Path other = TextFile.STANDARD;

    @Option(
            names = "--common",
            description = "Compare the nodes that are in both. Without this, each must have all nodes of the other.")
    private boolean common;

    @Mixin
    private final Out out = new Out();

    CompareCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        out.check(one, other);
        Run.of(console, clock, this::compare);
    }

    private void compare(Run run) {
        NodeLabels first = run.read(one, NodeLabels::read);
        NodeLabels second = run.read(other, NodeLabels::read);
        int[] places = places(first.nodes(), second.nodes());
        int[] shared = IntStream.range(0, places.length)
                .filter(node -> places[node] >= 0)
                .toArray();
        int alone = first.nodes().size() + second.nodes().size() - 2 * shared.length;
        if (!common && alone > 0) {
            throw Problem.of(
                            ErrorCode.INVALID,
                            "The nodes are not the same",
                            "%,d nodes are only in one of the files. --common compares the %,d that are in both."
                                    .formatted(alone, shared.length))
                    .exception();
        }
        Partition found = first.groups(shared);
        Partition known =
                second.groups(IntStream.of(shared).map(node -> places[node]).toArray());
        Agreement agreement = Agreement.of(found, known);
        run.write(out, writer -> write(writer, agreement));
        run.close("%,d nodes, %,d groups and %,d groups", shared.length, found.communities(), known.communities());
    }

    /// Where each node of the first stands in the second, -1 where it does not.
    private static int[] places(Names first, Names second) {
        return IntStream.range(0, first.size())
                .map(node -> second.find(first.name(node)).orElse(-1))
                .toArray();
    }

    private static void write(Writer out, Agreement agreement) throws IOException {
        out.write(String.format(
                Locale.ROOT,
                "nmi\t%.6f\nami\t%.6f\nari\t%.6f\n",
                agreement.normalised(),
                agreement.adjusted(),
                agreement.rand()));
    }
}
