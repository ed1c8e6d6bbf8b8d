package io.barnraiser.activity.webhook;

import io.barnraiser.activity.log.LogFollower;
import io.barnraiser.people.account.Audit;
import io.barnraiser.people.member.MemberListener;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.security.Outgoing;
import io.barnraiser.platform.security.Seal;
import io.barnraiser.platform.security.Tokens;
import io.barnraiser.platform.web.Feature;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Puts the feature together.
public final class WebhookModule {

    /// The bundle with the words of these pages.
    public static final String BUNDLE = "activity.webhook";

    private static final String DELIVER = "activity.webhook.deliver";
    private static final Duration ROUND = Duration.ofSeconds(2);
    /// Longer than anything is told for, so that nothing is told twice.
    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final InstantSource clock;
    private final Webhooks webhooks;

    /// @param seal for the purpose {@code webhook}
    /// @param address of this installation, as the operator set it
    public WebhookModule(
            Database database, Audit audit, InstantSource clock, Tokens tokens, Seal seal, Supplier<URI> address) {
        this.database = database;
        this.clock = clock;
        this.webhooks = new Webhooks(database, audit, clock, tokens, seal, address);
    }

    /// The webhooks, for other features.
    public Webhooks webhooks() {
        return webhooks;
    }

    /// To be told of merges.
    public MemberListener memberListener() {
        return new MemberNews(webhooks, clock);
    }

    /// To read the log.
    public LogFollower logFollower() {
        return new LogNews(webhooks, clock);
    }

    /// To be told of moves in the journey.
    public JourneyNews journeyNews() {
        return new JourneyNews(webhooks, clock);
    }

    /// The pages, and the work that is done by itself.
    public Feature feature(Jobs jobs, Outgoing outgoing, RandomGenerator random) {
        Deliverer deliverer = new Deliverer(database, webhooks, outgoing, new Backoff(random), clock);
        ConsentNews consents = new ConsentNews(database, webhooks, clock);
        Task deliver = Task.every(DELIVER, ROUND, () -> {
            consents.catchUp();
            deliverer.deliver();
        });
        Task tidy = Task.daily(
                "activity.webhook.tidy",
                LocalTime.of(3, 50),
                ZoneOffset.UTC,
                () -> database.run(handle ->
                        DeliveryStore.deleteOlder(handle, clock.instant().minus(KEPT))));
        return new Feature(
                "activity.webhook",
                new WebhookPages(webhooks, () -> jobs.runNow(DELIVER)).routes(),
                List.of(BUNDLE),
                List.of(deliver, tidy));
    }
}
