package io.barnraiser.build.release;

import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityId;
import io.barnraiser.evidence.credit.CreditRole;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Posts of the log, and tests, which are posts of members who tried it: found by number, or by who wrote them.
final class PostTrail implements Trail {

    private static final int TITLE = 90;
    private static final int PEOPLE = 3;
    private static final int NEWEST = 40;

    private final Database database;
    private final Activities activities;
    private final Members members;

    PostTrail(Database database, Activities activities, Members members) {
        this.database = database;
        this.activities = activities;
        this.members = members;
    }

    @Override
    public Collection<LinkKind> kinds() {
        return List.of(LinkKind.TEST, LinkKind.POST);
    }

    @Override
    public List<Piece> search(LinkKind kind, String query, int most) {
        Optional<Activity> numbered = number(query).flatMap(activities::find);
        Stream<Activity> written = numbered.isPresent() ? numbered.stream() : byAuthor(query);
        return written.filter(activity -> activity.text().isPresent())
                .limit(most)
                .map(activity -> piece(kind, activity))
                .toList();
    }

    @Override
    public Map<String, Piece> find(LinkKind kind, Collection<String> refs) {
        Map<String, Piece> found = new HashMap<>();
        refs.forEach(ref ->
                number(ref).flatMap(activities::find).ifPresent(activity -> found.put(ref, piece(kind, activity))));
        return found;
    }

    /// A post waits for nobody's answer, so there is no queue it could go back to.
    @Override
    public void reopen(LinkKind kind, String ref) {}

    /// What was said stays as it is; who said it is thanked.
    @Override
    public void tell(LinkKind kind, String ref, Release release, String actor, Supplier<Set<MemberId>> thanked) {}

    @Override
    public void takeBack(LinkKind kind, String ref, Release release) {}

    private Stream<Activity> byAuthor(String query) {
        return database
                .read(handle -> members.search(handle, query, 0, PEOPLE).stream()
                        .flatMap(member -> members.identities(handle, member).stream())
                        .flatMap(identity ->
                                activities.newest(handle, identity.id().value(), NEWEST).stream())
                        .toList())
                .stream();
    }

    private Piece piece(LinkKind kind, Activity activity) {
        String text = activity.text().orElse("");
        CreditRole role = kind == LinkKind.TEST ? CreditRole.TESTED : CreditRole.REFINED;
        StepKind step = kind == LinkKind.TEST ? StepKind.TESTED : StepKind.WROTE;
        return new Piece(
                activity.id().value() + "",
                Titles.of(activity.label().filter(label -> label.length() > 3).orElse(text), TITLE),
                activity.happenedAt(),
                Optional.of(activity.identityId()),
                text,
                "/desk/members/" + activity.identityId(),
                List.of(new Piece.Part(activity.identityId(), role, activity.happenedAt())),
                List.of(),
                List.of(new Piece.Step(step, activity.happenedAt(), "")));
    }

    private static Optional<ActivityId> number(String query) {
        String digits = query.strip().replace("#", "");
        return digits.matches("\\d{1,18}") ? Optional.of(new ActivityId(Long.parseLong(digits))) : Optional.empty();
    }
}
