package io.barnraiser.understand.tribe;

import io.barnraiser.network.certainty.Backbone;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import io.barnraiser.network.layout.Layout;
import io.barnraiser.network.layout.LayoutSettings;
import io.barnraiser.network.layout.Positions;
import io.barnraiser.network.rank.PageRank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The picture of the community: its most central members where they stand to one another, and the ties between them.
/// Where there are too many, those are drawn that stand out for one of the two, and of what room is left the strongest:
/// the strongest alone would leave those without any who have little to do with anybody. It begins from the picture
/// before, so that a tribe is found again where it was.
final class TribeMap {

    /// So many members are drawn: as many as a browser moves smoothly, and more than anybody tells apart.
    static final int MOST_MEMBERS = 5_000;

    static final int MOST_TIES = 20_000;

    /// Ties that are less probable by chance, at either end, stand out for it.
    private static final double OUTSTANDING = 0.05;

    private final MemberGraph graph;
    private final int[] group;

    /// @param group by node, the number of its group among those that are drawn apart, or a number of its own kind for
    ///     all others; from 0
    TribeMap(MemberGraph graph, int[] group) {
        this.graph = graph;
        this.group = group;
    }

    /// A member on the map.
    ///
    /// @param rank 0 for the most central
    record Spot(int node, float x, float y, int rank) {}

    /// A tie on the map.
    record Line(int from, int to, float weight) {}

    /// What is drawn.
    record Picture(List<Spot> spots, List<Line> lines) {}

    /// @param earlier where members stood on the picture before: x and y
    Picture draw(Map<Long, float[]> earlier) {
        double[] rank = new PageRank(0.85, 1e-6).of(graph.ties());
        int[] shown = IntStream.range(0, graph.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(node -> -rank[node]).thenComparing(node -> node))
                .limit(MOST_MEMBERS)
                .mapToInt(node -> node)
                .toArray();
        int[] place = new int[graph.size()];
        Arrays.fill(place, -1);
        for (int i = 0; i < shown.length; i++) {
            place[shown[i]] = i;
        }
        List<Line> lines = lines(place);
        Positions positions = positions(shown, lines, place, earlier);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            spots.add(new Spot(shown[i], positions.x()[i], positions.y()[i], i));
        }
        return new Picture(spots, lines);
    }

    private List<Line> lines(int[] place) {
        Graph ties = graph.ties();
        List<Line> lines = new ArrayList<>();
        for (int node = 0; node < ties.nodes(); node++) {
            for (int arc = ties.offsets()[node]; arc < ties.offsets()[node + 1]; arc++) {
                int other = ties.targets()[arc];
                if (node < other && place[node] >= 0 && place[other] >= 0) {
                    lines.add(new Line(node, other, ties.weights()[arc]));
                }
            }
        }
        Graph outstanding = lines.size() > MOST_TIES ? Backbone.of(ties, OUTSTANDING) : ties;
        lines.sort(Comparator.<Line, Boolean>comparing(line -> outstanding.weight(line.from(), line.to()) == 0)
                .thenComparing(Comparator.comparingDouble(Line::weight).reversed())
                .thenComparing(Line::from)
                .thenComparing(Line::to));
        return List.copyOf(lines.subList(0, Math.min(lines.size(), MOST_TIES)));
    }

    private Positions positions(int[] shown, List<Line> lines, int[] place, Map<Long, float[]> earlier) {
        GraphBuilder builder = GraphBuilder.undirected(true).nodes(shown.length);
        lines.forEach(line -> builder.add(place[line.from()], place[line.to()], line.weight()));
        Positions before = Positions.unknown(shown.length);
        int[] groups = new int[shown.length];
        for (int i = 0; i < shown.length; i++) {
            groups[i] = group[shown[i]];
            float[] spot = earlier.get(graph.members()[shown[i]]);
            if (spot != null) {
                before.x()[i] = spot[0];
                before.y()[i] = spot[1];
            }
        }
        return Layout.of(builder.build(), groups, LayoutSettings.standard(), before, () -> true)
                .orElseThrow();
    }
}
