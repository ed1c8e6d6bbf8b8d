package io.barnraiser.people.match;

import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Puts the feature together.
public final class MatchModule {

    /// The messages of this feature.
    public static final String BUNDLE = "people.match";

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Database database;
    private final Members members;
    private final Matches matches;

    /// @param memory how many bytes the program may use; a comparison of everybody takes half of them at most
    public MatchModule(Database database, Members members, InstantSource clock, long memory) {
        this.database = database;
        this.members = members;
        this.matches = new Matches(database, members, clock, memory);
    }

    /// The suggestions, for other features and commands.
    public Matches matches() {
        return matches;
    }

    /// The pages, the messages, and the jobs: one that looks every minute whether it is time for a run, and one for
    /// runs on demand.
    ///
    /// @param isBusy whether much comes in just now, for which a run by itself is put off
    public Feature feature(Jobs jobs, Backdrop backdrop, BooleanSupplier isBusy) {
        Sides sides = new Sides(database, members, backdrop);
        List<Route> routes = new ArrayList<>(new MatchPages(database, matches, sides).routes());
        routes.addAll(new RunPages(database, matches, sides, jobs).routes());
        routes.addAll(new DecidedPages(database, members, matches, sides).routes());
        List<Task> tasks = List.of(
                Task.every("people.match.watch", PAUSE, () -> matches.runs().runIfDue(isBusy.getAsBoolean())),
                Task.durable(
                        RunPages.TASK, (instance, payload) -> matches.runs().run()));
        return new Feature(BUNDLE, routes, List.of(BUNDLE), tasks);
    }
}
