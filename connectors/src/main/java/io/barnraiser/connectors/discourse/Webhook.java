package io.barnraiser.connectors.discourse;

import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.platform.security.Digests;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Understands what the forum sends by itself. An event that comes twice becomes the same activities: their ids are
/// made
/// of the post's and the member's, not of the event's.
final class Webhook implements Connector.Receiver {

    private static final String SIGNATURE = "x-discourse-event-signature";
    private static final String EVENT = "x-discourse-event";
    private static final Set<String> POSTS = Set.of("post_created", "post_recovered", "post_edited");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String secret;
    private final Rule rule;
    private final InstantSource clock;

    Webhook(String secret, Rule rule, InstantSource clock) {
        this.secret = secret;
        this.rule = rule;
        this.clock = clock;
    }

    @Override
    public Connector.Received receive(Map<String, String> headers, byte[] body) {
        String signature = headers.getOrDefault(SIGNATURE, "");
        if (signature.isEmpty()) {
            return new Connector.Received.NotGenuine("The webhook carries no signature. Write the secret that this page"
                    + " shows into the webhook in Discourse (Admin > API > Webhooks).");
        }
        String right = "sha256=" + Digests.hmacSha256(secret.getBytes(StandardCharsets.UTF_8), body);
        if (!Digests.same(signature, right)) {
            return new Connector.Received.NotGenuine("The webhook's signature is wrong. Write the secret that this page"
                    + " shows into the webhook in Discourse (Admin > API > Webhooks).");
        }
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            return new Connector.Received.Read(
                    List.of(read(headers.getOrDefault(EVENT, ""), JSON.readTree(text), text)));
        } catch (JacksonException e) {
            return new Connector.Received.Read(
                    List.of(Parsed.dropped(DropReason.MALFORMED, "not JSON: " + e.getOriginalMessage(), text)));
        }
    }

    private Parsed read(String event, JsonNode sent, String text) {
        if (sent.path("post").isObject() && POSTS.contains(event)) {
            ObjectNode record = JSON.createObjectNode();
            record.set("post", sent.path("post"));
            if (event.equals("post_edited")) {
                record.put("event", event);
            }
            return rule.parse(record);
        }
        if (sent.path("like").isObject()) {
            // The forum does not say when; it sends at once.
            ObjectNode record = JSON.createObjectNode();
            record.set("like", sent.path("like"));
            record.put("received_at", clock.instant().toString());
            return rule.parse(record);
        }
        if (event.equals("user_created") && sent.path("user").isObject()) {
            return rule.parse(Client.record("user", sent.path("user")));
        }
        return Parsed.dropped(
                DropReason.NOT_AN_ACTIVITY,
                "the event '" + (event.length() > 60 ? event.substring(0, 60) : event)
                        + "' tells of nothing that is kept",
                text);
    }
}
