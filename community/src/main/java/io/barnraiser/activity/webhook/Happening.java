package io.barnraiser.activity.webhook;

import io.barnraiser.platform.json.Json;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Something to tell.
///
/// @param id unique; the same thing always gets the same
/// @param subject what it happened to: {@code member/12}
/// @param data numbers and words of ours, nothing that a person said
record Happening(String id, EventType type, Instant at, String subject, Map<String, Object> data) {

    Happening {
        data = Map.copyOf(data);
    }

    /// As a CloudEvent 1.0 in JSON, structured mode.
    ///
    /// @param source the address of this installation
    String json(URI source) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", source.toString());
        event.put("type", type.word());
        event.put("subject", subject);
        event.put("time", at.toString());
        event.put("datacontenttype", "application/json");
        event.put("data", new TreeMap<>(data));
        return Json.write(event);
    }
}
