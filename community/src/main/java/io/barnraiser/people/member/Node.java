package io.barnraiser.people.member;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An identity as a merge sees it, with the row of the member that it was born with.
///
/// @param id the identity, and the member it was born with
/// @param member the member it belongs to now
/// @param sourceId its source
/// @param kind its kind
/// @param externalId what the source calls it
/// @param name its name there
/// @param handle its short name there
/// @param email its address
/// @param bornName the name in the row of the member it was born with
/// @param bornStanding the standing in that row
/// @param ownStanding what was said of the standing of this identity alone
/// @param bornMergedInto the member into which that one is merged
record Node(
        long id,
        long member,
        long sourceId,
        Identity.Kind kind,
        String externalId,
        @Nullable String name,
        @Nullable String handle,
        @Nullable String email,
        String bornName,
        Standing bornStanding,
        Standing ownStanding,
        @Nullable Long bornMergedInto) {

    private static final int LONGEST = 200;

    /// What this identity alone would be called.
    String label() {
        return label(name, handle, email, externalId);
    }

    /// What the member that an identity is born with is called.
    static String label(Identity identity) {
        return label(
                identity.name().orElse(null),
                identity.handle().orElse(null),
                identity.email().orElse(null),
                identity.externalId());
    }

    private static String label(
            @Nullable String name, @Nullable String handle, @Nullable String email, String externalId) {
        String best = name != null ? name : handle != null ? handle : email != null ? email : externalId;
        return best.length() <= LONGEST ? best : best.substring(0, LONGEST);
    }

    /// What a person of these identities is called: after a full name rather than one word, a name rather than a
    /// handle, an account rather than a visitor; among equals after the oldest.
    static String bestLabel(List<Node> nodes) {
        return nodes.stream()
                .min(Comparator.comparingInt(Node::rank).thenComparingLong(Node::id))
                .orElseThrow()
                .label();
    }

    /// The strongest standing of these identities.
    static Standing strongest(List<Node> nodes) {
        return nodes.stream()
                .map(Node::ownStanding)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private int rank() {
        int byName = name != null ? (name.indexOf(' ') > 0 ? 0 : 1) : handle != null ? 2 : email != null ? 3 : 4;
        return byName * 2 + (kind.mayRepeat() ? 1 : 0);
    }
}
