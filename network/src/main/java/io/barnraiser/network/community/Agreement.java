package io.barnraiser.network.community;

/// How far two partitions of the same nodes agree.
///
/// @param normalised normalised mutual information, from 0 to 1, over the mean of the two entropies (Danon et
///     al. 2005); grows with the number of communities, so compare only like with like
/// @param adjusted adjusted mutual information, at most 1, about 0 for chance (Vinh, Epps and Bailey 2010,
///     mean of the entropies)
/// @param rand adjusted Rand index, at most 1, about 0 for chance (Hubert and Arabie 1985)
public record Agreement(double normalised, double adjusted, double rand) {

    /// Compares two partitions. O(n + k l) time where both have many communities,
    /// O(n + k l (n / k + n / l)) at most; O(k l) memory for k and l communities.
    ///
    /// @throws IllegalArgumentException when they are not of the same number of nodes
    public static Agreement of(Partition one, Partition other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException("partitions of %d and of %d nodes".formatted(one.size(), other.size()));
        }
        return new Contingency(one, other).agreement();
    }
}
