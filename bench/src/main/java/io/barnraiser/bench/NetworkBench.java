package io.barnraiser.bench;

import io.barnraiser.bench.network.Algorithm;
import io.barnraiser.bench.network.EdgeFile;
import io.barnraiser.bench.network.Measured;
import io.barnraiser.network.community.Agreement;
import io.barnraiser.network.community.Components;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.community.Quality;
import io.barnraiser.network.generate.Planted;
import io.barnraiser.network.generate.PowerLaw;
import io.barnraiser.network.graph.Graph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Communities, ranks and cores of a large graph whose communities are known, beside those of igraph,
/// networkanalysis and JGraphT: the same file, the same judge, each in a process of its own.
final class NetworkBench {

    private static final int ITERATIONS = 2;

    /// Two iterations leave much to chance where weights are drawn by lot: one seed would compare luck.
    private static final int SEEDS = 3;

    /// Above so many nodes one seed has to do; there one run takes minutes.
    private static final int LARGEST_FOR_SEEDS = 2_000_000;
    /// With what a process needs beside it, less than 6 GiB.
    private static final String HEAP = "6000m";

    /// Of the others in Java: as much as they may need, so that no collecting of garbage slows them down.
    private static final String HEAP_OF_OTHERS = "14g";

    private static final List<String> ENGINES = List.of("own", "networkanalysis", "igraph", "jgrapht");

    private static final double MIXING = 0.4;
    private static final long SEED = 20_261_122;

    /// So many times as long as ours took another engine may take before it is stopped.
    private static final int PATIENCE = 5;

    /// And so much more for reading the edges, which some take long for.
    private static final Duration READING = Duration.ofMinutes(4);

    /// Ours comes first: how long others may take is measured by it. Where ours is left out they may take as long.
    private static final Duration PATIENCE_WITH_OURS = Duration.ofHours(1);

    private NetworkBench() {}

    static void run(Options options) {
        int nodes = options.size(200_000);
        try {
            Path folder = Files.createTempDirectory("barnraiser-network");
            try {
                run(options, nodes, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Options options, int nodes, Path folder) {
        PowerLaw.Range degrees = new PowerLaw.Range(9, 200, 2.5);
        int largest = Math.max(100, Math.min(5_000, nodes / 40));
        PowerLaw.Range groups = new PowerLaw.Range(Math.min(50, largest), largest, 1.5);
        Planted planted = Planted.powerLaw(new PowerLaw(nodes, degrees, groups, MIXING), new SplittableRandom(SEED));
        Partition truth = planted.truth();
        System.out.printf(
                Locale.ROOT,
                "network: %,d nodes, %,d edges, %,d planted communities, mixing %s, %d iterations of Leiden%n",
                nodes,
                planted.graph().edges(),
                truth.communities(),
                MIXING,
                ITERATIONS);
        // Written first, so that the graph is let go of before engines need the memory.
        List<EdgeFile> wanted = Stream.of("unweighted", "weighted")
                .filter(word -> !options.has(word.equals("weighted") ? "unweighted" : "weighted"))
                .map(word -> EdgeFile.write(folder.resolve(word), planted.graph(), word.equals("weighted")))
                .toList();
        wanted.forEach(edges -> measure(options, edges, truth, folder));
    }

    private static void measure(Options options, EdgeFile edges, Partition truth, Path folder) {
        Table table = new Table(
                edges.isWeighted() ? "weighted" : "unweighted",
                "CPU s",
                "wall s",
                "peak MiB",
                "Q or max",
                "least Q",
                "NMI",
                "communities",
                "broken");
        for (Algorithm algorithm : Algorithm.values()) {
            String word = algorithm.name().toLowerCase(Locale.ROOT);
            boolean wanted = Arrays.stream(Algorithm.values())
                            .noneMatch(other -> options.has(other.name().toLowerCase(Locale.ROOT)))
                    || options.has(word);
            Duration patience = PATIENCE_WITH_OURS;
            for (String engine : wanted ? engines(options, algorithm) : List.<String>of()) {
                Measured.Setting setting = new Measured.Setting(edges, ITERATIONS, heap(engine), patience, folder);
                long begun = System.nanoTime();
                List<Measured> runs = IntStream.rangeClosed(1, seeds(algorithm, edges))
                        .mapToObj(seed -> Measured.run(engine, algorithm, seed, setting))
                        .flatMap(Optional::stream)
                        .toList();
                if (engine.equals("own")) {
                    Duration ours = Duration.ofNanos(System.nanoTime() - begun).dividedBy(seeds(algorithm, edges));
                    patience = ours.multipliedBy(PATIENCE).plus(READING);
                }
                if (!runs.isEmpty()) {
                    row(table, word + ", " + engine, algorithm, runs, edges, truth);
                }
            }
        }
    }

    private static String heap(String engine) {
        return engine.equals("own") ? HEAP : HEAP_OF_OTHERS;
    }

    private static int seeds(Algorithm algorithm, EdgeFile edges) {
        return algorithm == Algorithm.LEIDEN && edges.nodes() <= LARGEST_FOR_SEEDS ? SEEDS : 1;
    }

    private static List<String> engines(Options options, Algorithm algorithm) {
        List<String> able = algorithm == Algorithm.LEIDEN
                ? List.of("own", "networkanalysis", "igraph")
                : List.of("own", "igraph", "jgrapht");
        List<String> named = ENGINES.stream().filter(options::has).toList();
        return named.isEmpty() ? able : able.stream().filter(named::contains).toList();
    }

    /// A row of the means of {@code runs}, which differ in their seeds, and the most memory of any.
    private static void row(
            Table table, String words, Algorithm algorithm, List<Measured> runs, EdgeFile edges, Partition truth) {
        double processor = mean(runs, Measured::processor);
        double wall = mean(runs, Measured::wall);
        long mebibytes = runs.stream().mapToLong(Measured::mebibytes).max().orElseThrow();
        if (algorithm == Algorithm.RANK || algorithm == Algorithm.CORE) {
            double most = Arrays.stream(runs.getFirst().answer()).max().orElse(0);
            String shown = String.format(Locale.ROOT, algorithm == Algorithm.CORE ? "%.0f" : "%.5e", most);
            table.row(words, processor, wall, mebibytes, shown);
            return;
        }
        Graph graph = edges.graph();
        List<Partition> found = runs.stream().map(NetworkBench::partition).toList();
        DoubleSummaryStatistics modularity = found.stream()
                .mapToDouble(one -> new Quality.Modularity(1).of(graph, one))
                .summaryStatistics();
        table.row(
                words,
                processor,
                wall,
                mebibytes,
                String.format(Locale.ROOT, "%.5f", modularity.getAverage()),
                String.format(Locale.ROOT, "%.5f", modularity.getMin()),
                String.format(
                        Locale.ROOT,
                        "%.4f",
                        mean(found, one -> Agreement.of(one, truth).normalised())),
                (long) mean(found, Partition::communities),
                found.stream()
                        .mapToInt(one -> Components.within(graph, one).communities() - one.communities())
                        .sum());
    }

    private static Partition partition(Measured measured) {
        return Partition.of(
                Arrays.stream(measured.answer()).mapToInt(value -> (int) value).toArray());
    }

    private static <T> double mean(List<T> runs, ToDoubleFunction<T> figure) {
        return runs.stream().mapToDouble(figure).average().orElseThrow();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
