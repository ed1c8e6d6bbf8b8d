package io.barnraiser.activity.source;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A place that tells us what members did.
///
/// @param id its number
/// @param name what the team calls it; unique, and part of commands ({@code import --source NAME})
/// @param kind which connector reads it: {@code segment}, {@code discourse}, {@code csv}, ...
/// @param settings what the connector needs to know, by the connector's own names; nothing secret
/// @param secret the one thing that must not be shown: an API key, a signing secret
/// @param trusted whether what it says of a person's identity may join people who are both known: true for files and
///     connectors that the team set up, false for a write key that lies in every visitor's browser
/// @param paused whether what comes is kept out (and counted)
/// @param createdAt when it was added
public record Source(
        SourceId id,
        String name,
        String kind,
        Map<String, String> settings,
        Optional<String> secret,
        boolean trusted,
        boolean paused,
        Instant createdAt) {

    public Source {
        settings = Map.copyOf(settings);
    }

    /// The setting {@code name}, where it is there and not blank.
    public Optional<String> setting(String setting) {
        return Optional.ofNullable(settings.get(setting)).filter(value -> !value.isBlank());
    }

    Source withName(String other) {
        return new Source(id, other, kind, settings, secret, trusted, paused, createdAt);
    }

    Source withSettings(Map<String, String> other) {
        return new Source(id, name, kind, other, secret, trusted, paused, createdAt);
    }

    Source withSecret(String other) {
        return new Source(id, name, kind, settings, Optional.of(other), trusted, paused, createdAt);
    }

    Source withPaused(boolean other) {
        return new Source(id, name, kind, settings, secret, trusted, other, createdAt);
    }

    /// Does not show the secret: this may end in a log.
    @Override
    public String toString() {
        return "Source[%d %s %s]".formatted(id.value(), kind, name);
    }
}
