package io.barnraiser.bench;

import io.barnraiser.network.generate.Planted;
import io.barnraiser.network.generate.PowerLaw;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.spread.CascadeModel;
import io.barnraiser.network.spread.DegreeDiscount;
import io.barnraiser.network.spread.SeedSearch;
import io.barnraiser.network.spread.Seeds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Those to begin with in a large graph under the weighted cascade: how long it takes, and what they reach beside
/// others, all judged by the same simulated cascades. Published for such a graph (100,000 nodes, 1,948,600 arcs,
/// 50 to begin with, slack 0.1): OPIM-C 1.13 s, SUBSIM 0.57 to 0.64 s.
final class SeedsBench {

    private static final int COUNT = 50;
    private static final double SLACK = 0.1;
    private static final double RISK = 0.01;
    private static final int TIMES = 7;
    private static final int CASCADES = 2_000;
    private static final long SEED = 20_261_122;

    private SeedsBench() {}

    static void run(Options options) {
        int nodes = options.size(100_000);
        PowerLaw.Range degrees = new PowerLaw.Range(7, Math.min(1_000, nodes / 10), 2.3);
        int largest = Math.max(100, Math.min(2_500, nodes / 40));
        PowerLaw.Range groups = new PowerLaw.Range(Math.min(50, largest), largest, 1.5);
        Planted planted = Planted.powerLaw(new PowerLaw(nodes, degrees, groups, 0.4), new SplittableRandom(SEED));
        Graph graph = planted.graph();
        CascadeModel model = CascadeModel.weighted(graph);
        System.out.printf(
                Locale.ROOT,
                "seeds: %,d nodes, %,d arcs, weighted cascade, %d to begin with, slack %s%n",
                nodes,
                graph.arcs(),
                COUNT,
                SLACK);
        Table times = new Table("searching", "wall s", "certified", "reverse sets");
        double[] walls = new double[TIMES];
        Seeds seeds = search(model, times, walls, 0);
        for (int i = 1; i < TIMES; i++) {
            search(model, times, walls, i);
        }
        Arrays.sort(walls);
        System.out.printf(Locale.ROOT, "median %.3f s%n", walls[TIMES / 2]);
        Table reach = new Table("reached by " + CASCADES + " simulated cascades", "mean", "+-", "of the seeds");
        double most = judge(reach, model, "seeds", seeds.nodes(), 0);
        judge(reach, model, "degree discount", DegreeDiscount.of(model, COUNT, node -> true), most);
        judge(reach, model, "most arcs", connected(graph), most);
        int[] chance = new SplittableRandom(SEED)
                .ints(0, nodes)
                .distinct()
                .limit(COUNT)
                .toArray();
        judge(reach, model, "by chance", chance, most);
    }

    private static Seeds search(CascadeModel model, Table table, double[] walls, int time) {
        long begin = System.nanoTime();
        Seeds seeds = new SeedSearch(SLACK, RISK, SEED + time).find(model, COUNT);
        walls[time] = (System.nanoTime() - begin) / 1e9;
        table.row(
                "search " + (time + 1),
                String.format(Locale.ROOT, "%.3f", walls[time]),
                String.format(Locale.ROOT, "%.3f", seeds.certified()),
                seeds.sets());
        return seeds;
    }

    private static double judge(Table table, CascadeModel model, String words, int[] nodes, double most) {
        CascadeModel.Reach reach = model.simulate(nodes, CASCADES, SEED);
        String share = String.format(Locale.ROOT, "%.1f %%", 100 * reach.mean() / (most > 0 ? most : reach.mean()));
        table.row(words, reach.mean(), reach.margin(), share);
        return reach.mean();
    }

    private static int[] connected(Graph graph) {
        return IntStream.range(0, graph.nodes())
                .boxed()
                .sorted(Comparator.comparingInt((Integer node) -> -graph.degree(node)))
                .limit(COUNT)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
