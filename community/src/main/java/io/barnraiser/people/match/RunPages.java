package io.barnraiser.people.match;

import static io.barnraiser.people.account.Permissions.MEMBERS_MERGE;
import static io.barnraiser.people.account.Permissions.MEMBERS_READ;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looking for suggestions on demand, and accepting many at once after a look at some of them.
final class RunPages {

    static final String TASK = "people.match.run";
    private static final int SAMPLE = 12;
    private static final int MOST = 2_000;
    private static final int LEAST_PERCENT = 80;

    private final Database database;
    private final Matches matches;
    private final Sides sides;
    private final Jobs jobs;

    RunPages(Database database, Matches matches, Sides sides, Jobs jobs) {
        this.database = database;
        this.matches = matches;
        this.sides = sides;
        this.jobs = jobs;
    }

    List<Route> routes() {
        return List.of(
                Route.post(MatchPages.PATH + "/run", MEMBERS_MERGE, this::run),
                Route.post(MatchPages.PATH + "/cancel", MEMBERS_MERGE, this::cancel),
                Route.get(MatchPages.PATH + "/progress", MEMBERS_READ, this::progress),
                Route.get(MatchPages.PATH + "/many", MEMBERS_MERGE, this::many),
                Route.post(MatchPages.PATH + "/many", MEMBERS_MERGE, this::acceptMany));
    }

    private Response run(Request request) {
        matches.runs().requireMemory();
        boolean isNew = jobs.submit(TASK, "now", "");
        return Response.redirect(MatchPages.PATH).toast(isNew ? "match.toast.begun" : "match.toast.running");
    }

    private Response cancel(Request request) {
        boolean ended = matches.runs().cancel();
        return Response.redirect(MatchPages.PATH).toast(ended ? "match.toast.cancelled" : "match.toast.ended");
    }

    /// The bar while a run goes on; when it is over, the page is asked for anew.
    private Response progress(Request request) {
        Optional<MatchRun> run = matches.runs().last();
        return run.isPresent() && run.get().isRunning()
                ? Response.fragment("people/match/progress", run.get())
                : Response.empty().status(200).header("HX-Refresh", "true");
    }

    private Response many(Request request) {
        MatchRule rule = MatchPages.rule(request.query("rule").orElse("")).orElse(MatchRule.SAME_EMAIL);
        int percent = percent(request.query("least").orElse(""));
        SuggestionFilter filter = filter(rule, percent);
        List<Suggestion> all = database.read(handle -> matches.list(handle, filter, Optional.empty(), 500));
        long count = database.<Long>read(handle -> matches.count(handle, filter));
        return Response.page("people/match/many", new ManyPage(rule, percent, sides.cards(spread(all)), count, MOST));
    }

    /// The best, the worst, and some between: who sees only the best learns nothing.
    private static List<Suggestion> spread(List<Suggestion> all) {
        if (all.size() <= SAMPLE) {
            return all;
        }
        List<Suggestion> some = new ArrayList<>(SAMPLE);
        for (int i = 0; i < SAMPLE; i++) {
            some.add(all.get(i * (all.size() - 1) / (SAMPLE - 1)));
        }
        return some;
    }

    private Response acceptMany(Request request) {
        Optional<MatchRule> rule = MatchPages.rule(request.form("rule").orElse(""));
        if (rule.isEmpty()) {
            return Response.redirect(MatchPages.PATH + "/many");
        }
        SuggestionFilter filter =
                filter(rule.get(), percent(request.form("least").orElse("")));
        int accepted = matches.acceptAll(request.viewer().name(), filter, MOST);
        return Response.redirect(MatchPages.PATH + "/merged").toast("match.toast.many", Integer.toString(accepted));
    }

    private static SuggestionFilter filter(MatchRule rule, int percent) {
        return new SuggestionFilter(Suggestion.State.OPEN, Optional.of(rule), percent / 100.0, 2, 0);
    }

    private static int percent(String text) {
        return (int) Math.clamp(text.isEmpty() ? 95 : MatchPages.number(text), LEAST_PERCENT, 100);
    }
}
