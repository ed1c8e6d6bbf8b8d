package io.barnraiser.network.layout;

import java.util.Arrays;

/// Masses in the plane that push one another away with the product of their masses over their distance: far
/// ones as one mass in the middle of their cell (Barnes and Hut 1986). O(n log n).
///
/// Points are sorted along the curve of Morton, so that those of a cell stand side by side; cells stand in
/// the order of a walk that goes down first, each with the place at which the walk goes on when it does not.
final class QuadTree {

    /// A cell with so many points is not divided.
    private static final int LEAF = 6;

    private static final int BITS = 16;

    private final int points;
    private final long[] keys;
    private final int[] node;
    private final double[] x;
    private final double[] y;
    private final double[] mass;
    private final double[] cellX;
    private final double[] cellY;
    private final double[] cellMass;
    private final double[] squaredSide;
    private final int[] next;
    private final int[] from;
    private final int[] to;
    private int cells;
    private double side;

    QuadTree(int points) {
        this.points = points;
        this.keys = new long[points];
        this.node = new int[points];
        this.x = new double[points];
        this.y = new double[points];
        this.mass = new double[points];
        // A cell that is divided has two parts at least.
        int most = 2 * points;
        this.cellX = new double[most];
        this.cellY = new double[most];
        this.cellMass = new double[most];
        this.squaredSide = new double[most];
        this.next = new int[most];
        this.from = new int[most];
        this.to = new int[most];
    }

    /// Takes the points anew.
    void fill(double[] atX, double[] atY, double[] masses) {
        double left = Arrays.stream(atX).min().orElse(0);
        double low = Arrays.stream(atY).min().orElse(0);
        double wide = Arrays.stream(atX).max().orElse(0) - left;
        double high = Arrays.stream(atY).max().orElse(0) - low;
        // Points that are all in one place have a square too, one that rounding does not lead out of.
        double rounding = 1e-9 * Math.max(Math.abs(left), Math.abs(low)) + Double.MIN_NORMAL;
        side = Math.max(Math.max(wide, high), rounding);
        double scale = ((1 << BITS) - 1) / side;
        for (int i = 0; i < points; i++) {
            long column = spread((int) ((atX[i] - left) * scale));
            long row = spread((int) ((atY[i] - low) * scale));
            keys[i] = (row << 1 | column) << 31 | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < points; i++) {
            node[i] = (int) (keys[i] & Integer.MAX_VALUE);
            keys[i] >>>= 31;
            x[i] = atX[node[i]];
            y[i] = atY[node[i]];
            mass[i] = masses[node[i]];
        }
        cells = 0;
        if (points > 0) {
            divide(0, points, BITS - 1);
        }
    }

    /// Puts a 0 before each bit of a number below 2^16.
    private static long spread(int number) {
        long bits = number;
        bits = (bits | bits << 8) & 0x00FF00FFL;
        bits = (bits | bits << 4) & 0x0F0F0F0FL;
        bits = (bits | bits << 2) & 0x33333333L;
        return (bits | bits << 1) & 0x55555555L;
    }

    private int quarter(int point, int level) {
        return (int) (keys[point] >>> 2 * level) & 3;
    }

    /// Makes a cell of the points from {@code begin} to {@code end}, and its parts behind it.
    private void divide(int begin, int end, int highest) {
        int level = highest;
        while (level >= 0 && end - begin > LEAF && quarter(begin, level) == quarter(end - 1, level)) {
            level--;
        }
        int cell = cells++;
        double width = side / (1 << (BITS - 1 - level));
        squaredSide[cell] = width * width;
        if (level < 0 || end - begin <= LEAF) {
            from[cell] = begin;
            to[cell] = end;
            sumPoints(cell, begin, end);
        } else {
            from[cell] = 0;
            to[cell] = 0;
            for (int first = begin; first < end; ) {
                int last = first + 1;
                while (last < end && quarter(last, level) == quarter(first, level)) {
                    last++;
                }
                divide(first, last, level - 1);
                first = last;
            }
            sumCells(cell);
        }
        next[cell] = cells;
    }

    private void sumPoints(int cell, int begin, int end) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = begin; i < end; i++) {
            sum += mass[i];
            sumX += mass[i] * x[i];
            sumY += mass[i] * y[i];
        }
        put(cell, sum, sumX, sumY);
    }

    private void sumCells(int cell) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int part = cell + 1; part < cells; part = next[part]) {
            sum += cellMass[part];
            sumX += cellMass[part] * cellX[part];
            sumY += cellMass[part] * cellY[part];
        }
        put(cell, sum, sumX, sumY);
    }

    private void put(int cell, double sum, double sumX, double sumY) {
        cellMass[cell] = sum;
        cellX[cell] = sumX / sum;
        cellY[cell] = sumY / sum;
    }

    /// Adds to the forces on each point, over its own mass, what the others push.
    ///
    /// @param coarseness see {@link LayoutSettings}
    void push(double coarseness, double[] forceX, double[] forceY) {
        double squared = coarseness * coarseness;
        // Points in one place would push with all might: from here on nearness does not count.
        double nearest = 1e-12 * side * side + Double.MIN_NORMAL;
        for (int i = 0; i < points; i++) {
            double sumX = 0;
            double sumY = 0;
            for (int cell = 0; cell < cells; ) {
                double awayX = x[i] - cellX[cell];
                double awayY = y[i] - cellY[cell];
                double distance = awayX * awayX + awayY * awayY;
                if (squaredSide[cell] < squared * distance) {
                    double share = cellMass[cell] / distance;
                    sumX += awayX * share;
                    sumY += awayY * share;
                    cell = next[cell];
                } else if (to[cell] == 0) {
                    cell++;
                } else {
                    for (int j = from[cell]; j < to[cell]; j++) {
                        double nearX = x[i] - x[j];
                        double nearY = y[i] - y[j];
                        double share = mass[j] / (nearX * nearX + nearY * nearY + nearest);
                        sumX += nearX * share;
                        sumY += nearY * share;
                    }
                    cell = next[cell];
                }
            }
            forceX[node[i]] += sumX;
            forceY[node[i]] += sumY;
        }
    }
}
