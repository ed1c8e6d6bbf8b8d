package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which ideas a list holds. Those that were merged into others are never among them: the others speak for them.
///
/// @param words each the beginning of a word of title or text, also of what was merged into the idea
/// @param statuses empty for every one
/// @param tag empty for any
/// @param product empty for any
/// @param mine whose member proposed it or voted for it; empty for anybody's
/// @param hidden whether it shows what the team hid, instead of what is shown
/// @param unansweredSince the team said nothing since then; empty for no matter
/// @param proposedFrom proposed at or after it
/// @param proposedUntil proposed before it
record IdeaFilter(
        List<String> words,
        Set<IdeaStatus> statuses,
        String tag,
        String product,
        Optional<IdentityId> mine,
        boolean hidden,
        Optional<Instant> unansweredSince,
        Instant proposedFrom,
        Instant proposedUntil) {

    /// Further off than any idea.
    static final Instant EVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    /// Everything that is shown.
    static final IdeaFilter ALL =
            new IdeaFilter(List.of(), Set.of(), "", "", Optional.empty(), false, Optional.empty(), Instant.EPOCH, EVER);

    IdeaFilter {
        words = List.copyOf(words);
        statuses = Set.copyOf(statuses);
    }

    IdeaFilter words(List<String> others) {
        return new IdeaFilter(
                others, statuses, tag, product, mine, hidden, unansweredSince, proposedFrom, proposedUntil);
    }

    IdeaFilter statuses(Set<IdeaStatus> others) {
        return new IdeaFilter(words, others, tag, product, mine, hidden, unansweredSince, proposedFrom, proposedUntil);
    }

    IdeaFilter about(String otherTag, String otherProduct) {
        return new IdeaFilter(
                words, statuses, otherTag, otherProduct, mine, hidden, unansweredSince, proposedFrom, proposedUntil);
    }

    IdeaFilter of(IdentityId who) {
        return new IdeaFilter(
                words, statuses, tag, product, Optional.of(who), hidden, unansweredSince, proposedFrom, proposedUntil);
    }

    IdeaFilter onlyHidden() {
        return new IdeaFilter(words, statuses, tag, product, mine, true, unansweredSince, proposedFrom, proposedUntil);
    }

    IdeaFilter unanswered(Instant since, Instant from, Instant until) {
        return new IdeaFilter(words, statuses, tag, product, mine, hidden, Optional.of(since), from, until);
    }
}
