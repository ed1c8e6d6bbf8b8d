package io.barnraiser.activity.webhook;

import java.util.List;

/// What the page of one webhook shows.
///
/// @param state the filter: waiting, delivered, dead, or empty for all
/// @param next the address of the page after this one; empty at the end
public record WebhookPage(
        Webhook webhook,
        long waiting,
        long delivered,
        long dead,
        String state,
        List<Delivery> deliveries,
        String next) {

    /// How many there are of the kind that the filter names.
    public long all() {
        return waiting + delivered + dead;
    }
}
