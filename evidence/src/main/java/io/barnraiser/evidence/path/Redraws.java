package io.barnraiser.evidence.path;

import java.util.SplittableRandom;

/// How the people are drawn again and again, so that one can see how figures vary by chance: in each redraw
/// a person counts as often as a Poisson distribution of mean 1 says. That is the bootstrap over people for
/// data that come one by one (Hanley and MacGibbon 2006; Chamandy, Muralidharan, Najmi and Naidu 2012,
/// "Estimating uncertainty for massive data streams"). How often somebody counts hangs on the seed and on
/// their own number alone: not on the order in which people come, nor on who else is there.
///
/// @param times how often people are drawn; at least 100, 200 is usual
public record Redraws(int times, long seed) {

    private static final long WHOLE = 1L << 32;

    /// Up to which chance, of 2^32, a person counts 0, 1, 2, ... times.
    private static final long[] UP_TO = upTo();

    public Redraws {
        if (times < 100) {
            throw new IllegalArgumentException("%d redraws say nothing of the ends".formatted(times));
        }
    }

    /// Two hundred.
    public static Redraws usual(long seed) {
        return new Redraws(200, seed);
    }

    /// How many columns sums have: first the people as they are, then every redraw.
    int columns() {
        return times + 1;
    }

    /// How often the person counts in each column. O(times).
    ///
    /// @return `[columns]`, the first 1
    int[] weights(long person) {
        SplittableRandom random = new SplittableRandom(mixed(seed ^ mixed(person)));
        int[] weights = new int[columns()];
        weights[0] = 1;
        for (int column = 1; column < weights.length; column++) {
            long chance = Integer.toUnsignedLong(random.nextInt());
            while (chance >= UP_TO[weights[column]]) {
                weights[column]++;
            }
        }
        return weights;
    }

    /// The finishing step of MurmurHash3 in David Stafford's variant 13, over a number that is never 0 for
    /// the first few people.
    private static long mixed(long number) {
        long mixed = number + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private static long[] upTo() {
        long[] upTo = new long[14];
        double probability = Math.exp(-1);
        double sum = 0;
        for (int count = 0; count < upTo.length; count++) {
            sum += probability;
            upTo[count] = Math.round(sum * WHOLE);
            probability /= count + 1;
        }
        upTo[upTo.length - 1] = WHOLE;
        return upTo;
    }
}
