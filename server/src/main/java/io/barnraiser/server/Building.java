package io.barnraiser.server;

import io.barnraiser.activity.log.Activities;
import io.barnraiser.build.idea.IdeaModule;
import io.barnraiser.build.idea.Ideas;
import io.barnraiser.build.release.Cures;
import io.barnraiser.build.release.ReleaseModule;
import io.barnraiser.build.release.Releases;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.people.notice.Post;
import io.barnraiser.people.privacy.Privacy;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.understand.influence.Asks;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/// What members and the brand build together: ideas, and releases that came of them.
final class Building {

    private final IdeaModule idea;
    private final ReleaseModule release;
    private final Notices notices;

    /// @param neighbours what the features before them lend to ideas, and to releases as well
    /// @param asks the book of asks that whoever asks members shares
    Building(Installation installation, IdeaModule.Neighbours neighbours, Post post, Asks asks, Privacy privacy) {
        notices = neighbours.notices();
        idea = new IdeaModule(installation.database(), neighbours, installation.clock());
        idea.personalData().forEach(privacy::cover);
        neighbours.members().listen(idea.memberListener());
        release = new ReleaseModule(
                installation.database(),
                new ReleaseModule.Neighbours(
                        neighbours.members(),
                        neighbours.settings(),
                        neighbours.audit(),
                        neighbours.notices(),
                        post,
                        asks,
                        new Activities(installation.database()),
                        neighbours.feedbacks(),
                        idea.ideas()),
                installation.secrets().key("thanks"),
                installation.clock());
        privacy.cover(release.personalData());
        neighbours.members().listen(release.memberListener());
    }

    /// What members propose.
    Ideas ideas() {
        return idea.ideas();
    }

    /// What was shipped, for the demonstration.
    Releases releases() {
        return release.releases();
    }

    /// Whether what was shipped cured what it was meant to.
    Cures cures() {
        return release.cures();
    }

    /// What members are told and allow, for simulations.
    Notices notices() {
        return notices;
    }

    List<Feature> features(Jobs jobs, Supplier<Messages> words, Supplier<URI> address) {
        return List.of(idea.feature(words, address), release.feature(jobs, words, address));
    }
}
