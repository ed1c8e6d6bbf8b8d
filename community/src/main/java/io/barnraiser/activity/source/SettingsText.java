package io.barnraiser.activity.source;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Settings as they stand in the database: one JSON object of texts, in the order of the alphabet.
final class SettingsText {

    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();

    String write(Map<String, String> settings) {
        return json.writeValueAsString(new TreeMap<>(settings));
    }

    Map<String, String> read(String text) {
        // Most have none, and a source is read for every group of events.
        return text.equals("{}") ? Map.of() : json.readValue(text, TEXTS);
    }
}
