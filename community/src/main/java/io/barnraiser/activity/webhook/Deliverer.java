package io.barnraiser.activity.webhook;

import io.barnraiser.activity.webhook.Delivery.State;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.security.Call;
import io.barnraiser.platform.security.Outgoing;
import io.barnraiser.platform.security.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;

/// Sends what is due. Webhooks do not wait for each other; the events of one are sent one after the other, and after
/// three failures in a row the rest of them waits for the next round.
final class Deliverer {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int SHOWN_ANSWER = 300;
    private static final int AT_ONCE = 100;
    private static final int FAILURES = 3;

    private final Database database;
    private final Webhooks webhooks;
    private final Outgoing outgoing;
    private final Backoff backoff;
    private final InstantSource clock;

    Deliverer(Database database, Webhooks webhooks, Outgoing outgoing, Backoff backoff, InstantSource clock) {
        this.database = database;
        this.webhooks = webhooks;
        this.outgoing = outgoing;
        this.backoff = backoff;
        this.clock = clock;
    }

    /// One round: everything that is due now, at most a hundred a webhook.
    void deliver() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            webhooks.list().stream()
                    .filter(webhook -> !webhook.paused())
                    .forEach(webhook -> threads.execute(() -> deliver(webhook)));
        }
    }

    private void deliver(Webhook webhook) {
        List<Delivery> due = database.read(handle -> DeliveryStore.due(handle, webhook.id(), clock.instant(), AT_ONCE));
        if (due.isEmpty()) {
            return;
        }
        String secret = database.read(handle -> webhooks.secret(handle, webhook.id()));
        int failures = 0;
        for (Delivery delivery : due) {
            failures = send(webhook.url(), secret, delivery) ? 0 : failures + 1;
            if (failures == FAILURES) {
                return;
            }
        }
    }

    /// Sends one and writes down what came of it. Returns whether it was taken.
    private boolean send(URI url, String secret, Delivery delivery) {
        Instant now = clock.instant();
        Call call = Call.post(url, "application/cloudevents+json; charset=utf-8", delivery.body())
                .header("webhook-id", delivery.eventId())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", Signature.of(secret, delivery.eventId(), now, delivery.body()))
                .within(TIMEOUT)
                .upTo(LONGEST_ANSWER);
        int attempts = delivery.attempts() + 1;
        return switch (outgoing.send(call)) {
            case Reply.Answered answered
            when answered.status() / 100 == 2 -> {
                write(delivery, State.DELIVERED, attempts, now, "HTTP " + answered.status());
                yield true;
            }
            case Reply.Answered answered -> {
                failed(delivery, attempts, now, ("HTTP " + answered.status() + " " + shown(answered.text())).strip());
                yield false;
            }
            case Reply.Forbidden(String why) -> {
                write(delivery, State.DEAD, attempts, now, why);
                yield false;
            }
            case Reply.Failed(String why) -> {
                failed(delivery, attempts, now, why);
                yield false;
            }
        };
    }

    private void failed(Delivery delivery, int attempts, Instant now, String answer) {
        boolean isOver = attempts >= Backoff.MOST_ATTEMPTS;
        Instant next = isOver ? now : now.plus(backoff.after(attempts));
        database.run(handle -> DeliveryStore.attempted(
                handle, delivery.id(), isOver ? State.DEAD : State.WAITING, attempts, next, answer, now));
    }

    private void write(Delivery delivery, State state, int attempts, Instant now, String answer) {
        database.run(handle -> DeliveryStore.attempted(handle, delivery.id(), state, attempts, now, answer, now));
    }

    private static String shown(String answer) {
        String line = answer.replaceAll("\\s+", " ").strip();
        return line.length() > SHOWN_ANSWER ? line.substring(0, SHOWN_ANSWER) + "…" : line;
    }
}
