package io.barnraiser.people.match;

import static io.barnraiser.people.account.Permissions.MEMBERS_MERGE;
import static io.barnraiser.people.account.Permissions.MEMBERS_READ;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.QueryString;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/// The review of suggestions, one by one.
final class MatchPages {

    static final String PATH = "/desk/matches";
    private static final int PAGE = 20;

    private final Database database;
    private final Matches matches;
    private final Sides sides;

    MatchPages(Database database, Matches matches, Sides sides) {
        this.database = database;
        this.matches = matches;
        this.sides = sides;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, MEMBERS_READ, this::list),
                Route.post(PATH + "/{id}/accept", MEMBERS_MERGE, this::accept),
                Route.post(
                        PATH + "/{id}/refuse", MEMBERS_MERGE, request -> decide(request, "refused", matches::refuse)),
                Route.post(
                        PATH + "/{id}/later", MEMBERS_MERGE, request -> decide(request, "put-aside", matches::later)),
                Route.post(PATH + "/{id}/undo", MEMBERS_MERGE, this::undo));
    }

    private Response list(Request request) {
        Band band = Band.read(request.query("band").orElse(""));
        boolean isLater = request.query("state").filter("later"::equals).isPresent();
        SuggestionFilter filter = new SuggestionFilter(
                isLater ? Suggestion.State.LATER : Suggestion.State.OPEN,
                rule(request.query("rule").orElse("")),
                band.least(),
                band.below(),
                request.query("source").map(MatchPages::number).orElse(0L));
        Optional<SuggestionId> after =
                request.query("after").map(MatchPages::number).map(SuggestionId::new);
        return Response.page("people/match/matches", page(filter, band, after, request));
    }

    private MatchesPage page(SuggestionFilter filter, Band band, Optional<SuggestionId> after, Request request) {
        List<Suggestion> found = database.read(
                handle -> matches.list(handle, filter, after.flatMap(id -> matches.find(handle, id)), PAGE + 1));
        List<Suggestion> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE
                ? QueryString.of(PATH, request.queryString())
                        .with("after", Long.toString(shown.getLast().id().value()))
                        .url()
                : "";
        List<Card> cards = sides.cards(shown);
        Map<Long, String> sources = sides.sources();
        return database.read(handle -> new MatchesPage(
                cards,
                filter,
                band,
                sources,
                matches.count(handle, SuggestionFilter.in(Suggestion.State.OPEN)),
                matches.count(handle, SuggestionFilter.in(Suggestion.State.LATER)),
                matches.count(handle, filter),
                next,
                MatchRunStore.last(handle),
                PeopleStore.isAnybody(handle)));
    }

    private Response accept(Request request) {
        SuggestionId id = id(request);
        return switch (matches.accept(request.viewer().name(), id)) {
            case AcceptResult.Accepted accepted -> back(request).toastWithUndo(undoPath(id), "match.toast.accepted");
            case AcceptResult.SameSource refused -> back(request).toast("match.toast.same-source");
            case AcceptResult.NeverAgain refused -> back(request).toast("match.toast.never-again");
            case AcceptResult.Decided decided -> back(request).toast("match.toast.decided");
        };
    }

    private Response decide(Request request, String word, BiPredicate<String, SuggestionId> deed) {
        SuggestionId id = id(request);
        return deed.test(request.viewer().name(), id)
                ? back(request).toastWithUndo(undoPath(id), "match.toast." + word)
                : back(request).toast("match.toast.decided");
    }

    private Response undo(Request request) {
        boolean undone = matches.undo(request.viewer().name(), id(request));
        return back(request).toast(undone ? "match.toast.undone" : "match.toast.decided");
    }

    private static String undoPath(SuggestionId id) {
        return PATH + "/" + id.value() + "/undo";
    }

    private static SuggestionId id(Request request) {
        return new SuggestionId(request.pathLong("id"));
    }

    /// To where the form stood.
    static Response back(Request request) {
        return Response.redirect(request.form("back"), PATH);
    }

    static Optional<MatchRule> rule(String word) {
        for (MatchRule rule : MatchRule.values()) {
            if (rule.word().equals(word)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
