package io.barnraiser.understand.voice;

import io.barnraiser.evidence.Interval;
import java.util.List;
import java.util.Optional;

/// What the brand's words and the members' have in common.
///
/// @param version of the brand's text
/// @param overlap about 0 for words dealt out by chance, about 1 for what members have in
///     common; empty where it cannot be told
/// @param words how many words of either side were compared
/// @param brandWords how many the brand has
/// @param memberWords how many members wrote
/// @param authors how many members wrote them
/// @param brand words that the brand uses more
/// @param members words that members use more, each from five of them at least
/// @param both words of both
public record Shared(
        int version,
        State state,
        Optional<Interval> overlap,
        int words,
        int brandWords,
        int memberWords,
        int authors,
        List<String> brand,
        List<String> members,
        List<String> both) {

    public Shared {
        brand = List.copyOf(brand);
        members = List.copyOf(members);
        both = List.copyOf(both);
    }

    /// Whether it can be told.
    public enum State {
        TOLD,
        /// Too few words or authors.
        TOO_FEW,
        /// Members have no more in common with one another than chance gives.
        NO_MEASURE
    }
}
