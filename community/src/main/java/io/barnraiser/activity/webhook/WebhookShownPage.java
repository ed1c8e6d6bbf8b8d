package io.barnraiser.activity.webhook;

/// A webhook that was just made, with its secret, shown this once.
public record WebhookShownPage(Webhooks.Made made) {}
