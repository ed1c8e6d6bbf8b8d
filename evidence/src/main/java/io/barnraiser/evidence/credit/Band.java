package io.barnraiser.evidence.credit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How much somebody had to do with a change, as a reader may be told: never as decimals, which would claim more
/// than a choice of weights can say.
public enum Band {
    /// At least half as much as whoever did most, and a twentieth of the whole: so at most twenty are here.
    MAJOR,
    /// At least a tenth as much as whoever did most.
    SOME,
    /// Helped as well.
    ALSO;

    private static final double MAJOR_OF_MOST = 0.5;
    private static final double MAJOR_OF_ALL = 0.05;
    private static final double SOME_OF_MOST = 0.1;
    /// Sums in another order round differently, relative to the most.
    private static final double SAME = 1e-9;
    /// Two that differ by no more than so many standard errors of their difference are tied.
    private static final double DOUBT = 2;

    /// The name that is stored and sent: lower case.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The band of each. Whoever lies below an edge, but no further from somebody above it than rounding and
    /// sampling leave open, is tied with them and stands above it as well. O(n).
    ///
    /// @return as long as the players of {@code credit}
    public static List<Band> of(Credit credit) {
        double most = Arrays.stream(credit.values()).max().orElse(0);
        boolean[] major = above(credit, most, Math.max(MAJOR_OF_MOST * most, MAJOR_OF_ALL * credit.total()));
        boolean[] some = above(credit, most, SOME_OF_MOST * most);
        return IntStream.range(0, major.length)
                .mapToObj(player -> major[player] ? MAJOR : some[player] ? SOME : ALSO)
                .toList();
    }

    private static boolean[] above(Credit credit, double most, double edge) {
        double[] values = credit.values();
        double[] errors = credit.errors();
        boolean[] isAbove = new boolean[values.length];
        double same = SAME * Math.abs(most);
        int last = -1;
        for (int player = 0; player < values.length && most > 0; player++) {
            isAbove[player] = values[player] >= edge - same;
            if (isAbove[player] && (last < 0 || values[player] < values[last])) {
                last = player;
            }
        }
        for (int player = 0; player < values.length && last >= 0; player++) {
            double open = same + DOUBT * Math.hypot(errors[player], errors[last]);
            isAbove[player] |= values[last] - values[player] <= open;
        }
        return isAbove;
    }
}
