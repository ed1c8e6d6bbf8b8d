package io.barnraiser.understand.tribe;

import io.barnraiser.activity.timeline.MemberTribes;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import io.barnraiser.understand.network.Networks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Puts the feature together.
public final class TribeModule {

    /// The bundle with the words of its pages.
    public static final String BUNDLE = "understand.tribe";

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Database database;
    private final Networks networks;
    private final Members members;
    private final InstantSource clock;
    private final Tribes tribes;
    private final TribeRuns runs;

    public TribeModule(Database database, Networks networks, Members members, InstantSource clock) {
        this.database = database;
        this.networks = networks;
        this.members = members;
        this.clock = clock;
        this.tribes = new Tribes(database);
        this.runs = new TribeRuns(database, networks, clock);
    }

    /// The tribes, for other features.
    public Tribes tribes() {
        return tribes;
    }

    /// The looks for tribes.
    public TribeRuns runs() {
        return runs;
    }

    /// Its part of an export and of an erasure; hand it to privacy.
    public PersonalData personalData() {
        return new TribeData(tribes);
    }

    /// The tribes of members, for their pages.
    public MemberTribes ofMembers() {
        return new TribesOfMembers(tribes);
    }

    /// Its doors, and the jobs: one that looks once for each day that ended, and one for looks on demand.
    public Feature feature(Jobs jobs) {
        LookPages looks = new LookPages(database, tribes, runs, jobs, clock);
        List<Route> routes = new ArrayList<>(looks.routes());
        routes.addAll(new TribePages(database, tribes, runs, networks, members).routes());
        routes.addAll(new TribeApi(tribes).routes());
        List<Task> tasks = List.of(
                Task.every("understand.tribe.watch", PAUSE, runs::runIfDue),
                Task.durable(LookPages.TASK, (instance, payload) -> looks.run(payload)));
        return new Feature(BUNDLE, routes, List.of(BUNDLE), tasks);
    }
}
