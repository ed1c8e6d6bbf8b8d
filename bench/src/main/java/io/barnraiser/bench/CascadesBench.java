package io.barnraiser.bench;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.sample.ClusterBootstrap;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import io.barnraiser.network.learn.ActionLog;
import io.barnraiser.network.learn.LearningTrial;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/// Whether learned probabilities foretell who takes something over better than popularity does, on published
/// cascades: files {@code NAME_cascades.txt.gz} with "root user time,user time,..." a line, and {@code
/// NAME_edges.txt.gz} with "a,b". What an edge means is not documented, so it is read in both ways and in both at
/// once. Oldest first, 64 of 100 cascades teach, 16 tune, 20 judge.
final class CascadesBench {

    private static final String CASCADES = "_cascades.txt.gz";
    private static final double TUNING = 0.64;
    private static final double JUDGED = 0.8;

    private CascadesBench() {}

    /// @param who did it, in order
    /// @param when each did it
    private record Cascade(List<Integer> who, List<Long> when) {}

    private enum Reading {
        AS_WRITTEN,
        TURNED_ROUND,
        BOTH
    }

    static void run(Options options) {
        if (options.words().size() < 2) {
            throw new IllegalArgumentException("cascades needs the folder with the files.");
        }
        Path folder = Path.of(options.words().get(1));
        Table table = new Table("", "cases", "taken", "loss", "less popular", "from", "to", "less assumed");
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(CASCADES))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(CASCADES, "");
                List<Cascade> cascades = cascades(file);
                List<String> edges = lines(folder.resolve(name + "_edges.txt.gz"));
                for (Reading reading : Reading.values()) {
                    judge(table, name, cascades, edges, reading);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void judge(Table table, String name, List<Cascade> cascades, List<String> edges, Reading reading) {
        Graph graph = graph(cascades, edges, reading);
        int later = (int) (TUNING * cascades.size());
        int newest = (int) (JUDGED * cascades.size());
        LearningTrial trial = LearningTrial.of(
                graph,
                log(graph, cascades.subList(0, later)),
                log(graph, cascades.subList(later, newest)),
                log(graph, cascades.subList(newest, cascades.size())),
                Long.MAX_VALUE);
        double cases = Arrays.stream(trial.cases()).sum();
        Interval less = less(trial, trial.popularity());
        table.row(
                name + ", " + reading.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                Math.round(cases),
                trial.taken(),
                five(Arrays.stream(trial.learned()).sum() / cases),
                five(less.value()),
                five(less.lower()),
                five(less.upper()),
                five(less(trial, trial.assumed()).value()));
    }

    /// How much less the loss of a case is by what was learned, over cascades drawn again.
    private static Interval less(LearningTrial trial, double[] others) {
        double[] gain = new double[others.length];
        Arrays.setAll(gain, cascade -> others[cascade] - trial.learned()[cascade]);
        return new ClusterBootstrap(1_000, Level.USUAL, 1)
                .ratio(gain, trial.cases())
                .orElseThrow();
    }

    private static String five(double number) {
        return String.format(Locale.ROOT, "%.5f", number);
    }

    private static ActionLog log(Graph graph, List<Cascade> cascades) {
        ActionLog.Builder log = ActionLog.of(graph.nodes());
        for (int action = 0; action < cascades.size(); action++) {
            Cascade cascade = cascades.get(action);
            for (int i = 0; i < cascade.who().size(); i++) {
                log.add(cascade.who().get(i), action, cascade.when().get(i));
            }
        }
        return log.build();
    }

    private static Graph graph(List<Cascade> cascades, List<String> edges, Reading reading) {
        TreeSet<Long> arcs = new TreeSet<>();
        int nodes = 0;
        for (String line : edges) {
            String[] ends = line.split(",");
            long one = Long.parseLong(ends[0]);
            long other = Long.parseLong(ends[1]);
            nodes = (int) Math.max(nodes, 1 + Math.max(one, other));
            if (one != other && reading != Reading.TURNED_ROUND) {
                arcs.add(one << Integer.SIZE | other);
            }
            if (one != other && reading != Reading.AS_WRITTEN) {
                arcs.add(other << Integer.SIZE | one);
            }
        }
        for (Cascade cascade : cascades) {
            nodes = Math.max(
                    nodes, 1 + cascade.who().stream().max(Integer::compare).orElse(0));
        }
        int[] into = new int[nodes];
        arcs.forEach(arc -> into[arc.intValue()]++);
        GraphBuilder builder = GraphBuilder.directed(true).nodes(nodes);
        arcs.forEach(arc -> builder.add((int) (arc >> Integer.SIZE), arc.intValue(), 1.0 / into[arc.intValue()]));
        return builder.build();
    }

    private static List<Cascade> cascades(Path file) throws IOException {
        List<Cascade> cascades = new ArrayList<>();
        for (String line : lines(file)) {
            Cascade cascade = new Cascade(new ArrayList<>(), new ArrayList<>());
            for (String deed : line.split(",")) {
                String[] parts = deed.split(" ");
                long time = Long.parseLong(parts[parts.length - 1]);
                if (parts.length == 3) {
                    add(cascade, parts[0], time - 1);
                }
                add(cascade, parts[parts.length - 2], time);
            }
            cascades.add(cascade);
        }
        cascades.sort(Comparator.comparing(cascade -> cascade.when().getFirst()));
        return cascades;
    }

    private static void add(Cascade cascade, String who, long when) {
        cascade.who().add(Integer.parseInt(who));
        cascade.when().add(when);
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
