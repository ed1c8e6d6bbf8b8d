package io.barnraiser.build.idea;

import io.barnraiser.platform.database.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// The ways in which the team looks at the board.
enum Work {
    /// Everything that is shown.
    ALL,
    /// Proposed within two weeks, and the team said nothing yet.
    NEW,
    /// Proposed longer ago, undecided, and the team said nothing for three months.
    STALE,
    /// Undecided, the most voted first.
    WANTED,
    /// Hidden from members.
    HIDDEN;

    /// Votes of so many days are recent.
    static final int RECENT_DAYS = 14;

    private static final Duration NEWS = Duration.ofDays(RECENT_DAYS);
    private static final Duration SILENCE = Duration.ofDays(90);
    private static final Set<IdeaStatus> WAITING = Set.of(IdeaStatus.OPEN, IdeaStatus.CONSIDERED);

    String word() {
        return Code.of(this);
    }

    static Work of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElse(ALL);
    }

    /// What of {@code filter} belongs to it.
    IdeaFilter of(IdeaFilter filter, Instant now) {
        return switch (this) {
            case ALL -> filter;
            case NEW -> filter.unanswered(Instant.ofEpochMilli(1), now.minus(NEWS), IdeaFilter.EVER);
            case STALE -> filter.statuses(WAITING).unanswered(now.minus(SILENCE), Instant.EPOCH, now.minus(NEWS));
            case WANTED -> filter.statuses(WAITING);
            case HIDDEN -> filter.statuses(Set.of()).onlyHidden();
        };
    }

    /// In which order it stands, where none is asked for.
    Optional<IdeaSort> order() {
        return switch (this) {
            case NEW, HIDDEN -> Optional.of(IdeaSort.NEWEST);
            case STALE, WANTED -> Optional.of(IdeaSort.VOTES);
            case ALL -> Optional.empty();
        };
    }
}
