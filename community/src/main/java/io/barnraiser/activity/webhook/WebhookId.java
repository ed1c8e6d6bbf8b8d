package io.barnraiser.activity.webhook;

/// The number of a webhook.
public record WebhookId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
