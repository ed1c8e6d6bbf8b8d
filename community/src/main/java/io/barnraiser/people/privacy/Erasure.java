package io.barnraiser.people.privacy;

import io.barnraiser.people.member.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The proof that somebody was erased. It says that it was done, when, by whom and why, and never who it was.
///
/// @param id its number, which the person is told
/// @param member the number that the member had
/// @param at when it was asked for
/// @param actor who did it
/// @param reason why
/// @param counts how many rows were removed, by section
/// @param finishedAt when the last row was gone; empty while it is under way
public record Erasure(
        long id,
        MemberId member,
        Instant at,
        String actor,
        String reason,
        Map<String, Long> counts,
        Optional<Instant> finishedAt) {

    public Erasure {
        counts = Map.copyOf(counts);
    }

    /// How many rows were removed in all.
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
