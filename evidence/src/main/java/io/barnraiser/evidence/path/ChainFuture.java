package io.barnraiser.evidence.path;

import java.util.SplittableRandom;

/// A future in which the next month hangs on the present state alone.
final class ChainFuture implements Future {

    private final double[][] chances;

    ChainFuture(Ways ways, int column) {
        this.chances = Transitions.of(ways, 0, ways.window().months(), column).probabilities();
    }

    @Override
    public void live(int state, int age, int first, int[] into, SplittableRandom random) {
        int now = state;
        for (int month = first; month < into.length; month++) {
            now = Future.pick(chances[now], random.nextDouble());
            into[month] = now;
        }
    }
}
