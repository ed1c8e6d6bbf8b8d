package io.barnraiser.evidence.path;

import java.util.SplittableRandom;

/// A future in which people leave a state after times like those that were seen, and go where those went
/// who left after as long. The chance of each age is pulled towards that of all ages, with the weight of
/// ten people, so that ages nobody was seen at have one too; beyond the longest, all ages together speak.
final class StayFuture implements Future {

    private static final int MONTH = 30;

    private final Stays stays;
    private final int column;

    /// The share that stays longer than so many days, `[k][longest + 1]`.
    private final double[][] staying;

    /// A day's chance to move from state to state, over all ages: `[k][k]`.
    private final double[][] anyAge;

    StayFuture(Stays stays, int column) {
        this.stays = stays;
        this.column = column;
        this.staying = new double[stays.states()][stays.longest() + 1];
        this.anyAge = new double[stays.states()][stays.states()];
        for (int state = 0; state < stays.states(); state++) {
            learn(state);
        }
    }

    private void learn(int state) {
        int[] atRisk = stays.atRisk(state, column);
        int[] moved = stays.moved(state, column);
        double exposed = 0;
        for (int number : atRisk) {
            exposed += number;
        }
        double leaving = 0;
        for (int next = 0; next < stays.states(); next++) {
            long all = stays.total(state, next, column);
            anyAge[state][next] = all > 0 ? all / exposed : 0;
            leaving += anyAge[state][next];
        }
        double[] curve = staying[state];
        curve[0] = 1;
        for (int age = 1; age < curve.length; age++) {
            double chance = (moved[age] + Transitions.PRIOR * leaving) / (atRisk[age] + Transitions.PRIOR);
            curve[age] = curve[age - 1] * (1 - chance);
        }
    }

    @Override
    public void live(int state, int age, int first, int[] into, SplittableRandom random) {
        int now = state;
        int stayed = age;
        int day = 0;
        int month = first;
        while (month < into.length) {
            int leaves = ageAtExit(now, stayed, random.nextDouble());
            day = leaves == Integer.MAX_VALUE ? leaves : day + leaves - stayed;
            while (month < into.length && MONTH * (month - first + 1) < day) {
                into[month++] = now;
            }
            now = month < into.length ? next(now, leaves, random.nextDouble()) : now;
            stayed = 0;
        }
    }

    /// The age at which somebody leaves who has reached an age, if {@code drawn} is how lasting they are, 0
    /// to 1.
    private int ageAtExit(int state, int age, double drawn) {
        double[] curve = staying[state];
        int longest = curve.length - 1;
        int reached = Math.min(age, longest);
        double left = curve[reached] * (1 - drawn);
        if (age < longest && left > curve[longest]) {
            return firstNotAbove(curve, left, age + 1);
        }
        double leaving = 0;
        for (double chance : anyAge[state]) {
            leaving += chance;
        }
        double beyond = age < longest ? Math.log(left / curve[longest]) : Math.log1p(-drawn);
        double days = Math.ceil(beyond / Math.log1p(-leaving));
        int from = Math.max(age, longest);
        return leaving > 0 && days < Integer.MAX_VALUE / 2 ? from + Math.max(1, (int) days) : Integer.MAX_VALUE;
    }

    private static int firstNotAbove(double[] falling, double limit, int from) {
        int low = from;
        int high = falling.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (falling[middle] > limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int next(int state, int age, double drawn) {
        int states = anyAge.length;
        double[] weights = new double[states];
        double all = 0;
        for (int next = 0; next < states; next++) {
            int seen = age <= stays.longest() ? stays.moved(state, next, age, column) : 0;
            weights[next] = seen + Transitions.PRIOR * anyAge[state][next];
            all += weights[next];
        }
        return Future.pick(weights, drawn * all);
    }
}
