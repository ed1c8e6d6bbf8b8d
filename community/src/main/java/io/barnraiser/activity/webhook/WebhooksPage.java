package io.barnraiser.activity.webhook;

import io.barnraiser.platform.error.FieldError;
import java.util.List;
import java.util.Set;

/// What the page of all webhooks shows.
///
/// @param url of a new one, as it was typed
/// @param chosen the types that were ticked
/// @param errors what is wrong with it, as messages of the bundle
public record WebhooksPage(
        List<Row> rows, List<EventType> types, String url, Set<String> chosen, List<FieldError> errors) {

    /// A webhook and how it does.
    public record Row(Webhook webhook, long waiting, long delivered, long dead) {}

    /// The message of what is wrong with {@code field}; empty where nothing is.
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }
}
