package io.barnraiser.understand.network;

import io.barnraiser.activity.log.ActivityKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much one act of a kind counts for a tie, beside one reply, which counts 1. These numbers are assumed:
/// nobody has fitted them to what happens in this community.
///
/// @param byKind from 0 (does not count) to {@link #HEAVIEST}; a kind that is not named does not count
public record TieWeights(Map<ActivityKind, Double> byKind) {

    /// The most that an act may count.
    public static final double HEAVIEST = 100;

    /// The kinds that can make ties, in the order in which a form shows them.
    public static final List<ActivityKind> KINDS = List.of(
            ActivityKind.REPLY,
            ActivityKind.MENTION,
            ActivityKind.ACCEPT,
            ActivityKind.INVITE,
            ActivityKind.SHARE,
            ActivityKind.LIKE,
            ActivityKind.FOLLOW,
            ActivityKind.ATTEND,
            ActivityKind.JOIN,
            ActivityKind.DISLIKE);

    /// What holds until somebody sets something else. That talking binds more than liking is known (Gilbert
    /// and Karahalios, "Predicting tie strength with social media", CHI 2009); by how much is our assumption.
    /// Dislikes are no tie.
    public static final TieWeights ASSUMED = new TieWeights(Map.of(
            ActivityKind.REPLY, 1.0,
            ActivityKind.MENTION, 1.0,
            ActivityKind.ACCEPT, 1.5,
            ActivityKind.INVITE, 1.0,
            ActivityKind.SHARE, 0.7,
            ActivityKind.LIKE, 0.3,
            ActivityKind.FOLLOW, 0.5,
            ActivityKind.ATTEND, 1.0,
            ActivityKind.JOIN, 0.3,
            ActivityKind.DISLIKE, 0.0));

    /// @throws IllegalArgumentException when a weight is out of its range
    public TieWeights {
        byKind = Map.copyOf(byKind);
        byKind.forEach((kind, weight) -> {
            if (!isWeight(weight)) {
                throw new IllegalArgumentException(
                        "%s weighs %s, not from 0 to %s".formatted(kind.name(), weight, HEAVIEST));
            }
        });
    }

    /// Whether an act may count so much.
    public static boolean isWeight(double weight) {
        return weight >= 0 && weight <= HEAVIEST;
    }

    /// How much one act of this kind counts.
    public double of(ActivityKind kind) {
        return byKind.getOrDefault(kind, 0.0);
    }

    /// The same with another weight for one kind.
    public TieWeights with(ActivityKind kind, double weight) {
        Map<ActivityKind, Double> changed = new HashMap<>(byKind);
        changed.put(kind, weight);
        return new TieWeights(changed);
    }
}
