package io.barnraiser.understand.network;

import io.barnraiser.activity.log.LogFollower;
import io.barnraiser.activity.timeline.Company;
import io.barnraiser.people.account.Settings;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Puts the feature together.
public final class NetworkModule {

    /// The bundle with the words of its pages.
    public static final String BUNDLE = "understand.network";

    private final Database database;
    private final Members members;
    private final InstantSource clock;
    private final StoredSettings stored;
    private final Networks networks;
    private final TieUpkeep upkeep;

    /// @param settings where the team's choice of half-life and weights is kept
    public NetworkModule(Database database, Members members, Settings settings, InstantSource clock) {
        this.database = database;
        this.members = members;
        this.clock = clock;
        this.stored = new StoredSettings(settings);
        this.networks = new Networks(database, members, stored);
        this.upkeep = new TieUpkeep(database.dialect());
    }

    /// The network, for other features.
    public Networks networks() {
        return networks;
    }

    /// Hand this to the followers of the log.
    public LogFollower follower() {
        return upkeep;
    }

    /// Its part of an export and of an erasure; hand it to privacy.
    public PersonalData personalData() {
        return new TieData(upkeep);
    }

    /// Whom members talk with, for their pages.
    public Company company() {
        return new TiesOfMembers(database, networks, clock);
    }

    /// What was learned of how ties are to be weighed.
    TieFits fits(Jobs jobs) {
        return new TieFits(database, stored, jobs, clock);
    }

    /// Its doors, and the job that learns from the community how ties are to be weighed.
    public Feature feature(Jobs jobs) {
        TieFits fits = fits(jobs);
        List<Route> routes = new ArrayList<>(new NetworkApi(database, networks, members, clock).routes());
        routes.addAll(new NetworkPages(networks, fits).routes());
        routes.addAll(new FitPages(fits).routes());
        Task fit = Task.durable(TieFits.TASK, (instance, payload) -> fits.run(Long.parseLong(instance)));
        return new Feature(BUNDLE, routes, List.of(BUNDLE), List.of(fit));
    }
}
