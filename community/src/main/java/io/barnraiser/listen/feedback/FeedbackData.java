package io.barnraiser.listen.feedback;

import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What is kept of what a person told the brand: what it was taken for, how it was answered, and
/// what became of it.
final class FeedbackData implements PersonalData {

    private static final int PAGE = 200;

    private final FeedbackFollower follower;
    private final ListStore lists = new ListStore();
    private final DeedStore deeds = new DeedStore();
    private final OutcomeStore outcomes = new OutcomeStore();

    FeedbackData(FeedbackFollower follower) {
        this.follower = follower;
    }

    @Override
    public String section() {
        return "feedback";
    }

    @Override
    public String title() {
        return "What they told the brand, how it was answered, and what became of it";
    }

    @Override
    public List<String> columns() {
        return List.of("activity", "said_at", "kind", "state", "answered_at", "what", "at", "text");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        Optional<FeedbackId> before = Optional.empty();
        List<Feedback> page;
        do {
            page = lists.of(handle, person.numbers(), before, PAGE);
            List<FeedbackId> ids = page.stream().map(Feedback::id).toList();
            var done = deeds.of(handle, ids.stream().map(FeedbackId::value).toList());
            var became = outcomes.of(handle, ids);
            page.forEach(feedback -> {
                row(rows, feedback, "said", feedback.saidAt(), "");
                done.getOrDefault(feedback.id().value(), List.of()).forEach(deed -> {
                    if (deed.act() instanceof Act.Answered answered) {
                        row(rows, feedback, "answer", deed.at(), answered.text());
                    }
                    if (deed.act() instanceof Act.Routed routed
                            && !routed.note().isEmpty()) {
                        row(rows, feedback, "note", deed.at(), routed.note());
                    }
                });
                became.getOrDefault(feedback.id(), List.of())
                        .forEach(outcome -> row(
                                rows,
                                feedback,
                                outcome.kind().name().toLowerCase(java.util.Locale.ROOT),
                                outcome.at().toEpochMilli(),
                                outcome.title()));
            });
            before = page.isEmpty() ? before : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
    }

    private static void row(Rows rows, Feedback feedback, String what, long at, String text) {
        rows.add(
                feedback.id().value(),
                Instant.ofEpochMilli(feedback.saidAt()),
                feedback.kind().key(),
                feedback.state().key(),
                feedback.answeredAt() > 0 ? Instant.ofEpochMilli(feedback.answeredAt()) : null,
                what,
                Instant.ofEpochMilli(at),
                text);
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        return person.identities().isEmpty() ? 0 : follower.forget(handle, person.numbers(), limit);
    }
}
