package io.barnraiser.listen.feedback;

import io.barnraiser.people.member.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/// What has become of something that was told: a pure function of what the log says of it, what the
/// team did, the promise that held, and the time. So a rebuild gives the same, and taking an act
/// back needs nothing but to leave it out.
///
/// Nothing is {@link FeedbackState#CLOSED} that was not answered, whatever the team said.
record Fate(
        FeedbackState state,
        FeedbackKind kind,
        long dueAt,
        long orderAt,
        long department,
        long assignee,
        long firstAt,
        long staffAt,
        long answeredAt,
        long snoozedUntil,
        long mergedInto) {

    /// By what the promise is shortened in the order, by urgency from low to urgent. Assumed, not
    /// learned.
    private static final double[] HASTE = {1, 0.75, 0.5};

    /// Between members these wait for a member, not for the brand.
    private static final Set<FeedbackKind> AMONG_MEMBERS =
            Set.of(FeedbackKind.QUESTION, FeedbackKind.PRAISE, FeedbackKind.THANKS);

    /// For these anybody's answer will do; for all else only the brand's.
    private static final Set<FeedbackKind> ANYBODY = Set.of(FeedbackKind.QUESTION, FeedbackKind.NEWCOMER);

    /// What else the fate of something depends on.
    ///
    /// @param waiting which of those that it was merged into wait themselves: with others, nothing waits
    /// @param isMuted whether nothing waits in its channel
    record Around(Set<Long> waiting, boolean isMuted) {}

    /// What became of {@code said}.
    ///
    /// @param heard who answered after {@link #heardFrom}
    /// @param deeds what the team did, those that hold alone, in their order
    /// @param around what else it depends on
    /// @param promise within how long an answer was promised
    /// @param now in epoch milliseconds
    static Fate of(Said said, Heard heard, List<Deed> deeds, Around around, Promise.Hours promise, long now) {
        FeedbackKind kind = said.kind();
        long department = 0;
        long assignee = 0;
        long until = 0;
        long into = 0;
        long told = 0;
        boolean closed = false;
        for (Deed deed : deeds) {
            switch (deed.act()) {
                case Act.Answered answered -> told = told == 0 ? deed.at() : told;
                case Act.Routed routed -> department = routed.department();
                case Act.Assigned assigned -> assignee = assigned.account();
                case Act.Merged merged -> into = merged.into().value();
                case Act.Snoozed snoozed -> until = snoozed.until().toEpochMilli();
                case Act.Sorted sorted -> kind = sorted.kind();
                case Act.Closed done -> closed = true;
                case Act.Reopened again -> {
                    told = 0;
                    closed = false;
                }
            }
        }
        long staffAt = first(heard.staffAt(), told);
        long firstAt = first(heard.firstAt(), told);
        long answeredAt = ANYBODY.contains(kind) ? firstAt : staffAt;
        long hours = Duration.ofHours(promise.of(kind, said.language())).toMillis();
        double haste = HASTE[Math.clamp(said.urgency(), 1, HASTE.length) - 1];
        return new Fate(
                state(
                        said,
                        heard,
                        kind,
                        around.isMuted(),
                        new Marks(answeredAt, closed, around.waiting().contains(into), until > now, department)),
                kind,
                said.at() + hours,
                said.at() + Math.round(hours * haste),
                department,
                assignee,
                firstAt,
                staffAt,
                answeredAt,
                until,
                into);
    }

    private record Marks(long answeredAt, boolean closed, boolean waitsWithOther, boolean sleeps, long department) {}

    private static FeedbackState state(Said said, Heard heard, FeedbackKind kind, boolean isMuted, Marks marks) {
        boolean isTalk = said.answers() > 0 && !heard.toStaff() && AMONG_MEMBERS.contains(kind);
        boolean isLater = kind == FeedbackKind.NEWCOMER && !heard.isFirst();
        if (heard.author() != Standing.MEMBER || kind == FeedbackKind.OTHER || isTalk || isLater || isMuted) {
            return FeedbackState.ASIDE;
        }
        if (marks.answeredAt() > 0) {
            return marks.closed() ? FeedbackState.CLOSED : FeedbackState.ANSWERED;
        }
        if (marks.waitsWithOther()) {
            return FeedbackState.MERGED;
        }
        if (marks.sleeps()) {
            return FeedbackState.SNOOZED;
        }
        if (heard.outcomes() > 0) {
            return FeedbackState.IDEA;
        }
        return marks.department() > 0 ? FeedbackState.ROUTED : FeedbackState.WAITING;
    }

    /// From when on an answer counts: from what was said on, or from when the team said that what
    /// came was none.
    static long heardFrom(Said said, List<Deed> deeds) {
        return deeds.stream()
                .filter(deed -> deed.act() instanceof Act.Reopened)
                .mapToLong(Deed::at)
                .reduce(said.at(), Math::max);
    }

    private static long first(long one, long other) {
        return LongStream.of(one, other).filter(at -> at > 0).min().orElse(0);
    }
}
