package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.CreditRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The way of a release from the first word to the shelf and back to those who spoke.
final class Story {

    private static final int QUOTE = 280;

    private Story() {}

    /// The steps in order of time.
    ///
    /// @param links what led to it, in the order in which it was said
    static List<Step> of(Handle handle, Release release, List<Link> links, Map<Long, Piece> pieces, Instant now) {
        List<Step> steps = new ArrayList<>();
        Map<CreditRole, ContributionStore.Times> roles = ContributionStore.roles(handle, release.id());
        said(handle, release, links, pieces, roles, steps);
        links.stream()
                .filter(link -> link.kind() == LinkKind.IDEA && link.cameWith() == 0)
                .findFirst()
                .ifPresent(link ->
                        steps.add(quoted(handle, release, StepKind.PROPOSED, link, Optional.empty(), votes(roles))));
        int tests = (int)
                links.stream().filter(link -> link.kind() == LinkKind.TEST).count();
        links.stream()
                .filter(link -> link.kind() == LinkKind.TEST)
                .findFirst()
                .ifPresent(link -> steps.add(quoted(
                        handle, release, StepKind.TESTED, link, Optional.ofNullable(pieces.get(link.id())), tests)));
        pieces.values()
                .forEach(piece -> piece.steps().stream()
                        .filter(step -> step.kind() == StepKind.DECIDED || step.kind() == StepKind.BUILT)
                        .forEach(step -> steps.add(new Step(
                                step.kind(), step.at(), 1, step.words(), Optional.empty(), Optional.empty()))));
        steps.add(new Step(StepKind.SHIPPED, release.shippedAt(), 1));
        PersonStore.thanked(handle, release.id())
                .ifPresent(told -> steps.add(new Step(StepKind.TOLD, told.first(), told.people())));
        return steps.stream()
                .filter(step -> !step.at().isAfter(now))
                .sorted(Comparator.comparing((Step step) -> day(step.at())).thenComparing(Step::kind))
                .toList();
    }

    private static void said(
            Handle handle,
            Release release,
            List<Link> links,
            Map<Long, Piece> pieces,
            Map<CreditRole, ContributionStore.Times> roles,
            List<Step> steps) {
        Optional<Link> first =
                links.stream().filter(link -> link.kind() == LinkKind.FEEDBACK).findFirst();
        Optional<ContributionStore.Times> reported = Optional.ofNullable(roles.get(CreditRole.REPORTED));
        first.ifPresent(link ->
                steps.add(quoted(handle, release, StepKind.SAID, link, Optional.ofNullable(pieces.get(link.id())), 1)));
        reported.filter(role -> role.people() > 1)
                .ifPresent(role -> steps.add(new Step(
                        StepKind.SAME,
                        role.second(),
                        role.people() - 1,
                        "",
                        Optional.empty(),
                        role.last().isAfter(role.second()) ? Optional.of(role.last()) : Optional.empty())));
    }

    private static long votes(Map<CreditRole, ContributionStore.Times> roles) {
        return Optional.ofNullable(roles.get(CreditRole.VOTED))
                .map(ContributionStore.Times::people)
                .orElse(0L);
    }

    /// A step with the words of a member, where they allow it, and their name, where they allow that.
    private static Step quoted(
            Handle handle, Release release, StepKind kind, Link link, Optional<Piece> piece, long count) {
        Optional<Person> author = link.author().flatMap(identity -> PersonStore.find(handle, release.id(), identity));
        String words = author.filter(person -> person.isQuotable() && person.naming() != Naming.HIDDEN)
                .flatMap(person -> piece.map(Piece::words))
                .map(text -> Titles.of(text, QUOTE))
                .orElse("");
        Optional<String> name =
                author.filter(person -> person.naming() == Naming.NAME).map(Person::agreedName);
        return new Step(kind, link.saidAt(), count, words, name, Optional.empty());
    }

    private static long day(Instant at) {
        return at.getEpochSecond() / 86_400;
    }
}
