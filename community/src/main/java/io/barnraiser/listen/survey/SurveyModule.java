package io.barnraiser.listen.survey;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.people.account.Audit;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.people.notice.Post;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import io.barnraiser.understand.influence.Asks;
import io.barnraiser.understand.journey.Journeys;
import io.barnraiser.understand.tribe.Tribes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Puts the feature together.
public final class SurveyModule {

    /// The bundle with the words of its pages and mails.
    public static final String BUNDLE = "listen.survey";

    private final Database database;
    private final Neighbours neighbours;
    private final AskLinks links;
    private final Surveys surveys;
    private final InstantSource clock;

    /// What the features before this one lend.
    public record Neighbours(
            Members members,
            Consents consents,
            Hub hub,
            Notices notices,
            Post post,
            Asks asks,
            Tribes tribes,
            Journeys journeys,
            Audit audit) {}

    /// @param hash keyed with a secret of this installation that never changes, for personal links
    public SurveyModule(Database database, Neighbours neighbours, KeyedHash hash, Jobs jobs, InstantSource clock) {
        this.database = database;
        this.neighbours = neighbours;
        this.links = new AskLinks(hash);
        this.surveys = new Surveys(database, neighbours, links, jobs, clock);
        this.clock = clock;
    }

    /// Surveys, for other features.
    public Surveys surveys() {
        return surveys;
    }

    /// Its part of an export and of an erasure; hand it to privacy.
    public PersonalData personalData() {
        return new SurveyData();
    }

    /// Its doors, and the job that asks.
    public Feature feature(RandomGenerator random) {
        SurveySending sending = new SurveySending(database, neighbours, links, clock);
        List<Route> routes =
                new ArrayList<>(new SurveyPages(database, surveys, neighbours.tribes(), random, clock).routes());
        routes.addAll(new AnswerPages(surveys, neighbours.hub(), clock).routes());
        return new Feature(
                BUNDLE,
                routes,
                List.of(BUNDLE),
                List.of(Task.durable(
                        Surveys.SEND, (instance, payload) -> sending.run(new SurveyId(Long.parseLong(instance))))));
    }
}
