package io.barnraiser.network.learn;

/// How what two nodes did becomes the probability of the arc between them: the static models of Goyal, Bonchi
/// and Lakshmanan (2010, "Learning influence probabilities in social networks").
public enum Credit {
    /// Of all that the source did, the share that the target did later: each a coin that was thrown once.
    BERNOULLI,
    /// Of all that either of them did, the share that the source did and the target did later. Lower where
    /// the target does much by itself.
    JACCARD,
    /// As {@link #BERNOULLI}, but those who may have been the source of a deed share it among them.
    PARTIAL_BERNOULLI,
    /// As {@link #JACCARD}, but those who may have been the source of a deed share it among them.
    PARTIAL_JACCARD;

    boolean isShared() {
        return this == PARTIAL_BERNOULLI || this == PARTIAL_JACCARD;
    }

    boolean isOfEither() {
        return this == JACCARD || this == PARTIAL_JACCARD;
    }
}
