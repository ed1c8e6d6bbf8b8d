package io.barnraiser.activity.webhook;

import io.barnraiser.people.account.AuditLog;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.security.Outgoing;
import io.barnraiser.platform.security.OutgoingConfig;
import io.barnraiser.platform.security.Seal;
import io.barnraiser.platform.security.Secrets;
import io.barnraiser.platform.security.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// The feature on a database, sending to a receiver on this machine.
final class Post implements AutoCloseable {

    static final URI ADDRESS = URI.create("https://community.example.org");

    final Receiver receiver = new Receiver();
    final Webhooks webhooks;
    final Deliverer deliverer;
    private final Outgoing outgoing;

    /// @param allowed hosts in a private network that may be reached
    Post(Database database, InstantSource clock, String... allowed) {
        SecureRandom random = new SecureRandom();
        outgoing = new Outgoing(new OutgoingConfig(List.of(allowed)));
        webhooks = new Webhooks(database, new AuditLog(clock), clock, new Tokens(random), seal(random), () -> ADDRESS);
        deliverer = new Deliverer(database, webhooks, outgoing, new Backoff(new Random(7)), clock);
    }

    Webhooks.Made hook(EventType... types) {
        return webhooks.add("Olga", receiver.url(), Set.of(types));
    }

    Delivery only(Webhooks.Made made) {
        List<Delivery> all = webhooks.deliveries(made.webhook().id(), "", Long.MAX_VALUE, 10);
        if (all.size() != 1) {
            throw new AssertionError("there are " + all.size() + " deliveries");
        }
        return all.getFirst();
    }

    List<String> told(Webhooks.Made made) {
        return webhooks.deliveries(made.webhook().id(), "", Long.MAX_VALUE, 100).reversed().stream()
                .map(Delivery::eventId)
                .toList();
    }

    @Override
    public void close() {
        outgoing.close();
        receiver.close();
    }

    private static Seal seal(SecureRandom random) {
        try {
            Path folder = Files.createTempDirectory("webhook-test");
            return Secrets.open(folder, random).seal("webhook");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
