package io.barnraiser.people.match;

import static io.barnraiser.people.account.Permissions.MEMBERS_MERGE;
import static io.barnraiser.people.account.Permissions.MEMBERS_READ;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.MergeId;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What was decided, and taking it back: merges that stand, and the never-again list.
final class DecidedPages {

    private static final String MERGED = MatchPages.PATH + "/merged";
    private static final String NEVER = MatchPages.PATH + "/never";
    private static final int PAGE = 50;

    private final Database database;
    private final Members members;
    private final Matches matches;
    private final Sides sides;

    DecidedPages(Database database, Members members, Matches matches, Sides sides) {
        this.database = database;
        this.members = members;
        this.matches = matches;
        this.sides = sides;
    }

    List<Route> routes() {
        return List.of(
                Route.get(MERGED, MEMBERS_READ, this::merged),
                Route.post(MERGED + "/{id}/unmerge", MEMBERS_MERGE, this::unmerge),
                Route.get(NEVER, MEMBERS_READ, this::never),
                Route.post(NEVER + "/{a}/{b}/undo", MEMBERS_MERGE, this::unmark));
    }

    private Response merged(Request request) {
        long before = request.query("after").map(MatchPages::number).orElse(Long.MAX_VALUE);
        List<PeopleStore.Merged> found = database.read(handle -> PeopleStore.merged(handle, before, PAGE + 1));
        List<PeopleStore.Merged> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<IdentityId, Side> people = sides.of(shown.stream()
                .flatMap(merge -> List.of(merge.a(), merge.b()).stream())
                .toList());
        List<PairsPage.Pair> pairs = new ArrayList<>();
        for (PeopleStore.Merged merge : shown) {
            String undo = MERGED + "/" + merge.id().value() + "/unmerge";
            String reason = "match.by." + merge.rule();
            add(pairs, people, merge.a(), merge.b(), new Decided(reason, merge.actor(), merge.at(), undo));
        }
        String next =
                found.size() > PAGE ? MERGED + "?after=" + shown.getLast().id().value() : "";
        return page("people/match/merged", pairs, next);
    }

    private Response never(Request request) {
        String[] after = request.query("after").orElse("").split("-", 2);
        long a = MatchPages.number(after[0]);
        long b = after.length == 2 ? MatchPages.number(after[1]) : 0;
        List<PeopleStore.Distinct> found = database.read(handle -> PeopleStore.distinct(handle, a, b, PAGE + 1));
        List<PeopleStore.Distinct> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<IdentityId, Side> people = sides.of(shown.stream()
                .flatMap(two -> List.of(new IdentityId(two.a()), new IdentityId(two.b())).stream())
                .toList());
        List<PairsPage.Pair> pairs = new ArrayList<>();
        for (PeopleStore.Distinct two : shown) {
            String undo = NEVER + "/" + two.a() + "/" + two.b() + "/undo";
            Decided decided = new Decided("match.by.never", two.actor(), two.at(), undo);
            add(pairs, people, new IdentityId(two.a()), new IdentityId(two.b()), decided);
        }
        String next = found.size() > PAGE
                ? NEVER + "?after=" + shown.getLast().a() + "-"
                        + shown.getLast().b()
                : "";
        return page("people/match/never", pairs, next);
    }

    private record Decided(String reason, String actor, Instant at, String undo) {}

    /// Adds the pair, unless one of the two is gone.
    private static void add(
            List<PairsPage.Pair> pairs, Map<IdentityId, Side> people, IdentityId a, IdentityId b, Decided decided) {
        Side left = people.get(a);
        Side right = people.get(b);
        if (left != null && right != null) {
            pairs.add(new PairsPage.Pair(left, right, decided.reason(), decided.actor(), decided.at(), decided.undo()));
        }
    }

    private Response page(String template, List<PairsPage.Pair> pairs, String next) {
        return Response.page(
                template,
                database.<PairsPage>read(handle -> new PairsPage(
                        pairs,
                        matches.count(handle, SuggestionFilter.in(Suggestion.State.OPEN)),
                        matches.count(handle, SuggestionFilter.in(Suggestion.State.LATER)),
                        next)));
    }

    private Response unmerge(Request request) {
        members.unmerge(request.viewer().name(), new MergeId(request.pathLong("id")));
        return Response.redirect(request.form("back"), MERGED).toast("match.toast.unmerged");
    }

    private Response unmark(Request request) {
        IdentityId a = new IdentityId(request.pathLong("a"));
        IdentityId b = new IdentityId(request.pathLong("b"));
        boolean was = matches.forget(request.viewer().name(), a, b);
        return Response.redirect(request.form("back"), NEVER)
                .toast(was ? "match.toast.unmarked" : "match.toast.decided");
    }
}
