package io.barnraiser.evidence.path;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A made-up world whose truth is known: how long people stay in each state, and where they go then.
///
/// @param next the chances of each next state, the state itself never; `[k][k]`
record World(Stayer stayer, double[][] next) {

    /// Draws how many days somebody stays.
    interface Stayer {
        int days(int state, SplittableRandom random);
    }

    /// Four states, told apart by nothing but their numbers: newcomers, buyers, advocates, the silent.
    static final double[] LEAVING = {0.02, 0.012, 0.008, 0.004};

    static final double[][] NEXT = {
        {0, 0.5, 0.1, 0.4},
        {0, 0, 0.4, 0.6},
        {0, 0.3, 0, 0.7},
        {0.2, 0.7, 0.1, 0}
    };

    /// The same chance to leave on every day.
    static World withoutMemory() {
        return new World((state, random) -> geometric(LEAVING[state], random), NEXT);
    }

    /// Those who have stayed long are more likely to leave: the shape of a Weibull distribution is 2.
    static World withAges() {
        return new World(
                (state, random) -> 1 + (int) (0.9 / LEAVING[state] * Math.sqrt(-Math.log(1 - random.nextDouble()))),
                NEXT);
    }

    static int geometric(double chance, SplittableRandom random) {
        return 1 + (int) (Math.log(1 - random.nextDouble()) / Math.log1p(-chance));
    }

    /// The chances of one day in a world without memory, `[k][k]`.
    static double[][] daily() {
        double[][] daily = Matrices.identity(4);
        for (int from = 0; from < 4; from++) {
            daily[from][from] -= LEAVING[from];
            for (int to = 0; to < 4; to++) {
                daily[from][to] += LEAVING[from] * NEXT[from][to];
            }
        }
        return daily;
    }

    /// The chances of so many days.
    static double[][] after(int days) {
        double[][] product = Matrices.identity(4);
        double[][] flow = daily();
        for (int state = 0; state < 4; state++) {
            flow[state][state] -= 1;
        }
        for (int day = 0; day < days; day++) {
            Matrices.addProduct(product, flow);
        }
        return product;
    }

    /// The way of one person who comes on a day, up to the day until which they are watched.
    Path walk(long person, int comes, int state, int from, int until, SplittableRandom random) {
        int[] days = new int[Math.max(1, until - comes)];
        int[] states = new int[days.length];
        int count = 0;
        int day = comes;
        int now = state;
        do {
            days[count] = day;
            states[count++] = now;
            day += stayer.days(now, random);
            now = draw(next[now], random.nextDouble());
        } while (day < until);
        return new Path(person, Arrays.copyOf(days, count), Arrays.copyOf(states, count), from, until);
    }

    /// People who are there at the beginning of the window in states 0 to 3 by turns, or come in it; some
    /// of them watched late, and some not to the end.
    void people(Ways ways, int number, SplittableRandom random) {
        Window window = ways.window();
        for (int person = 0; person < number; person++) {
            boolean comes = person % 3 == 0;
            int day = comes ? random.nextInt(window.start(), window.end() - 1) : window.start() - 1;
            int from = comes ? day : day + random.nextInt(4) / 3 * random.nextInt(60);
            int until = random.nextInt(3) > 0 ? window.end() : from + 1 + random.nextInt(window.days());
            int state = comes ? 0 : person % 4;
            Path path = walk(person, day, state, from, Math.min(until, window.end()), random);
            ways.add(path, margins(path, window, random));
        }
    }

    /// Skewed, with a mean of 0, 3000, 1500 and 100 by the state at the beginning of the month.
    static long[] margins(Path path, Window window, SplittableRandom random) {
        long[] margins = new long[window.months()];
        for (int month = 0; month < margins.length; month++) {
            int state = path.stateBefore(window.edges()[month]);
            double mean = state < 0 ? 0 : MARGINS[state];
            margins[month] = Math.round(-mean * Math.log(1 - random.nextDouble()));
        }
        return margins;
    }

    static final double[] MARGINS = {0, 3000, 1500, 100};

    static int draw(double[] chances, double drawn) {
        int next = 0;
        double sum = chances[0];
        while (drawn >= sum) {
            sum += chances[++next];
        }
        return next;
    }
}
