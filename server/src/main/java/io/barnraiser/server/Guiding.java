package io.barnraiser.server;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.activity.webhook.Webhooks;
import io.barnraiser.guide.mine.MineModule;
import io.barnraiser.guide.today.TodayModule;
import io.barnraiser.guide.tour.Tour;
import io.barnraiser.guide.tour.TourModule;
import io.barnraiser.listen.feedback.FeedbackModule;
import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.match.Matches;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.notice.NoticeModule;
import io.barnraiser.people.privacy.Privacy;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.web.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What leads people to what is theirs: the team to its day, members to their own page, and visitors of a
/// demonstration through it.
final class Guiding {

    /// What the features before them lend.
    record Neighbours(
            Members members,
            Consents consents,
            AccountModule account,
            NoticeModule notice,
            Privacy privacy,
            Sources sources,
            Hub hub,
            FeedbackModule feedback,
            Listening listening,
            Understanding understanding,
            Building building,
            Matches matches,
            Webhooks webhooks) {}

    private Guiding() {}

    static List<Feature> features(
            Neighbours neighbours,
            Database database,
            Supplier<Messages> words,
            Executor background,
            Optional<Tour> tour) {
        Understanding understanding = neighbours.understanding();
        List<Feature> features = new ArrayList<>();
        features.add(MineModule.feature(
                database,
                new MineModule.Neighbours(
                        neighbours.account().accounts(),
                        neighbours.hub(),
                        neighbours.members(),
                        neighbours.notice().notices(),
                        neighbours.consents(),
                        neighbours.privacy(),
                        neighbours.feedback().feedbacks()),
                words,
                background));
        features.add(TodayModule.feature(
                database,
                new TodayModule.Neighbours(
                        neighbours.listening().inbox().queue(),
                        neighbours.feedback().feedbacks(),
                        understanding.journey().journeys(),
                        understanding.tribe().tribes(),
                        neighbours.building().ideas(),
                        neighbours.matches(),
                        neighbours.sources(),
                        neighbours.webhooks())));
        tour.ifPresent(stops -> features.add(TourModule.feature(
                stops,
                database,
                neighbours.members(),
                neighbours.sources(),
                understanding.tribe().tribes())));
        return features;
    }
}
