package io.barnraiser.listen.feedback;

import io.barnraiser.activity.log.ActivityKind;
import java.util.Optional;

/// Something that somebody told the brand, or the community, and what has become of it. Times are
/// in epoch milliseconds, 0 for never; numbers are 0 where there is none.
///
/// @param identity who said it
/// @param answers the thing that it answers, where it is a reply
/// @param source where
/// @param channel the room in which it was said
/// @param object the thing that it is: the post, or of a review the product
/// @param thread the conversation that it is part of
/// @param act the kind of the activity: {@code create}, {@code reply}, {@code review}, ...
/// @param saidKind what it was read as
/// @param sureness how sure the reading is, from 0 to 1
/// @param kind what it is taken for: what a person says of it, or else what it was read as
/// @param urgency 1 low, 2 usual, 3 urgent
/// @param language two letters; empty for one that we do not read
/// @param stars 1 to 5 where it is a review
/// @param solicited whether the brand had asked
/// @param dueAt when the promise runs out
/// @param orderAt what the queue is sorted by: the promise, shortened by urgency
/// @param department who has it
/// @param assignee whose account has it
/// @param firstAt when any other person first answered
/// @param staffAt when somebody of the brand first answered
/// @param answeredAt when what waits for an answer had one
/// @param text what was said
/// @param label its title, where it has one
public record Feedback(
        FeedbackId id,
        long identity,
        long answers,
        long source,
        long channel,
        long object,
        long thread,
        String act,
        FeedbackKind saidKind,
        double sureness,
        FeedbackKind kind,
        int urgency,
        String language,
        int stars,
        boolean solicited,
        long saidAt,
        FeedbackState state,
        long dueAt,
        long orderAt,
        long department,
        long assignee,
        long firstAt,
        long staffAt,
        long answeredAt,
        long snoozedUntil,
        Optional<FeedbackId> mergedInto,
        String text,
        Optional<String> label) {

    /// What stands for it in a list: the title of what was opened, else what was said. The label of a review
    /// is its stars, and that of an answer the name of its survey.
    public String title() {
        Optional<String> own = label.filter(title -> !title.isBlank());
        return act.equals(ActivityKind.CREATE.name()) || text.isBlank() ? own.orElse(text) : text;
    }

    /// Whether somebody is to answer it.
    public boolean isWaiting() {
        return state.shelf() == Shelf.WAITING;
    }

    /// Whether the promise ran out before an answer came.
    public boolean isLate(long now) {
        return (answeredAt > 0 ? answeredAt : now) > dueAt;
    }
}
