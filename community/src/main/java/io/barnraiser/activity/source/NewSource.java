package io.barnraiser.activity.source;

import java.util.Map;
import java.util.Optional;

/// A source that somebody wants to add.
///
/// @param name what the team calls it; unique
/// @param kind which connector reads it
/// @param settings what the connector needs to know
/// @param secret the API key or signing secret, where the connector needs one
/// @param trusted whether its word on who somebody is counts
public record NewSource(
        String name, String kind, Map<String, String> settings, Optional<String> secret, boolean trusted) {

    public NewSource {
        settings = Map.copyOf(settings);
    }

    /// A trusted source without settings, as the import of a file makes it.
    public static NewSource trusted(String name, String kind) {
        return new NewSource(name, kind, Map.of(), Optional.empty(), true);
    }
}
