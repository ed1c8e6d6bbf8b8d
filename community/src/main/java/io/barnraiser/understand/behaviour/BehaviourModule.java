package io.barnraiser.understand.behaviour;

import io.barnraiser.people.account.Settings;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import io.barnraiser.understand.network.Networks;
import io.barnraiser.understand.tribe.Tribes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Puts the feature together.
public final class BehaviourModule {

    /// The bundle with the words of its pages.
    public static final String BUNDLE = "understand.behaviour";

    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final Behaviours behaviours;

    public BehaviourModule(
            Database database, Networks networks, Tribes tribes, Settings settings, Jobs jobs, InstantSource clock) {
        this.behaviours = new Behaviours(database, networks, tribes, settings, jobs, clock);
    }

    /// The question and its answers, for other features.
    public Behaviours behaviours() {
        return behaviours;
    }

    /// Its doors, and the jobs: one that asks once a week, and the asking. Its pages stand below those of
    /// tribes: list it before them, so that its addresses are not taken for numbers of tribes.
    public Feature feature() {
        List<Route> routes = new ArrayList<>(new BehaviourPages(behaviours).routes());
        routes.addAll(new BehaviourApi(behaviours).routes());
        List<Task> tasks = List.of(
                Task.every("understand.behaviour.watch", PAUSE, behaviours::askIfDue),
                Task.durable(Behaviours.TASK, (instance, payload) -> behaviours.run(Long.parseLong(instance))));
        return new Feature(BUNDLE, routes, List.of(BUNDLE), tasks);
    }
}
