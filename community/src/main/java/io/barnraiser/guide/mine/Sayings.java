package io.barnraiser.guide.mine;

import io.barnraiser.listen.feedback.Act;
import io.barnraiser.listen.feedback.Deed;
import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.listen.feedback.Outcome;
import io.barnraiser.listen.feedback.Way;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what a member told the brand, wherever they told it, and what became of it.
final class Sayings {

    private static final int SHOWN = 280;

    private final Feedbacks feedbacks;

    Sayings(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    /// The newest first.
    ///
    /// @param before the last of the page before; empty for the first page
    List<MinePage.Saying> of(Collection<Long> identities, Optional<FeedbackId> before, int most, Instant now) {
        List<Feedback> found = feedbacks.of(identities, before, most);
        Map<FeedbackId, List<Outcome>> outcomes =
                feedbacks.outcomes(found.stream().map(Feedback::id).toList());
        return found.stream()
                .map(one -> saying(one, outcomes.getOrDefault(one.id(), List.of()), now))
                .toList();
    }

    private MinePage.Saying saying(Feedback one, List<Outcome> outcomes, Instant now) {
        return new MinePage.Saying(
                one.id().value(),
                cut(one.title()),
                one.saidAt(),
                one.state(),
                one.dueAt(),
                one.isLate(now.toEpochMilli()),
                one.answeredAt(),
                one.answeredAt() > 0 ? answer(one.id(), outcomes) : "",
                outcomes);
    }

    /// What was said last by a way that comes to the member through us. That something came of it is an answer too, but
    /// stands among the outcomes already.
    private String answer(FeedbackId id, List<Outcome> outcomes) {
        Set<String> titles = outcomes.stream().map(Outcome::title).collect(Collectors.toSet());
        return feedbacks.deeds(id).reversed().stream()
                .filter(Deed::holds)
                .map(Deed::act)
                .filter(act -> act instanceof Act.Answered(Way way, String text) && (way == Way.HUB || way == Way.MAIL))
                .map(act -> ((Act.Answered) act).text())
                .filter(text -> !titles.contains(text))
                .findFirst()
                .orElse("");
    }

    private static String cut(String text) {
        return text.length() <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHOWN))) + " …";
    }
}
