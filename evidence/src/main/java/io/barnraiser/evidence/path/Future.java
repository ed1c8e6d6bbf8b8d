package io.barnraiser.evidence.path;

import java.util.SplittableRandom;

/// One way in which things may go on, for one person after the other.
interface Future {

    /// Draws where somebody stands at the end of each month.
    ///
    /// @param state the state in which they begin
    /// @param age for how many days they have been in it
    /// @param first the first month that is drawn, from 0; they begin at its beginning
    /// @param into `[months]`; written from {@code first} on
    void live(int state, int age, int first, int[] into, SplittableRandom random);

    /// The place at which the sum of the weights first passes {@code drawn}.
    static int pick(double[] weights, double drawn) {
        int place = 0;
        double sum = weights[0];
        while (drawn >= sum && place < weights.length - 1) {
            place++;
            sum += weights[place];
        }
        return place;
    }
}
