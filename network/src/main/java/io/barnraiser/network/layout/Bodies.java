package io.barnraiser.network.layout;

import io.barnraiser.network.graph.Graph;
import java.util.Arrays;

/// Nodes in the plane and what moves them. Two nodes of masses m and n push each other with m n / d over the
/// distance d; an edge of weight w draws its ends together with w sqrt(d); a group and the middle of the
/// picture draw a node of mass m with pull m sqrt(d) and gravity m sqrt(d).
///
/// This is the energy model with exponents 1/2 and -1 of Noack (2009, "Modularity clustering is
/// force-directed layout"), between ForceAtlas2 (1 and -1: Jacomy, Venturini, Heymann and Bastian 2014),
/// which sets groups too little apart, and LinLog (0 and -1), which leaves most of the picture empty.
final class Bodies {

    private final Graph graph;
    private final int[] group;
    private final LayoutSettings settings;
    private final QuadTree tree;
    private final float[] draw;
    private final double[] middleX;
    private final double[] middleY;
    private final double[] groupMass;
    final double[] x;
    final double[] y;
    final double[] mass;
    final double[] forceX;
    final double[] forceY;

    Bodies(Graph graph, int[] group, LayoutSettings settings) {
        int nodes = graph.nodes();
        this.graph = graph;
        this.group = group;
        this.settings = settings;
        this.tree = new QuadTree(nodes);
        this.draw = draw(graph);
        int groups = 1 + Arrays.stream(group).max().orElse(0);
        this.middleX = new double[groups];
        this.middleY = new double[groups];
        this.groupMass = new double[groups];
        this.x = new double[nodes];
        this.y = new double[nodes];
        this.mass = new double[nodes];
        this.forceX = new double[nodes];
        this.forceY = new double[nodes];
        Arrays.fill(mass, 1);
        for (int node = 0; node < nodes; node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                mass[node] += draw[arc];
                mass[graph.targets()[arc]] += draw[arc];
            }
        }
        for (int node = 0; node < nodes; node++) {
            groupMass[group[node]] += mass[node];
        }
    }

    /// How strongly each arc draws either end: half an edge's weight, since an undirected one has two arcs.
    /// The root of the share of the mean, so that few heavy ties do not make a knot of the picture.
    private static float[] draw(Graph graph) {
        float[] draw = new float[graph.arcs()];
        Arrays.fill(draw, 0.5f);
        if (graph.isWeighted()) {
            double mean = graph.totalWeight() / Math.max(1, graph.edges());
            for (int arc = 0; arc < draw.length; arc++) {
                draw[arc] = (float) (0.5 * Math.sqrt(graph.weights()[arc] / mean));
            }
        }
        return draw;
    }

    /// Puts the middle of all into the middle of the picture, and makes the picture so large that pushing
    /// and drawing are in balance as a whole (the virial of both is the same): drawing grows with the power
    /// 3/2 of its size, pushing stays as it is. O(n + m).
    void settle() {
        centre();
        middles();
        double drawn = 0;
        double sum = 0;
        double squares = 0;
        for (int node = 0; node < x.length; node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                int other = graph.targets()[arc];
                drawn += draw[arc] * power(x[node] - x[other], y[node] - y[other]);
            }
            double aside = power(x[node] - middleX[group[node]], y[node] - middleY[group[node]]);
            drawn += mass[node] * (settings.pull() * aside + settings.gravity() * power(x[node], y[node]));
            sum += mass[node];
            squares += mass[node] * mass[node];
        }
        double pushed = (sum * sum - squares) / 2;
        if (drawn > 0 && pushed > 0) {
            scale(StrictMath.cbrt(pushed / drawn * (pushed / drawn)));
        }
    }

    /// The power 3/2 of a length.
    private static double power(double byX, double byY) {
        double length = Math.sqrt(byX * byX + byY * byY);
        return length * Math.sqrt(length);
    }

    private void centre() {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int node = 0; node < x.length; node++) {
            sum += mass[node];
            sumX += mass[node] * x[node];
            sumY += mass[node] * y[node];
        }
        for (int node = 0; node < x.length; node++) {
            x[node] -= sumX / sum;
            y[node] -= sumY / sum;
        }
    }

    private void scale(double factor) {
        for (int node = 0; node < x.length; node++) {
            x[node] *= factor;
            y[node] *= factor;
        }
    }

    /// How far nodes stand from the middle: the root of the mean square.
    double radius() {
        double squares = 0;
        for (int node = 0; node < x.length; node++) {
            squares += x[node] * x[node] + y[node] * y[node];
        }
        return Math.sqrt(squares / Math.max(1, x.length));
    }

    /// Works out the force on each node, over its mass.
    void feel() {
        Arrays.fill(forceX, 0);
        Arrays.fill(forceY, 0);
        tree.fill(x, y, mass);
        tree.push(settings.coarseness(), forceX, forceY);
        edges();
        middles();
        for (int node = 0; node < x.length; node++) {
            int own = group[node];
            towards(node, middleX[own], middleY[own], settings.pull());
            towards(node, 0, 0, settings.gravity());
        }
    }

    private void edges() {
        for (int node = 0; node < x.length; node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                int other = graph.targets()[arc];
                towards(node, x[other], y[other], draw[arc] / mass[node]);
                towards(other, x[node], y[node], draw[arc] / mass[other]);
            }
        }
    }

    private void towards(int node, double toX, double toY, double strength) {
        double byX = toX - x[node];
        double byY = toY - y[node];
        double squared = byX * byX + byY * byY;
        if (squared > 0) {
            double share = strength / Math.sqrt(Math.sqrt(squared));
            forceX[node] += byX * share;
            forceY[node] += byY * share;
        }
    }

    /// The middle of each group.
    private void middles() {
        Arrays.fill(middleX, 0);
        Arrays.fill(middleY, 0);
        for (int node = 0; node < x.length; node++) {
            double share = mass[node] / groupMass[group[node]];
            middleX[group[node]] += share * x[node];
            middleY[group[node]] += share * y[node];
        }
    }

    /// Moves each node along the force on it: those with the mean force or more by {@code step}, others by
    /// less.
    void move(double step) {
        double sum = 0;
        for (int node = 0; node < x.length; node++) {
            sum += Math.sqrt(forceX[node] * forceX[node] + forceY[node] * forceY[node]);
        }
        double mean = sum / Math.max(1, x.length);
        for (int node = 0; node < x.length && mean > 0; node++) {
            double force = Math.sqrt(forceX[node] * forceX[node] + forceY[node] * forceY[node]);
            double share = step / Math.max(force, mean);
            x[node] += forceX[node] * share;
            y[node] += forceY[node] * share;
        }
    }
}
