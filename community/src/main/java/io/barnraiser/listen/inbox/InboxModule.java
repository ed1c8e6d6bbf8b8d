package io.barnraiser.listen.inbox;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.activity.ingest.Connectors;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.listen.feedback.FeedbackModule;
import io.barnraiser.people.account.Accounts;
import io.barnraiser.people.account.Audit;
import io.barnraiser.people.account.Settings;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.people.notice.Post;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import io.barnraiser.understand.journey.Journeys;
import io.barnraiser.understand.tribe.Tribes;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Puts the feature together.
public final class InboxModule {

    /// The bundle with the words of its pages and mails.
    public static final String BUNDLE = "listen.inbox";

    private static final Duration ROUND = Duration.ofMinutes(5);
    private static final Duration COUNTED = Duration.ofMinutes(10);

    private final Database database;
    private final FeedbackModule feedback;
    private final Neighbours neighbours;
    private final Departments departments;
    private final Rows rows;
    private final InstantSource clock;
    private final InstantSource wall;

    /// The features that it uses.
    public record Neighbours(
            Accounts accounts,
            Members members,
            Post post,
            Notices notices,
            Hub hub,
            Sources sources,
            Connectors connectors,
            Journeys journeys,
            Tribes tribes,
            Settings settings,
            Audit audit) {}

    /// @param wall what tells how long something has been going on, whatever time it is in a demonstration
    public InboxModule(
            Database database,
            FeedbackModule feedback,
            Neighbours neighbours,
            InstantSource clock,
            InstantSource wall) {
        this.database = database;
        this.feedback = feedback;
        this.neighbours = neighbours;
        this.clock = clock;
        this.wall = wall;
        this.departments = new Departments(database, neighbours.audit(), clock);
        this.rows = new Rows(
                database, new People(neighbours.members()), neighbours.sources(), neighbours.accounts(), departments);
    }

    /// The departments, for other features.
    public Departments departments() {
        return departments;
    }

    /// What waits, for other features.
    public Queue queue() {
        return new Queue(feedback.feedbacks(), rows);
    }

    /// Its doors, and the daily mails.
    ///
    /// @param address where people reach this installation
    public Feature feature(Messages messages, Mailer mailer, Supplier<URI> address) {
        Answers answers = new Answers(
                database,
                feedback.feedbacks(),
                new Answers.Neighbours(
                        neighbours.members(),
                        neighbours.post(),
                        neighbours.notices(),
                        neighbours.hub(),
                        neighbours.sources(),
                        neighbours.connectors()),
                new Claims(database, wall));
        Items items = new Items(
                database,
                feedback.feedbacks(),
                feedback.promises(),
                rows,
                answers,
                neighbours.members(),
                neighbours.journeys(),
                neighbours.tribes());
        List<Route> routes = new ArrayList<>();
        // Before the page of one thing, whose number stands in the same place.
        routes.addAll(new FigurePages(new Handling(database, feedback.feedbacks()), rows).routes());
        routes.addAll(
                new InboxPages(database, new Queues(database, feedback.feedbacks(), rows, items, messages)).routes());
        ActForm form = new ActForm(departments, () -> rows.names().accounts().keySet());
        routes.addAll(new ActPages(feedback.feedbacks(), answers, form).routes());
        routes.addAll(new SettingsPages(feedback.promises(), feedback.mutes(), departments, rows).routes());
        Digest digest = new Digest(
                database,
                departments,
                feedback.feedbacks(),
                neighbours.settings(),
                new Digest.Tools(mailer, () -> messages, address),
                clock);
        Waiting waiting = new Waiting(database, clock);
        return new Feature(
                BUNDLE,
                routes,
                List.of(BUNDLE),
                List.of(
                        Task.every("listen.inbox.digest", ROUND, digest::run),
                        Task.every("listen.inbox.waiting", COUNTED, waiting::run)));
    }
}
