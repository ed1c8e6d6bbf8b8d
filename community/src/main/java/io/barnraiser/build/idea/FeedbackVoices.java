package io.barnraiser.build.idea;

import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.listen.feedback.Outcome;
import io.barnraiser.people.member.IdentityId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What members told the brand, as the listening keeps it.
final class FeedbackVoices implements Voices {

    private static final int ALIKE = 100;

    private final Feedbacks feedbacks;

    FeedbackVoices(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public Optional<Voice> find(long number) {
        return feedbacks.find(new FeedbackId(number)).map(FeedbackVoices::voice);
    }

    @Override
    public List<Voice> find(List<Long> numbers) {
        return feedbacks.find(numbers.stream().map(FeedbackId::new).toList()).stream()
                .map(FeedbackVoices::voice)
                .toList();
    }

    @Override
    public List<Voice> alike(long number) {
        return feedbacks.same(new FeedbackId(number), ALIKE).stream()
                .map(FeedbackVoices::voice)
                .toList();
    }

    @Override
    public void became(Handle handle, long number, Idea idea) {
        feedbacks.link(
                handle,
                new FeedbackId(number),
                new Outcome(
                        Outcome.Kind.IDEA, idea.title(), "/ideas/" + idea.id().value(), idea.createdAt()));
    }

    private static Voice voice(Feedback told) {
        return new Voice(
                told.id().value(), new IdentityId(told.identity()), told.label().orElse(""), told.text());
    }
}
