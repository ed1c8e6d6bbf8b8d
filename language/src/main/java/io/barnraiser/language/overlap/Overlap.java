package io.barnraiser.language.overlap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// The overlap of two bodies of text, made comparable: O* = (O - O_null) / (O_ceiling -
/// O_null), where O = 1 - JSD with the logarithm to base 2 (Lin 1991). O_ceiling is the overlap
/// of one half of the members with the other, O_null that of the brand's words with their
/// meanings dealt out anew over all words; all three at equally many words. The interval is the
/// bootstrap's over authors, moved to where the value is: redrawn authors repeat themselves,
/// which makes every overlap smaller.
///
/// @param draws how often authors are drawn, 100 or more
/// @param seed decides whatever is drawn
public record Overlap(int draws, long seed) {

    /// With fewer words of either side nothing is told. Assumed.
    public static final int LEAST_WORDS = 200;

    /// With fewer authors the bootstrap is far from its level.
    public static final int LEAST_AUTHORS = 20;

    /// More words of either side change nothing but the time.
    static final int MOST_WORDS = 5_000;

    private static final int REPEATS = 40;
    private static final double TAIL = 0.025;

    /// What one half must have more in common with the other than chance gives.
    private static final double LEAST_MEASURE = 0.02;

    /// @throws IllegalArgumentException when `draws` is below 100
    public Overlap {
        if (draws < 100) {
            throw new IllegalArgumentException("%d draws say nothing of the ends".formatted(draws));
        }
    }

    /// O((draws + 40) · words).
    ///
    /// @param brand `[n]` the words of the brand, from 0 to below {@code size}
    /// @param members of each author `[n]` the words
    /// @param size how many different words there are
    public OverlapResult of(int[] brand, List<int[]> members, int size) {
        int written = members.stream().mapToInt(words -> words.length).sum();
        int words = Math.min(Math.min(brand.length, written / 2), MOST_WORDS);
        if (words < LEAST_WORDS || members.size() < LEAST_AUTHORS) {
            return new OverlapResult.TooFew(brand.length, written, members.size());
        }
        Sampler sampler = new Sampler(brand, size, words, new SplittableRandom(seed));
        double overlap = 0;
        double ceiling = 0;
        double none = 0;
        for (int i = 0; i < REPEATS; i++) {
            Sampler.Three three = sampler.draw(sampler.split(members));
            overlap += three.overlap() / REPEATS;
            ceiling += three.ceiling() / REPEATS;
            none += three.none() / REPEATS;
        }
        double measure = ceiling - none;
        if (measure < LEAST_MEASURE) {
            return new OverlapResult.NoMeasure();
        }
        double value = (overlap - none) / measure;
        double[] drawn = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            Sampler.Three three = sampler.draw(sampler.redrawn(members));
            double own = three.ceiling() - three.none();
            drawn[draw] = own > 0 ? (three.overlap() - three.none()) / own : value;
        }
        double mean = Arrays.stream(drawn).average().orElse(value);
        Arrays.sort(drawn);
        return new OverlapResult.Told(
                value,
                Math.min(value, value + at(drawn, TAIL) - mean),
                Math.max(value, value + at(drawn, 1 - TAIL) - mean),
                words,
                members.size());
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /// Draws words without putting them back, and compares what was drawn.
    private static final class Sampler {

        private final int[] brand;
        private final int size;
        private final int words;
        private final SplittableRandom random;

        Sampler(int[] brand, int size, int words, SplittableRandom random) {
            this.brand = brand;
            this.size = size;
            this.words = words;
            this.random = random;
        }

        record Three(double overlap, double ceiling, double none) {}

        /// Two halves of the members' words.
        record Halves(int[] one, int[] other) {}

        /// Halves of authors, as nearly as whole authors allow, cut to equal length.
        Halves split(List<int[]> members) {
            List<int[]> mixed = mixed(members);
            return halves(mixed.subList(0, mixed.size() / 2), mixed.subList(mixed.size() / 2, mixed.size()));
        }

        /// The same with authors drawn anew in either half.
        Halves redrawn(List<int[]> members) {
            List<int[]> mixed = mixed(members);
            int half = mixed.size() / 2;
            return halves(again(mixed.subList(0, half)), again(mixed.subList(half, mixed.size())));
        }

        private List<int[]> mixed(List<int[]> members) {
            List<int[]> mixed = new ArrayList<>(members);
            for (int i = mixed.size() - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int[] words = mixed.get(i);
                mixed.set(i, mixed.get(other));
                mixed.set(other, words);
            }
            return mixed;
        }

        private List<int[]> again(List<int[]> authors) {
            List<int[]> again = new ArrayList<>();
            for (int i = 0; i < authors.size(); i++) {
                again.add(authors.get(random.nextInt(authors.size())));
            }
            return again;
        }

        private static Halves halves(List<int[]> one, List<int[]> other) {
            return new Halves(all(one), all(other));
        }

        private static int[] all(List<int[]> authors) {
            return authors.stream().flatMapToInt(Arrays::stream).toArray();
        }

        Three draw(Halves halves) {
            int common = Math.min(words, Math.min(halves.one().length, halves.other().length));
            int[] one = counts(halves.one(), common);
            int[] other = counts(halves.other(), common);
            int[] own = counts(brand, common);
            double overlap = (common(own, one) + common(own, other)) / 2;
            int[] dealt = dealt(own);
            return new Three(overlap, common(one, other), (common(dealt, one) + common(dealt, other)) / 2);
        }

        private int[] counts(int[] from, int many) {
            int[] counts = new int[size];
            if (many * 2 > from.length) {
                int[] all = from.clone();
                for (int i = 0; i < many; i++) {
                    int pick = i + random.nextInt(all.length - i);
                    counts[all[pick]]++;
                    all[pick] = all[i];
                }
                return counts;
            }
            Set<Integer> taken = new HashSet<>();
            while (taken.size() < many) {
                int pick = random.nextInt(from.length);
                if (taken.add(pick)) {
                    counts[from[pick]]++;
                }
            }
            return counts;
        }

        /// The same counts, each of another word.
        private int[] dealt(int[] counts) {
            int[] dealt = counts.clone();
            for (int i = dealt.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int count = dealt[i];
                dealt[i] = dealt[other];
                dealt[other] = count;
            }
            return dealt;
        }

        private static double common(int[] one, int[] other) {
            return Overlap.raw(one, other);
        }
    }

    /// 1 minus the Jensen-Shannon divergence of two counts, from 0 to 1. Depends on how much
    /// was counted.
    static double raw(int[] one, int[] other) {
        double first = Arrays.stream(one).sum();
        double second = Arrays.stream(other).sum();
        double divergence = 0;
        for (int word = 0; word < one.length; word++) {
            double p = one[word] / first;
            double q = other[word] / second;
            double middle = (p + q) / 2;
            divergence += part(p, middle) + part(q, middle);
        }
        return 1 - divergence / 2;
    }

    private static double part(double share, double middle) {
        return share == 0 ? 0 : share * Math.log(share / middle) / Math.log(2);
    }
}
