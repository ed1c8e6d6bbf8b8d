package io.barnraiser.server.network;

import io.barnraiser.network.file.EdgeColumns.Third;
import io.barnraiser.network.file.EdgeList;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.spread.CascadeModel;
import io.barnraiser.network.spread.ExpectedReach;
import io.barnraiser.network.spread.SeedSearch;
import io.barnraiser.network.spread.Seeds;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.io.IOException;
import java.io.Writer;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Finds those to begin with in a list of edges.
@Command(
        name = "seeds",
        description = {
            "Finds those to begin with so that a message reaches most: each who has it passes it on along each edge"
                    + " once, with the probability of that edge. An edge points from who passes on to who receives;"
                    + " without --directed it passes both ways.",
            "Without --probabilities they are assumed: each edge to a node has 1 / (edges to that node). What follows from"
                    + " assumed probabilities is a comparison of nodes and no forecast.",
            "The result: node<TAB>reach<TAB>least<TAB>most a line, in the order in which the nodes were chosen: how many"
                    + " nodes it and all before it reach together, themselves counted, with the 95 %% interval of what"
                    + " drawing by chance leaves open. For comparison, the last lines on standard error tell what as"
                    + " many nodes with most edges, and as many chosen by chance, would reach."
        },
        footer = {
            Told.EDGES_LINE,
            Told.EDGES_NAMES,
            "",
            "Example:",
            "  barnraiser network seeds --edges replies.tsv --directed --out seeds.tsv"
        })
final class SeedsCommand implements Runnable {

    /// The reach is judged on so many sets that its interval is about 2 % of it to either side: the variance
    /// of a share p, over p squared, is (1 - p) / p for one set.
    private static final double SETS = 10_000;

    private static final double FEWEST_SETS = 1_000;

    private static final double MOST_SETS = 2_000_000;

    private final Console console;
    private final InstantSource clock;

    @Mixin
    private final EdgesIn edges = new EdgesIn();

    @Mixin
    private final Out out = new Out();

    @Mixin
    private final Chance chance = new Chance();

    @Option(names = "--count", paramLabel = "K", description = "How many to begin with. Default: ${DEFAULT-VALUE}.")
    private int count = 10;

    @Option(
            names = "--probabilities",
            description = "The third field is the probability with which something passes along the edge, above 0 and"
                    + " at most 1. No edge may be named twice.")
    private boolean probabilities;

    @Option(
            names = "--epsilon",
            paramLabel = "E",
            description = "The seeds reach at least 0.632 - E of the best possible, above 0 and below 0.632."
                    + " Default: ${DEFAULT-VALUE}.")
    private double epsilon = 0.05;

    @Option(
            names = "--risk",
            paramLabel = "P",
            description = "The probability that this promise is broken. Default: ${DEFAULT-VALUE}.")
    private double risk = 0.01;

    SeedsCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        new Demands()
                .that(count > 0, "--count", "Must be 1 or more.")
                .that(epsilon > 0 && epsilon < 0.632, "--epsilon", "Must be above 0 and below 0.632.")
                .that(risk > 0 && risk < 1, "--risk", "Must be above 0 and below 1.")
                .that(
                        !(probabilities && edges.isWeighted()),
                        "--weighted",
                        "Cannot be given with --probabilities: the third field is one or the other.")
                .enforce();
        out.check(edges.file());
        Run.of(console, clock, this::find);
    }

    private void find(Run run) {
        EdgeList list = edges.read(run, edges.isDirected(), probabilities ? Third.PROBABILITY : Third.NOTHING);
        check(list);
        if (!probabilities) {
            run.say("The probabilities are assumed: 1 / (edges to the node).");
        }
        CascadeModel model = probabilities ? CascadeModel.probable(list.graph()) : CascadeModel.weighted(list.graph());
        Seeds seeds = new SeedSearch(epsilon, risk, chance.seed()).find(model, count);
        int sets = sets(seeds.reach() / model.graph().nodes());
        List<ExpectedReach> reach = ExpectedReach.afterEach(model, seeds.nodes(), sets, chance.seed());
        run.write(out, writer -> write(writer, list, seeds.nodes(), reach));
        run.say("As many with most edges: %s.", told(last(model, connected(model.graph()), sets)));
        run.say("As many chosen by chance: %s.", told(last(model, drawn(model.graph()), sets)));
        run.close(
                "%,d seeds reach %s of %,d nodes, %.1f %% or more of the best possible%s, %,d edges",
                count,
                told(reach.getLast()),
                list.graph().nodes(),
                100 * seeds.certified(),
                probabilities ? "" : " (assumed probabilities)",
                list.graph().edges());
    }

    private static int sets(double share) {
        return (int) Math.clamp(Math.ceil(SETS * (1 - share) / share), FEWEST_SETS, MOST_SETS);
    }

    private void check(EdgeList list) {
        if (list.graph().nodes() < count) {
            throw Problem.invalid(
                            "Too many seeds",
                            List.of(new FieldError(
                                    "--count",
                                    "Must be at most %,d, for there are no more nodes."
                                            .formatted(list.graph().nodes()))))
                    .exception();
        }
        if (probabilities && list.repeated() > 0) {
            throw Problem.invalid(
                            "Edges are named twice",
                            List.of(new FieldError(
                                    "--probabilities",
                                    "%,d lines name an edge again, and probabilities do not add up."
                                            .formatted(list.repeated()))))
                    .exception();
        }
    }

    private int[] connected(Graph graph) {
        return IntStream.range(0, graph.nodes())
                .boxed()
                .sorted(Comparator.comparingInt((Integer node) -> -graph.degree(node)))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] drawn(Graph graph) {
        return new SplittableRandom(chance.seed())
                .ints(0, graph.nodes())
                .distinct()
                .limit(count)
                .toArray();
    }

    private ExpectedReach last(CascadeModel model, int[] nodes, int sets) {
        return ExpectedReach.afterEach(model, nodes, sets, chance.seed()).getLast();
    }

    private static String told(ExpectedReach reach) {
        return String.format(Locale.ROOT, "%,.1f (%,.1f to %,.1f)", reach.mean(), reach.least(), reach.most());
    }

    private static void write(Writer out, EdgeList list, int[] seeds, List<ExpectedReach> reach) throws IOException {
        for (int i = 0; i < seeds.length; i++) {
            ExpectedReach after = reach.get(i);
            out.write(String.format(
                    Locale.ROOT,
                    "%s\t%.2f\t%.2f\t%.2f\n",
                    list.names().name(seeds[i]),
                    after.mean(),
                    after.least(),
                    after.most()));
        }
    }
}
