package io.barnraiser.activity.ingest;

import io.barnraiser.platform.error.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads CloudEvents 1.0 in JSON (structured or batched) as track calls: id → messageId, type → event, subject →
/// userId,
/// time → timestamp, data → properties.
final class CloudEvents {

    private final SegmentBody bodies;

    CloudEvents(SegmentBody bodies) {
        this.bodies = bodies;
    }

    SegmentBody.Result read(String contentType, byte[] body) {
        if (body.length > SegmentBody.BATCH_BYTES) {
            return refused("body", "The body has more than %,d bytes.".formatted(SegmentBody.BATCH_BYTES));
        }
        try {
            JsonNode node = bodies.tree(new String(body, StandardCharsets.UTF_8));
            boolean many = contentType.startsWith("application/cloudevents-batch+json");
            if (many ? !node.isArray() : !node.isObject()) {
                return refused("body", many ? "A batch is a JSON list." : "An event is a JSON object.");
            }
            return events(many ? List.copyOf(node.values()) : List.of(node));
        } catch (JacksonException e) {
            return refused("body", "The body is no JSON.");
        }
    }

    private static SegmentBody.Result events(List<JsonNode> events) {
        List<FieldError> errors = new ArrayList<>();
        List<SegmentBody.Item> items = new ArrayList<>();
        if (events.size() > SegmentBody.BATCH_EVENTS) {
            return refused("body", "At most %,d events are taken at once.".formatted(SegmentBody.BATCH_EVENTS));
        }
        for (int i = 0; i < events.size(); i++) {
            JsonNode event = events.get(i);
            for (String required : List.of("id", "source", "specversion", "type")) {
                if (Fields.text(event, required).isEmpty()) {
                    errors.add(new FieldError("[%d].%s".formatted(i, required), "A CloudEvent has this attribute."));
                }
            }
            JsonNode call = call(event);
            items.add(new SegmentBody.Item(call, call.toString()));
        }
        return errors.isEmpty()
                ? new SegmentBody.Result.Read(
                        items, JsonNodeFactory.instance.objectNode(), Optional.empty(), Optional.empty())
                : new SegmentBody.Result.Refused(errors);
    }

    /// Two sources may count alike, so the id is that of both.
    private static JsonNode call(JsonNode event) {
        ObjectNode call = JsonNodeFactory.instance.objectNode();
        call.put("type", "track");
        call.put(
                "messageId",
                Fields.text(event, "source").orElse("") + "#"
                        + Fields.text(event, "id").orElse(""));
        Fields.text(event, "type").ifPresent(type -> call.put("event", type));
        Fields.text(event, "subject").ifPresent(subject -> call.put("userId", subject));
        Fields.text(event, "time").ifPresent(time -> call.put("timestamp", time));
        call.set("properties", Fields.object(event, "data"));
        return call;
    }

    private static SegmentBody.Result refused(String field, String message) {
        return new SegmentBody.Result.Refused(List.of(new FieldError(field, message)));
    }
}
