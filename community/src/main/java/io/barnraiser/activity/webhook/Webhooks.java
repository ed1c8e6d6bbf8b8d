package io.barnraiser.activity.webhook;

import io.barnraiser.people.account.Audit;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.security.Seal;
import io.barnraiser.platform.security.Tokens;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// The addresses that want to be told, and what is on its way to them. Safe for use by any number of threads.
public final class Webhooks {

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;
    private final Tokens tokens;
    private final Seal seal;
    private final Supplier<URI> source;

    /// @param seal hides the secrets in the database
    /// @param source the address of this installation, which every event names
    Webhooks(Database database, Audit audit, InstantSource clock, Tokens tokens, Seal seal, Supplier<URI> source) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.tokens = tokens;
        this.seal = seal;
        this.source = source;
    }

    /// A webhook that was just made.
    ///
    /// @param secret what the receiver verifies signatures with: shown this once
    public record Made(Webhook webhook, String secret) {

        @Override
        public String toString() {
            return "Made[" + webhook.id() + "]";
        }
    }

    /// All webhooks, the oldest first; at most two hundred.
    public List<Webhook> list() {
        return database.read(WebhookStore::list);
    }

    /// The webhook of that number.
    public Optional<Webhook> find(WebhookId id) {
        return database.read(handle -> WebhookStore.find(handle, id));
    }

    /// Tells {@code url} from now on of {@code types}.
    public Made add(String actor, URI url, Set<EventType> types) {
        String secret = Signature.secret(tokens.next());
        return database.write(handle -> {
            WebhookId id = WebhookStore.insert(handle, url, seal.close(secret), types, clock.instant());
            audit.record(handle, actor, "webhook.add", "webhook:" + id, url.getHost());
            return new Made(WebhookStore.find(handle, id).orElseThrow(), secret);
        });
    }

    /// Lets its events wait, or go on.
    public void pause(String actor, WebhookId id, boolean paused) {
        database.run(handle -> {
            if (WebhookStore.pause(handle, id, paused)) {
                audit.record(handle, actor, paused ? "webhook.pause" : "webhook.resume", "webhook:" + id, "");
            }
        });
    }

    /// Takes it away, with everything on its way to it.
    public void remove(String actor, WebhookId id) {
        database.run(handle -> {
            if (WebhookStore.delete(handle, id)) {
                DeliveryStore.deleteOf(handle, id);
                audit.record(handle, actor, "webhook.remove", "webhook:" + id, "");
            }
        });
    }

    /// How many deliveries stand where.
    public Map<Delivery.State, Long> counts(WebhookId id) {
        return database.read(handle -> DeliveryStore.counts(handle, id));
    }

    /// How many deliveries were given up, to all webhooks together; counted up to {@code most}.
    public long dead(int most) {
        return database.read(handle -> DeliveryStore.dead(handle, most));
    }

    /// The newest deliveries before {@code before} ({@link Long#MAX_VALUE} for the very newest).
    ///
    /// @param state only these; empty for all
    List<Delivery> deliveries(WebhookId id, String state, long before, int most) {
        return database.read(handle -> DeliveryStore.list(handle, id, state, before, most));
    }

    /// Sends one again, with the same id.
    boolean again(String actor, WebhookId id, long delivery) {
        return database.write(handle -> {
            boolean found = DeliveryStore.again(handle, id, delivery, clock.instant());
            if (found) {
                audit.record(handle, actor, "webhook.redeliver", "webhook:" + id, "delivery " + delivery);
            }
            return found;
        });
    }

    /// Sends everything again that was given up.
    int reviveDead(String actor, WebhookId id) {
        return database.write(handle -> {
            int revived = DeliveryStore.reviveDead(handle, id, clock.instant());
            audit.record(handle, actor, "webhook.redeliver", "webhook:" + id, revived + " dead letters");
            return revived;
        });
    }

    /// Sends an event that says nothing, to see whether it arrives.
    void test(WebhookId id) {
        database.run(handle -> {
            Happening test = new Happening(
                    "test:" + nextEvent(handle), EventType.TEST, clock.instant(), "webhook/" + id, Map.of());
            WebhookStore.find(handle, id).ifPresent(webhook -> enqueue(handle, List.of(webhook), List.of(test)));
        });
    }

    /// Whether anybody wants to be told any of these; asked before work is done for it.
    boolean isWanted(Handle handle, EventType... types) {
        List<Webhook> webhooks = WebhookStore.list(handle);
        return List.of(types).stream().anyMatch(type -> webhooks.stream().anyMatch(webhook -> webhook.wants(type)));
    }

    /// Puts what happened on its way to all who want it, in the transaction of {@code handle}. What is on its way
    /// already is not put there again.
    void tell(Handle handle, List<Happening> news) {
        if (!news.isEmpty()) {
            enqueue(handle, WebhookStore.list(handle), news);
        }
    }

    /// A number for an event that has none of its own.
    static long nextEvent(Handle handle) {
        return Numbers.take(handle, "webhook_event");
    }

    String secret(Handle handle, WebhookId id) {
        return WebhookStore.sealedSecret(handle, id)
                .flatMap(seal::open)
                .orElseThrow(() -> new IllegalStateException("the secret of webhook " + id + " cannot be opened"));
    }

    private void enqueue(Handle handle, List<Webhook> webhooks, List<Happening> news) {
        Instant now = clock.instant();
        List<DeliveryStore.Fresh> fresh = new ArrayList<>();
        for (Happening happening : news) {
            List<Webhook> wanting = webhooks.stream()
                    .filter(webhook -> webhook.wants(happening.type()))
                    .toList();
            if (!wanting.isEmpty()) {
                String body = happening.json(source.get());
                wanting.forEach(webhook ->
                        fresh.add(new DeliveryStore.Fresh(webhook.id(), happening.id(), happening.type(), body)));
            }
        }
        DeliveryStore.insert(handle, fresh, now);
    }
}
