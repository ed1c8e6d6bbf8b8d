package io.barnraiser.activity.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Set;

/// An address that wants to be told.
///
/// @param types what it wants to be told
/// @param paused whether its events wait
public record Webhook(WebhookId id, URI url, Set<EventType> types, boolean paused, Instant createdAt) {

    public Webhook {
        types = Set.copyOf(types);
    }

    boolean wants(EventType type) {
        return type == EventType.TEST || types.contains(type);
    }
}
