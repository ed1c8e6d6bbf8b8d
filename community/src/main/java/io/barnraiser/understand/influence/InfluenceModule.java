package io.barnraiser.understand.influence;

import io.barnraiser.people.account.Audit;
import io.barnraiser.people.account.Settings;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import io.barnraiser.understand.journey.Journeys;
import io.barnraiser.understand.network.Networks;
import io.barnraiser.understand.tribe.Tribes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Puts the feature together.
public final class InfluenceModule {

    /// The bundle with the words of its pages.
    public static final String BUNDLE = "understand.influence";

    private final Database database;
    private final Neighbours neighbours;
    private final Asks asks;
    private final Carriers carriers;

    /// The features that it uses.
    public record Neighbours(
            Members members,
            Consents consents,
            Networks networks,
            Tribes tribes,
            Journeys journeys,
            Settings settings,
            Audit audit) {}

    public InfluenceModule(Database database, Neighbours neighbours, Jobs jobs, InstantSource clock) {
        this.database = database;
        this.neighbours = neighbours;
        this.asks = new Asks(database, neighbours.members(), neighbours.settings(), neighbours.audit(), clock);
        this.carriers = new Carriers(database, neighbours, asks, jobs, clock);
    }

    /// Who carries a message, for other features.
    public Carriers carriers() {
        return carriers;
    }

    /// Who was asked, for other features.
    public Asks asks() {
        return asks;
    }

    /// Its part of an export and of an erasure; hand it to privacy.
    public PersonalData personalData() {
        return new InfluenceData(carriers);
    }

    /// Its doors, and the job that searches. Its pages stand below those of tribes: list it before them,
    /// so that its addresses are not taken for numbers of tribes.
    public Feature feature() {
        InfluencePages pages = new InfluencePages(
                database,
                carriers,
                asks,
                neighbours.networks(),
                neighbours.tribes(),
                neighbours.members(),
                neighbours.consents());
        List<Route> routes = new ArrayList<>(pages.routes());
        routes.addAll(new InfluenceApi(carriers).routes());
        Task search = Task.durable(Carriers.TASK, (instance, payload) -> carriers.run(Long.parseLong(instance)));
        return new Feature(BUNDLE, routes, List.of(BUNDLE), List.of(search));
    }
}
