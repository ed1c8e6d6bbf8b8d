package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.CreditRole;
import io.barnraiser.listen.feedback.Act;
import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.listen.feedback.FeedbackKind;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.listen.feedback.Outcome;
import io.barnraiser.listen.feedback.Way;
import io.barnraiser.people.account.Audit;
import io.barnraiser.people.member.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// What members told the brand. What somebody said says the same comes with it.
final class FeedbackTrail implements Trail {

    private static final int TITLE = 90;
    private static final int MOST_ALIKE = 200;

    private final Feedbacks feedbacks;

    FeedbackTrail(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public Collection<LinkKind> kinds() {
        return List.of(LinkKind.FEEDBACK);
    }

    @Override
    public List<Piece> search(LinkKind kind, String query, int most) {
        Stream<Feedback> numbered =
                query.matches("#?\\d{1,18}") ? feedbacks.find(id(query.replace("#", ""))).stream() : Stream.of();
        return Stream.concat(numbered, feedbacks.search(query, most).stream())
                .limit(most)
                .map(feedback -> piece(feedback, List.of()))
                .toList();
    }

    @Override
    public Map<String, Piece> find(LinkKind kind, Collection<String> refs) {
        Map<String, Piece> found = new HashMap<>();
        List<FeedbackId> ids = refs.stream()
                .filter(ref -> ref.matches("\\d{1,18}"))
                .map(FeedbackTrail::id)
                .toList();
        feedbacks
                .find(ids)
                .forEach(feedback -> found.put(
                        feedback.id().toString(),
                        piece(feedback, refs(feedbacks.mergedInto(feedback.id(), MOST_ALIKE)))));
        return found;
    }

    @Override
    public List<Piece> alike(LinkKind kind, String ref) {
        return feedbacks.same(id(ref), MOST_ALIKE).stream()
                .map(feedback -> piece(feedback, List.of()))
                .toList();
    }

    @Override
    public void reopen(LinkKind kind, String ref) {
        feedbacks.act(Audit.PROGRAM, id(ref), new Act.Reopened());
    }

    @Override
    public void tell(LinkKind kind, String ref, Release release, String actor, Supplier<Set<MemberId>> thanked) {
        feedbacks.link(
                id(ref),
                new Outcome(
                        Outcome.Kind.RELEASE,
                        release.title(),
                        release.lastingPath(),
                        release.publishedAt().orElse(release.shippedAt())));
    }

    @Override
    public void takeBack(LinkKind kind, String ref, Release release) {
        feedbacks.unlink(id(ref), release.lastingPath());
    }

    @Override
    public void told(Handle handle, LinkKind kind, String ref, Release release) {
        feedbacks.act(handle, Audit.PROGRAM, id(ref), new Act.Answered(Way.HUB, release.title()));
    }

    private static Piece piece(Feedback feedback, List<Piece.Ref> parents) {
        Instant at = Instant.ofEpochMilli(feedback.saidAt());
        // Nobody, where they were erased.
        Optional<Long> author = Optional.of(feedback.identity()).filter(identity -> identity > 0);
        return new Piece(
                feedback.id().toString(),
                Titles.of(feedback.title(), TITLE),
                at,
                author,
                feedback.text(),
                "/desk/listening/" + feedback.id(),
                author.map(identity -> new Piece.Part(identity, role(feedback.kind()), at)).stream()
                        .toList(),
                parents,
                List.of());
    }

    private static List<Piece.Ref> refs(List<Feedback> found) {
        return found.stream()
                .map(feedback -> new Piece.Ref(LinkKind.FEEDBACK, feedback.id().toString()))
                .toList();
    }

    /// Praise did not bring a change about; it says that the matter is dear to somebody.
    private static CreditRole role(FeedbackKind kind) {
        return switch (kind) {
            case PRAISE, THANKS -> CreditRole.VOTED;
            case QUESTION, PROBLEM, WISH, NEWCOMER, UNKNOWN, OTHER -> CreditRole.REPORTED;
        };
    }

    private static FeedbackId id(String ref) {
        return new FeedbackId(Long.parseLong(ref));
    }
}
