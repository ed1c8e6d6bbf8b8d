package io.barnraiser.server;

import io.barnraiser.activity.connect.ConnectModule;
import io.barnraiser.activity.hub.HubConnector;
import io.barnraiser.activity.hub.HubModule;
import io.barnraiser.activity.ingest.Connectors;
import io.barnraiser.activity.ingest.EventsConnector;
import io.barnraiser.activity.ingest.IngestModule;
import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.log.LogFollowers;
import io.barnraiser.activity.order.Orders;
import io.barnraiser.activity.pulse.PulseModule;
import io.barnraiser.activity.source.SourceRuns;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.activity.timeline.TimelineModule;
import io.barnraiser.activity.webhook.WebhookModule;
import io.barnraiser.build.idea.IdeaModule;
import io.barnraiser.connectors.csv.CsvConnector;
import io.barnraiser.connectors.discourse.DiscourseConnector;
import io.barnraiser.connectors.jsonl.JsonlConnector;
import io.barnraiser.connectors.mailbox.MailboxConnector;
import io.barnraiser.connectors.stackexchange.StackExchangeConnector;
import io.barnraiser.guide.tour.Tour;
import io.barnraiser.listen.feedback.FeedbackModule;
import io.barnraiser.listen.inbox.InboxModule;
import io.barnraiser.listen.opinion.OpinionModule;
import io.barnraiser.listen.review.ReviewModule;
import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.account.General;
import io.barnraiser.people.consent.ConsentModule;
import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.people.match.MatchModule;
import io.barnraiser.people.match.Matches;
import io.barnraiser.people.member.MemberModule;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.SourceNames;
import io.barnraiser.people.notice.NoticeModule;
import io.barnraiser.people.privacy.Privacy;
import io.barnraiser.people.privacy.PrivacyModule;
import io.barnraiser.people.privacy.SuggestionData;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.metric.Metrics;
import io.barnraiser.platform.security.Outgoing;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.shell.ShellModule;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// All features of one installation, built by plain constructors in the order in which they use one
/// another. The server
/// runs them; a command uses those it needs. Building starts nothing.
final class Wings implements AutoCloseable {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final Outgoing outgoing;
    private final Metrics metrics;
    private final Jobs jobs;
    private final ExecutorService background;
    private final AccountModule account;
    private final Privacy privacy;
    private final Sources sources;
    private final SourceRuns runs;
    private final LogFollowers followers;
    private final PulseModule pulse;
    private final IngestModule ingest;
    private final Templates templates;
    private final Members members;
    private final MatchModule match;
    private final Understanding understanding;
    private final Building building;
    private final FeedbackModule feedback;
    private final Listening listening;
    private final List<Feature> features;

    /// @param address where people reach this installation
    /// @param node what this process is called where work is divided: {@code server}, or a name of its own for a
    ///     command
    Wings(Installation installation, String node, Supplier<URI> address) {
        this(installation, node, address, Optional.empty());
    }

    /// @param tour what visitors are led through, where the brand is made up
    Wings(Installation installation, String node, Supplier<URI> address, Optional<Tour> tour) {
        Database database = installation.database();
        InstantSource clock = installation.clock();
        // Sessions, jobs and pauses keep the time of the wall, whatever time it is in a demonstration.
        InstantSource wall = InstantSource.system();

        // What all features share.
        outgoing = new Outgoing(installation.configuration().outgoing());
        metrics = new Metrics();
        jobs = new Jobs(database, wall);
        background = Executors.newVirtualThreadPerTaskExecutor();
        Mailer mailer = Mailer.of(installation.configuration().mail());
        Passwords passwords = new Passwords(installation.random());
        Tokens tokens = new Tokens(installation.random());
        KeyedHash addressHash = KeyedHash.with(installation.secrets().key("address"));

        // People.
        account = new AccountModule(database, passwords, tokens, wall, LANGUAGES);
        sources = new Sources(database, clock);
        SourceNames sourceNames = new NamesOfSources(sources);
        MemberModule member = new MemberModule(database, clock, account.audit(), sourceNames);
        members = member.members();
        ConsentModule consent = new ConsentModule(database, clock, account.audit(), members, addressHash);
        PrivacyModule erasing = new PrivacyModule(
                database, clock, account.audit(), members, consent.consents(), addressHash, sourceNames, background);
        privacy = erasing.privacy();

        AtomicReference<Optional<Messages>> words = new AtomicReference<>(Optional.empty());
        NoticeModule notice = new NoticeModule(
                database,
                new NoticeModule.Neighbours(account.accounts(), members, consent.consents(), account.settings()),
                mailer,
                KeyedHash.with(installation.secrets().key("stop")),
                () -> words.get().orElseThrow(),
                address,
                clock);
        privacy.cover(notice.personalData());

        // Activity.
        runs = new SourceRuns(database, clock);
        Orders orders = new Orders(database);
        TimelineModule timeline = new TimelineModule(
                database,
                members,
                orders,
                sources,
                () -> account.settings().general().currency().getCurrencyCode());
        privacy.cover(timeline.personalData());
        match = new MatchModule(database, members, clock, Runtime.getRuntime().maxMemory());
        privacy.cover(new SuggestionData(match.matches()));
        WebhookModule webhook = new WebhookModule(
                database, account.audit(), clock, tokens, installation.secrets().seal("webhook"), address);
        members.listen(webhook.memberListener());

        understanding = new Understanding(
                installation,
                new Understanding.Neighbours(members, consent.consents(), sources, account, webhook, jobs),
                privacy);

        // Listening.
        feedback = new FeedbackModule(database, members, account.audit(), clock);
        privacy.cover(feedback.personalData());
        ReviewModule review = new ReviewModule(
                database, new ReviewModule.Neighbours(members, account.audit(), sources, feedback), clock);
        privacy.cover(review.personalData());

        followers = new LogFollowers(
                database,
                wall,
                List.of(
                        timeline.follower(),
                        webhook.logFollower(),
                        understanding.journey().follower(),
                        feedback.follower(),
                        review.follower(),
                        understanding.network().follower()));
        pulse = new PulseModule(database, followers, wall);
        Connectors connectors = connectors(outgoing, clock);
        ingest = new IngestModule(
                database,
                new IngestModule.Neighbours(members, consent.consents(), privacy, sources, runs, orders),
                connectors,
                followers,
                new IngestModule.Retention(
                        Duration.ofDays(installation.configuration().retention().rawEventsDays()),
                        Duration.ofDays(installation.configuration().retention().droppedDays())),
                node,
                clock);
        privacy.cover(new Activities(database).personalData());
        privacy.cover(orders.personalData());
        privacy.cover(ingest.personalData());
        HubModule hub = new HubModule(
                database,
                new HubModule.Neighbours(
                        account.accounts(), members, consent.consents(), privacy, sources, ingest.ingest()),
                address,
                clock);
        privacy.cover(hub.personalData());

        // Listening, beside the log.
        listening = new Listening(
                installation,
                feedback,
                new Listening.Neighbours(
                        members,
                        consent.consents(),
                        account,
                        notice,
                        sources,
                        connectors,
                        hub.hub(),
                        understanding,
                        jobs),
                privacy,
                wall);

        // Building.
        building = new Building(
                installation,
                new IdeaModule.Neighbours(
                        members,
                        account.audit(),
                        account.settings(),
                        sources,
                        hub.hub(),
                        notice.notices(),
                        understanding.tribe().tribes(),
                        feedback.feedbacks()),
                notice.post(),
                understanding.influence().asks(),
                privacy);

        // Doors.
        List<Feature> built = new ArrayList<>(List.of(
                account.feature(
                        jobs,
                        mailer,
                        installation.configuration().mail().host().isPresent(),
                        new SourcesOfKeys(sources),
                        hub.newcomers(),
                        address),
                member.feature(),
                consent.feature(),
                erasing.feature(),
                notice.feature(),
                match.feature(jobs, new PeopleToMatch(sources, timeline.timelines()), () -> ingest.isBusy()),
                ingest.feature(account.keys()),
                pulse.feature(),
                webhook.feature(jobs, outgoing, installation.random())));
        built.addAll(understanding.features(installation.random()));
        built.add(ConnectModule.feature(
                new ConnectModule.Neighbours(sources, runs, connectors, ingest, timeline.timelines(), account.keys()),
                installation.folder().resolve("uploads"),
                address,
                clock));
        built.add(feedback.feature());
        built.add(review.feature());
        built.addAll(listening.features(installation.random()));
        built.addAll(building.features(jobs, () -> words.get().orElseThrow(), address));
        built.addAll(Guiding.features(
                new Guiding.Neighbours(
                        members,
                        consent.consents(),
                        account,
                        notice,
                        privacy,
                        sources,
                        hub.hub(),
                        feedback,
                        listening,
                        understanding,
                        building,
                        match.matches(),
                        webhook.webhooks()),
                database,
                () -> words.get().orElseThrow(),
                background,
                tour));
        List<String> bundles = new ArrayList<>(List.of(ShellModule.BUNDLE, TimelineModule.BUNDLE, InboxModule.BUNDLE));
        built.forEach(feature -> bundles.addAll(feature.messageBundles()));
        Messages messages = Messages.load(bundles, LANGUAGES);
        words.set(Optional.of(messages));
        Assets assets = Assets.load(Wings.class.getClassLoader());
        Supplier<Site> site = () -> {
            General general = account.settings().general();
            return new Site(general.brand(), general.accent(), tour.isPresent());
        };
        templates = Templates.precompiled(messages, assets, site);
        built.add(listening.inbox().feature(messages, mailer, address));
        built.add(timeline.feature(
                messages,
                understanding.network().company(),
                understanding.tribe().ofMembers(),
                understanding.journey().ofMembers()));
        built.add(
                ShellModule.feature(messages, assets, site, List.of(timeline.palette()), ConnectModule.start(sources)));
        features = List.copyOf(built);
    }

    /// One line a connector; the rest of it is its package.
    static Connectors connectors(Outgoing outgoing, InstantSource clock) {
        return new Connectors(List.of(
                new EventsConnector(),
                new CsvConnector(),
                new DiscourseConnector(outgoing, clock),
                new HubConnector(),
                new JsonlConnector(),
                new MailboxConnector(),
                new StackExchangeConnector()));
    }

    /// Begins what works by itself: reading the log, and the runs that an earlier process has left.
    void start() {
        followers.start(() -> ingest.isAsked());
        privacy.resume();
        ingest.runs().resumeAll();
    }

    /// Ends what would keep a server open that is about to stop: the streams to open pages.
    void hush() {
        pulse.close();
    }

    /// Every feature, in the order of building.
    List<Feature> features() {
        return features;
    }

    IngestModule ingest() {
        return ingest;
    }

    LogFollowers followers() {
        return followers;
    }

    Sources sources() {
        return sources;
    }

    Privacy privacy() {
        return privacy;
    }

    /// The import of files, for the command.
    FileImport fileImport(Console console) {
        return new FileImport(sources, runs, ingest.runs(), console);
    }

    Members members() {
        return members;
    }

    Matches matches() {
        return match.matches();
    }

    Understanding understanding() {
        return understanding;
    }

    OpinionModule opinion() {
        return listening.opinion();
    }

    Building building() {
        return building;
    }

    FeedbackModule feedback() {
        return feedback;
    }

    AccountModule account() {
        return account;
    }

    Templates templates() {
        return templates;
    }

    Jobs jobs() {
        return jobs;
    }

    Metrics metrics() {
        return metrics;
    }

    @Override
    public void close() {
        jobs.close();
        background.close();
        ingest.close();
        followers.close();
        outgoing.close();
        metrics.close();
    }
}
