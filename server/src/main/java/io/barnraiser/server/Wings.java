package io.barnraiser.server;

import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.metric.Metrics;
import io.barnraiser.platform.security.Outgoing;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import io.barnraiser.platform.web.Feature;
import java.util.List;

/// All features of one installation, built by plain constructors in the order in which they use one another. The server
/// runs them; a command uses those it needs. Building starts nothing.
final class Wings implements AutoCloseable {

    private final Outgoing outgoing;
    private final Metrics metrics;
    private final Jobs jobs;
    private final List<Feature> features;

    Wings(Installation installation) {
        // What all features share.
        outgoing = new Outgoing(installation.configuration().outgoing());
        metrics = new Metrics();
        jobs = new Jobs(installation.database(), installation.clock());
        Mailer mailer = Mailer.of(installation.configuration().mail());
        Passwords passwords = new Passwords(installation.random());
        Tokens tokens = new Tokens(installation.random());

        // People: account, member, match, consent, privacy.

        // Activity: source, log, order, ingest, timeline, webhook.

        // Connectors.

        features = List.of();
    }

    /// Every feature, in the order of building.
    List<Feature> features() {
        return features;
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
        outgoing.close();
        metrics.close();
    }
}
