package io.barnraiser.connectors.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.ingest.Connector.Received;
import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.connectors.discourse.FakeForum.Post;
import io.barnraiser.platform.security.Digests;
import io.barnraiser.platform.security.Outgoing;
import io.barnraiser.platform.security.OutgoingConfig;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DiscourseWebhookTest {

    private static final Instant NOW = Instant.parse("2025-02-01T00:00:00Z");
    private static final Post POST = new Post(42, 7, 2, "ben", 1L, "<p>Leather</p>", "2025-01-01T10:00:00.000Z");

    private final Outgoing outgoing = new Outgoing(new OutgoingConfig(List.of()));
    private final DiscourseConnector connector = new DiscourseConnector(outgoing, () -> NOW);
    private final Source source = new Source(
            new SourceId(1),
            "forum",
            "discourse",
            Map.of("address", "https://forum.example.org"),
            Optional.of("key"),
            true,
            false,
            Instant.EPOCH);

    @AfterEach
    void close() {
        outgoing.close();
    }

    private Received receive(String event, String body, String signedBody) {
        byte[] secret = connector.hookSecret(source).orElseThrow().getBytes(StandardCharsets.UTF_8);
        String signature = "sha256=" + Digests.hmacSha256(secret, signedBody.getBytes(StandardCharsets.UTF_8));
        return connector
                .receiver(source)
                .orElseThrow()
                .receive(
                        Map.of("x-discourse-event", event, "x-discourse-event-signature", signature),
                        body.getBytes(StandardCharsets.UTF_8));
    }

    private Parsed read(String event, String body) {
        return ((Received.Read) receive(event, body, body)).records().getFirst();
    }

    private Incoming activity(String event, String body) {
        return ((Parsed.One) read(event, body)).activities().getFirst();
    }

    @Test
    void a_post_that_is_sent_is_the_post_that_is_pulled() {
        Incoming sent = activity("post_created", "{\"post\":" + FakeForum.json(POST) + "}");
        assertThat(sent.externalId()).isEqualTo("post:42");
        assertThat(sent.kind()).isEqualTo("reply");
        assertThat(sent.replyTo().orElseThrow().externalId()).isEqualTo("t/7/1");
    }

    @Test
    void a_post_that_is_edited_is_an_activity_each_time_it_changes() {
        String body = "{\"post\":"
                + FakeForum.json(POST).replaceFirst("\\{", "{\"updated_at\":\"2025-01-05T10:00:00Z\",") + "}";
        Incoming edited = activity("post_edited", body);
        assertThat(edited.kind()).isEqualTo("update");
        assertThat(edited.externalId()).startsWith("post:42#edit:");
        assertThat(edited.happenedAt()).isEqualTo("2025-01-05T10:00:00Z");
        assertThat(activity("post_edited", body)).isEqualTo(edited);
    }

    @Test
    void a_like_that_is_sent_is_the_like_that_is_pulled() {
        Incoming like = activity(
                "post_liked",
                "{\"like\":{\"post\":" + FakeForum.json(POST) + ",\"user\":{\"id\":9,\"username\":\"Cy\"}}}");
        assertThat(like.externalId()).isEqualTo("like:42:cy");
        assertThat(like.happenedAt()).isEqualTo(NOW);
        assertThat(connector.reparse(source, like.raw())).containsExactly(Parsed.of(like));
    }

    @Test
    void somebody_who_joins_is_known_at_once() {
        Incoming join = activity(
                "user_created", "{\"user\":{\"id\":9,\"username\":\"Cy\",\"created_at\":\"2025-01-05T10:00:00Z\"}}");
        assertThat(join.externalId()).isEqualTo("user:cy");
    }

    @Test
    void what_tells_of_nothing_is_counted_as_such() {
        assertThat(read("ping", "{\"ping\":\"OK\"}"))
                .isInstanceOfSatisfying(
                        Parsed.Dropped.class, drop -> assertThat(drop.reason()).isEqualTo(DropReason.NOT_AN_ACTIVITY));
        String secret = "{\"post\":"
                + FakeForum.json(POST).replaceFirst("\\{", "{\"topic_archetype\":\"private_message\",") + "}";
        assertThat(read("post_created", secret)).isInstanceOfSatisfying(Parsed.Dropped.class, drop -> {
            assertThat(drop.reason()).isEqualTo(DropReason.NOT_AN_ACTIVITY);
            assertThat(drop.raw()).doesNotContain("Leather");
        });
        assertThat(read("post_created", "{broken"))
                .isInstanceOfSatisfying(
                        Parsed.Dropped.class, drop -> assertThat(drop.reason()).isEqualTo(DropReason.MALFORMED));
    }

    @Test
    void a_signature_counts_over_the_exact_bytes() {
        String body = "{\"post\":" + FakeForum.json(POST) + "}";
        assertThat(receive("post_created", body, body)).isInstanceOf(Received.Read.class);
        assertThat(receive("post_created", body + " ", body))
                .isInstanceOfSatisfying(
                        Received.NotGenuine.class,
                        refused -> assertThat(refused.why()).contains("signature is wrong"));
        assertThat(connector
                        .receiver(source)
                        .orElseThrow()
                        .receive(Map.of("x-discourse-event", "post_created"), body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Received.NotGenuine.class,
                        refused -> assertThat(refused.why()).contains("no signature"));
    }
}
