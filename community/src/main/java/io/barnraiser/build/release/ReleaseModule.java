package io.barnraiser.build.release;

import io.barnraiser.activity.log.Activities;
import io.barnraiser.build.idea.Ideas;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.people.account.Audit;
import io.barnraiser.people.account.Settings;
import io.barnraiser.people.member.MemberListener;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.people.notice.Post;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Dialect;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import io.barnraiser.understand.influence.Asks;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Puts the feature together.
public final class ReleaseModule {

    /// The bundle with the words of its pages.
    public static final String BUNDLE = "build.release";

    private static final String ROUND = "build.release.round";
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration CURES = Duration.ofHours(1);

    private final Dialect dialect;
    private final Members members;
    private final Weights weights;
    private final Settings settings;
    private final ThanksLinks links;
    private final Releases releases;
    private final Thanks thanks;
    private final Cures cures;

    /// The features that it uses.
    public record Neighbours(
            Members members,
            Settings settings,
            Audit audit,
            Notices notices,
            Post post,
            Asks asks,
            Activities activities,
            Feedbacks feedbacks,
            Ideas ideas) {}

    /// @param secret of this installation, for the links of those who are thanked
    public ReleaseModule(Database database, Neighbours neighbours, byte[] secret, InstantSource clock) {
        this.dialect = database.dialect();
        this.members = neighbours.members();
        this.settings = neighbours.settings();
        this.weights = new Weights(settings);
        this.links = new ThanksLinks(secret);
        Trails trails = new Trails(List.of(
                new FeedbackTrail(neighbours.feedbacks()),
                new IdeaTrail(neighbours.ideas()),
                new PostTrail(database, neighbours.activities(), members)));
        Teller teller = new NoticeTeller(members, neighbours.notices(), neighbours.post(), neighbours.asks());
        this.releases = new Releases(database, neighbours.audit(), trails, weights, clock);
        this.thanks = new Thanks(database, teller, links, trails, clock);
        this.cures = new Cures(database, weights, teller, links, trails, clock);
    }

    /// What was shipped, for other features.
    public Releases releases() {
        return releases;
    }

    /// Whether what was shipped cured what it was meant to.
    public Cures cures() {
        return cures;
    }

    /// To be told of merges.
    public MemberListener memberListener() {
        return new MergedPeople(dialect);
    }

    /// Its part of an export and of an erasure; hand it to privacy.
    public PersonalData personalData() {
        return new ReleaseData(dialect);
    }

    /// Its doors, and the jobs that thank and ask.
    ///
    /// @param messages of all features, asked for when they are needed
    /// @param address where people reach this installation
    public Feature feature(Jobs jobs, Supplier<Messages> messages, Supplier<URI> address) {
        Finder finder = new Finder(releases, members);
        List<Route> routes = new ArrayList<>();
        routes.addAll(new CreditPages(releases, members, weights, finder).routes());
        routes.addAll(new ReleasePages(releases, members, cures, finder, address, () -> jobs.runNow(ROUND)).routes());
        routes.addAll(new ThanksPages(releases, members, thanks, cures, links).routes());
        routes.addAll(new ShapedPages(releases, cures, () -> settings.general().brand(), address).routes());
        routes.addAll(new ReleaseApi(releases, cures, messages, address).routes());
        ReleaseUpkeep upkeep = new ReleaseUpkeep(releases, thanks, cures);
        return new Feature(
                BUNDLE,
                routes,
                List.of(BUNDLE),
                List.of(
                        Task.every(ROUND, PAUSE, upkeep::round),
                        Task.every("build.release.cure", CURES, upkeep::cure)));
    }
}
