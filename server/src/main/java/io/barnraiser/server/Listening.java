package io.barnraiser.server;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.activity.ingest.Connectors;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.listen.feedback.FeedbackModule;
import io.barnraiser.listen.inbox.InboxModule;
import io.barnraiser.listen.opinion.OpinionModule;
import io.barnraiser.listen.survey.SurveyModule;
import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.notice.NoticeModule;
import io.barnraiser.people.privacy.Privacy;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.web.Feature;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/// What listens to members beside the log: the queue of the team, opinions and surveys.
final class Listening {

    private final InboxModule inbox;
    private final OpinionModule opinion;
    private final SurveyModule survey;

    /// What the features before them lend.
    record Neighbours(
            Members members,
            Consents consents,
            AccountModule account,
            NoticeModule notice,
            Sources sources,
            Connectors connectors,
            Hub hub,
            Understanding understanding,
            Jobs jobs) {}

    Listening(
            Installation installation,
            FeedbackModule feedback,
            Neighbours neighbours,
            Privacy privacy,
            InstantSource wall) {
        Database database = installation.database();
        InstantSource clock = installation.clock();
        AccountModule account = neighbours.account();
        NoticeModule notice = neighbours.notice();
        Understanding understanding = neighbours.understanding();
        inbox = new InboxModule(
                database,
                feedback,
                new InboxModule.Neighbours(
                        account.accounts(),
                        neighbours.members(),
                        notice.post(),
                        notice.notices(),
                        neighbours.hub(),
                        neighbours.sources(),
                        neighbours.connectors(),
                        understanding.journey().journeys(),
                        understanding.tribe().tribes(),
                        account.settings(),
                        account.audit()),
                clock,
                wall);
        opinion = new OpinionModule(database, account.audit(), neighbours.hub(), installation.random(), clock);
        neighbours.members().listen(opinion.memberListener());
        privacy.cover(opinion.personalData());
        survey = new SurveyModule(
                database,
                new SurveyModule.Neighbours(
                        neighbours.members(),
                        neighbours.consents(),
                        neighbours.hub(),
                        notice.notices(),
                        notice.post(),
                        understanding.influence().asks(),
                        understanding.tribe().tribes(),
                        understanding.journey().journeys(),
                        account.audit()),
                KeyedHash.with(installation.secrets().key("survey")),
                neighbours.jobs(),
                clock);
        privacy.cover(survey.personalData());
    }

    InboxModule inbox() {
        return inbox;
    }

    OpinionModule opinion() {
        return opinion;
    }

    List<Feature> features(RandomGenerator random) {
        return List.of(opinion.feature(), survey.feature(random));
    }
}
