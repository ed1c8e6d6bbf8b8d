package io.barnraiser.server;

import io.barnraiser.activity.source.Sources;
import io.barnraiser.activity.webhook.JourneyNews;
import io.barnraiser.activity.webhook.WebhookModule;
import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.privacy.Privacy;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.understand.behaviour.BehaviourModule;
import io.barnraiser.understand.influence.InfluenceModule;
import io.barnraiser.understand.journey.JourneyModule;
import io.barnraiser.understand.network.NetworkModule;
import io.barnraiser.understand.tribe.TribeModule;
import io.barnraiser.understand.voice.VoiceModule;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/// What the community shows of itself: ties, tribes, who carries messages, journeys, behaviour
/// and voices.
final class Understanding {

    private final Jobs jobs;
    private final NetworkModule network;
    private final TribeModule tribe;
    private final InfluenceModule influence;
    private final JourneyModule journey;
    private final BehaviourModule behaviour;
    private final VoiceModule voice;

    /// What the features before them lend.
    record Neighbours(
            Members members,
            Consents consents,
            Sources sources,
            AccountModule account,
            WebhookModule webhook,
            Jobs jobs) {}

    Understanding(Installation installation, Neighbours neighbours, Privacy privacy) {
        Database database = installation.database();
        InstantSource clock = installation.clock();
        Members members = neighbours.members();
        AccountModule account = neighbours.account();
        jobs = neighbours.jobs();
        network = new NetworkModule(database, members, account.settings(), clock);
        privacy.cover(network.personalData());
        tribe = new TribeModule(database, network.networks(), members, clock);
        privacy.cover(tribe.personalData());
        journey = new JourneyModule(
                database,
                new JourneyModule.Neighbours(members, neighbours.sources(), tribe.tribes(), account.audit()),
                () -> account.settings().general().currency().getCurrencyCode(),
                jobs,
                clock);
        privacy.cover(journey.personalData());
        influence = new InfluenceModule(
                database,
                new InfluenceModule.Neighbours(
                        members,
                        neighbours.consents(),
                        network.networks(),
                        tribe.tribes(),
                        journey.journeys(),
                        account.settings(),
                        account.audit()),
                jobs,
                clock);
        privacy.cover(influence.personalData());
        tellOfMoves(neighbours.webhook().journeyNews());
        behaviour = new BehaviourModule(database, network.networks(), tribe.tribes(), account.settings(), jobs, clock);
        voice = new VoiceModule(database, tribe.tribes(), jobs, clock);
        voice.personalData().forEach(privacy::cover);
    }

    private void tellOfMoves(JourneyNews news) {
        journey.listen((handle, moves) -> news.tell(
                handle,
                moves.stream()
                        .map(move -> new JourneyNews.Move(
                                move.member(), move.before().key(), move.state().key(), move.day()))
                        .toList()));
    }

    NetworkModule network() {
        return network;
    }

    TribeModule tribe() {
        return tribe;
    }

    InfluenceModule influence() {
        return influence;
    }

    JourneyModule journey() {
        return journey;
    }

    VoiceModule voice() {
        return voice;
    }

    List<Feature> features(RandomGenerator random) {
        return List.of(
                network.feature(jobs),
                influence.feature(),
                behaviour.feature(),
                voice.feature(),
                tribe.feature(jobs),
                journey.feature(random));
    }
}
