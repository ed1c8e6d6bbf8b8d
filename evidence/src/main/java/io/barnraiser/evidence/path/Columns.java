package io.barnraiser.evidence.path;

/// Sums of people, each kept once as they are and once for every redraw; the columns of one sum lie
/// together. The rows of one thing are only made when something is added to it.
final class Columns {

    private final int columns;
    private final int rows;
    private final int[][] sums;

    /// @param things how many things are counted, each in {@code rows} rows
    Columns(int things, int rows, int columns) {
        this.columns = columns;
        this.rows = rows;
        this.sums = new int[things][0];
    }

    void add(int thing, int row, int[] weights) {
        int[] of = made(thing);
        int at = row * columns;
        for (int column = 0; column < columns; column++) {
            of[at + column] += weights[column];
        }
    }

    void take(int thing, int row, int[] weights) {
        int[] of = made(thing);
        int at = row * columns;
        for (int column = 0; column < columns; column++) {
            of[at + column] -= weights[column];
        }
    }

    int get(int thing, int row, int column) {
        return sums[thing].length == 0 ? 0 : sums[thing][row * columns + column];
    }

    /// The rows of one thing added up.
    long total(int thing, int column) {
        long total = 0;
        for (int row = 0; row < rows; row++) {
            total += get(thing, row, column);
        }
        return total;
    }

    private int[] made(int thing) {
        if (sums[thing].length == 0) {
            sums[thing] = new int[rows * columns];
        }
        return sums[thing];
    }
}
