package io.barnraiser.understand.network;

/// How ties are weighed. All of it is assumed until it is fitted.
///
/// @param halfLifeDays after so many days an act counts half, from 1 to {@link #LONGEST_HALF_LIFE}
/// @param leastWeight two members have a tie if what is between them, both directions together, weighs at least so
///     much; from 0 to 1000, in the weight of a reply of today
/// @param weights how much an act of each kind counts
public record TieSettings(int halfLifeDays, double leastWeight, TieWeights weights) {

    /// Ten years.
    public static final int LONGEST_HALF_LIFE = 3_650;

    /// Three months, as long as a conversation may rest and go on; a tie ends when a reply is ten months old,
    /// a like when it is five.
    public static final TieSettings ASSUMED = new TieSettings(90, 0.1, TieWeights.ASSUMED);

    private static final double HEAVIEST_LEAST = 1_000;

    /// @throws IllegalArgumentException when a number is out of its range
    public TieSettings {
        if (!isHalfLife(halfLifeDays)) {
            throw new IllegalArgumentException("not a half-life in days: " + halfLifeDays);
        }
        if (!isLeastWeight(leastWeight)) {
            throw new IllegalArgumentException("not a least weight of ties: " + leastWeight);
        }
    }

    /// Whether acts may lose half their weight in so many days.
    public static boolean isHalfLife(int days) {
        return days >= 1 && days <= LONGEST_HALF_LIFE;
    }

    /// Whether ties may have to weigh so much.
    public static boolean isLeastWeight(double leastWeight) {
        return leastWeight >= 0 && leastWeight <= HEAVIEST_LEAST;
    }

    /// The same with another half-life.
    public TieSettings withHalfLife(int days) {
        return new TieSettings(days, leastWeight, weights);
    }

    /// The same with another least weight.
    public TieSettings withLeastWeight(double weight) {
        return new TieSettings(halfLifeDays, weight, weights);
    }

    /// The same with other weights.
    public TieSettings withWeights(TieWeights others) {
        return new TieSettings(halfLifeDays, leastWeight, others);
    }
}
