package io.barnraiser.build.release;

import io.barnraiser.build.idea.Contributor;
import io.barnraiser.build.idea.Idea;
import io.barnraiser.build.idea.IdeaId;
import io.barnraiser.build.idea.IdeaStatus;
import io.barnraiser.build.idea.Ideas;
import io.barnraiser.evidence.credit.CreditRole;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.platform.html.Markdown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Ideas of the board. One that others were merged into grew out of them, and out of the feedback it was made of.
final class IdeaTrail implements Trail {

    private static final int WORDS = 400;

    private final Ideas ideas;

    IdeaTrail(Ideas ideas) {
        this.ideas = ideas;
    }

    @Override
    public Collection<LinkKind> kinds() {
        return List.of(LinkKind.IDEA);
    }

    @Override
    public List<Piece> search(LinkKind kind, String query, int most) {
        return ideas.search(query, most).stream()
                .map(idea -> piece(idea, List.of(), List.of(), List.of()))
                .toList();
    }

    @Override
    public Map<String, Piece> find(LinkKind kind, Collection<String> refs) {
        return each(refs, idea -> piece(idea, List.of(), List.of(), steps(idea)));
    }

    @Override
    public Map<String, Piece> whole(LinkKind kind, Collection<String> refs) {
        return each(refs, this::whole);
    }

    private Map<String, Piece> each(Collection<String> refs, Function<Idea, Piece> piece) {
        Map<String, Piece> found = new HashMap<>();
        refs.stream()
                .filter(ref -> ref.matches("\\d{1,18}"))
                .forEach(ref -> ideas.find(new IdeaId(Long.parseLong(ref)))
                        .ifPresent(idea -> found.put(ref, piece.apply(idea))));
        return found;
    }

    /// Who says that it is not solved says it again, as feedback; an idea that was built is built.
    @Override
    public void reopen(LinkKind kind, String ref) {}

    @Override
    public void tell(LinkKind kind, String ref, Release release, String actor, Supplier<Set<MemberId>> thanked) {
        ideas.find(new IdeaId(Long.parseLong(ref)))
                .filter(idea -> idea.mergedInto().isEmpty() && idea.status() != IdeaStatus.SHIPPED)
                .ifPresent(idea -> ideas.ship(actor, idea.id(), release.title(), release.lastingPath(), thanked.get()));
    }

    /// What was said on the board was said with a reason; the team gives it another status with another reason.
    @Override
    public void takeBack(LinkKind kind, String ref, Release release) {}

    private Piece whole(Idea idea) {
        List<Piece.Part> parts = ideas.contributors(idea.id()).stream()
                .filter(contributor -> contributor.idea().equals(idea.id()))
                .map(contributor ->
                        new Piece.Part(contributor.identity().value(), role(contributor.role()), contributor.at()))
                .toList();
        List<Piece.Ref> parents = new ArrayList<>();
        if (idea.mergedInto().isEmpty()) {
            var from = ideas.ancestors(idea.id());
            from.merged().forEach(merged -> parents.add(new Piece.Ref(LinkKind.IDEA, merged.value() + "")));
            from.feedback().forEach(number -> parents.add(new Piece.Ref(LinkKind.FEEDBACK, number + "")));
        }
        return piece(idea, parts, parents, steps(idea));
    }

    private static Piece piece(Idea idea, List<Piece.Part> parts, List<Piece.Ref> parents, List<Piece.Step> steps) {
        return new Piece(
                idea.id().value() + "",
                idea.title(),
                idea.createdAt(),
                Optional.of(idea.author().value()).filter(identity -> identity > 0),
                Markdown.words(idea.text(), WORDS),
                idea.address(),
                parts,
                parents,
                steps);
    }

    /// What was decided and when; with the reasons only where everybody may read the board, and nothing of a hidden
    /// idea.
    private List<Piece.Step> steps(Idea idea) {
        if (idea.isHidden()) {
            return List.of();
        }
        boolean isRead = ideas.isPublic();
        return ideas.changes(idea.id()).stream()
                .flatMap(change ->
                        step(change.to())
                                .map(kind -> new Piece.Step(kind, change.at(), isRead ? change.reason() : ""))
                                .stream())
                .toList();
    }

    private static Optional<StepKind> step(IdeaStatus to) {
        return switch (to) {
            case PLANNED -> Optional.of(StepKind.DECIDED);
            case BUILDING -> Optional.of(StepKind.BUILT);
            case OPEN, CONSIDERED, SHIPPED, DECLINED, MERGED -> Optional.empty();
        };
    }

    private static CreditRole role(Contributor.Role role) {
        return switch (role) {
            case AUTHOR -> CreditRole.PROPOSED;
            case EDITOR, COMMENTER -> CreditRole.REFINED;
            case VOTER -> CreditRole.VOTED;
        };
    }
}
