package io.barnraiser.activity.webhook;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// One event on its way to one webhook.
///
/// @param eventId the same however often it is sent
/// @param body the exact bytes that are sent and signed, as text
/// @param attempts how often it was sent, since it was last asked for
/// @param nextAt when it is sent next, while it waits
/// @param lastAnswer what came of the last attempt, in words
public record Delivery(
        long id,
        WebhookId webhook,
        String eventId,
        String type,
        String body,
        State state,
        int attempts,
        Instant nextAt,
        Optional<String> lastAnswer,
        Optional<Instant> lastAt,
        Instant createdAt) {

    /// Where it stands.
    public enum State {
        /// To be sent, for the first time or again.
        WAITING,
        /// Taken: the receiver answered with 2xx.
        DELIVERED,
        /// Given up. Somebody can send it again.
        DEAD;

        /// The word in the database, in addresses and in messages.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
