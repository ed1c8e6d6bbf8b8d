package io.barnraiser.activity.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.webhook.Delivery.State;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.json.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class DelivererTest {

    private final Database database;
    private Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private final Post post;

    DelivererTest(Database database) {
        this.database = database;
        this.post = new Post(database, () -> now, "127.0.0.1");
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void an_event_arrives_as_a_cloud_event_whose_signature_can_be_proved() {
        Webhooks.Made made = post.hook(EventType.ORDER_PLACED);
        post.webhooks.test(made.webhook().id());

        post.deliverer.deliver();

        Receiver.Got got = post.receiver.got().getFirst();
        assertThat(got.contentType()).startsWith("application/cloudevents+json");
        assertThat(got.timestamp()).isEqualTo(Long.toString(now.getEpochSecond()));
        assertThat(got.isSignedWith(made.secret())).isTrue();
        assertThat(got.isSignedWith("whsec_AAAA")).isFalse();
        var event = Json.read(got.body());
        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.get("id").asString()).isEqualTo(got.id());
        assertThat(event.get("source").asString()).isEqualTo(Post.ADDRESS.toString());
        assertThat(event.get("type").asString()).isEqualTo("webhook.test");
        assertThat(event.get("time").asString()).isEqualTo("2026-05-01T10:00:00Z");
        assertThat(post.only(made).state()).isEqualTo(State.DELIVERED);
        assertThat(post.only(made).lastAnswer()).contains("HTTP 200");
        post.deliverer.deliver();
        assertThat(post.receiver.got()).hasSize(1);
    }

    @Test
    void the_secret_lies_sealed_in_the_database() {
        Webhooks.Made made = post.hook(EventType.ORDER_PLACED);

        String stored = database.read(
                handle -> WebhookStore.sealedSecret(handle, made.webhook().id()).orElseThrow());

        assertThat(stored).doesNotContain(made.secret().substring("whsec_".length()));
        assertThat(made.toString()).doesNotContain(made.secret());
    }

    @Test
    void what_is_not_taken_is_tried_again_after_growing_pauses_and_arrives_with_the_same_id() {
        Webhooks.Made made = post.hook(EventType.ORDER_PLACED);
        post.webhooks.test(made.webhook().id());
        post.receiver.answers(503);
        post.deliverer.deliver();
        Delivery once = post.only(made);
        assertThat(once.state()).isEqualTo(State.WAITING);
        assertThat(once.lastAnswer()).contains("HTTP 503 no room at the barn");
        Duration first = Duration.between(now, once.nextAt());
        assertThat(first).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));

        post.deliverer.deliver();
        assertThat(post.receiver.got()).as("too early").hasSize(1);
        now = once.nextAt();
        post.deliverer.deliver();
        Duration second = Duration.between(now, post.only(made).nextAt());
        assertThat(second).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(18));

        now = post.only(made).nextAt();
        post.receiver.answers(204);
        post.deliverer.deliver();

        assertThat(post.only(made).state()).isEqualTo(State.DELIVERED);
        assertThat(post.only(made).attempts()).isEqualTo(3);
        assertThat(post.receiver.got()).extracting(Receiver.Got::id).hasSize(3).containsOnly(once.eventId());
        assertThat(post.receiver.got()).allMatch(got -> got.isSignedWith(made.secret()));
    }

    @Test
    void after_twelve_attempts_it_is_a_dead_letter_and_somebody_can_send_it_again() {
        Webhooks.Made made = post.hook(EventType.ORDER_PLACED);
        post.webhooks.test(made.webhook().id());
        post.receiver.answers(500);
        Instant begin = now;
        for (int attempt = 0; attempt < Backoff.MOST_ATTEMPTS; attempt++) {
            assertThat(post.only(made).state()).isEqualTo(State.WAITING);
            now = post.only(made).nextAt();
            post.deliverer.deliver();
        }
        assertThat(post.only(made).state()).isEqualTo(State.DEAD);
        assertThat(post.webhooks.dead(10)).isEqualTo(1);
        assertThat(Duration.between(begin, now)).isBetween(Duration.ofHours(16), Duration.ofHours(30));
        now = now.plus(Duration.ofDays(1));
        post.deliverer.deliver();
        assertThat(post.receiver.got()).hasSize(Backoff.MOST_ATTEMPTS);

        post.receiver.answers(200);
        assertThat(post.webhooks.reviveDead("Olga", made.webhook().id())).isEqualTo(1);
        post.deliverer.deliver();

        assertThat(post.only(made).state()).isEqualTo(State.DELIVERED);
        assertThat(post.webhooks.dead(10)).isZero();
        assertThat(post.receiver.got())
                .extracting(Receiver.Got::id)
                .containsOnly(post.only(made).eventId());
    }

    @Test
    void what_was_delivered_can_be_sent_again_with_the_same_id() {
        Webhooks.Made made = post.hook(EventType.ORDER_PLACED);
        post.webhooks.test(made.webhook().id());
        post.deliverer.deliver();

        assertThat(post.webhooks.again(
                        "Olga", made.webhook().id(), post.only(made).id()))
                .isTrue();
        post.deliverer.deliver();

        assertThat(post.receiver.got())
                .hasSize(2)
                .extracting(Receiver.Got::id)
                .containsOnly(post.only(made).eventId());
        assertThat(post.webhooks.again(
                        "Olga", new WebhookId(99), post.only(made).id()))
                .isFalse();
    }

    @Test
    void a_paused_webhook_gets_everything_when_it_goes_on() {
        Webhooks.Made made = post.hook(EventType.ORDER_PLACED);
        post.webhooks.pause("Olga", made.webhook().id(), true);
        post.webhooks.test(made.webhook().id());
        post.deliverer.deliver();
        assertThat(post.receiver.got()).isEmpty();

        post.webhooks.pause("Olga", made.webhook().id(), false);
        post.deliverer.deliver();

        assertThat(post.receiver.got()).hasSize(1);
    }

    @Test
    void nothing_is_ever_sent_into_our_own_network() {
        try (Post careful = new Post(database, () -> now)) {
            Webhooks.Made made = careful.hook(EventType.ORDER_PLACED);
            careful.webhooks.test(made.webhook().id());

            careful.deliverer.deliver();

            assertThat(careful.receiver.got()).isEmpty();
            assertThat(careful.only(made).state()).isEqualTo(State.DEAD);
            assertThat(careful.only(made).lastAnswer()).isNotEmpty();
        }
    }

    @Test
    void a_receiver_that_is_gone_does_not_hold_up_another() {
        Webhooks.Made gone =
                post.webhooks.add("Olga", URI.create("http://127.0.0.1:1/hook"), Set.of(EventType.ORDER_PLACED));
        Webhooks.Made there = post.hook(EventType.ORDER_PLACED);
        post.webhooks.test(gone.webhook().id());
        post.webhooks.test(there.webhook().id());

        post.deliverer.deliver();

        assertThat(post.only(there).state()).isEqualTo(State.DELIVERED);
        assertThat(post.only(gone).state()).isEqualTo(State.WAITING);
        assertThat(post.only(gone).lastAnswer().orElseThrow()).contains("Nobody answers");
    }

    @Test
    void after_three_failures_in_a_row_the_rest_waits_for_the_next_round() {
        Webhooks.Made made = post.hook(EventType.ORDER_PLACED);
        for (int i = 0; i < 5; i++) {
            post.webhooks.test(made.webhook().id());
        }
        post.receiver.answers(500);

        post.deliverer.deliver();
        assertThat(post.receiver.got()).hasSize(3);
        post.deliverer.deliver();
        assertThat(post.receiver.got()).hasSize(5);
    }
}
