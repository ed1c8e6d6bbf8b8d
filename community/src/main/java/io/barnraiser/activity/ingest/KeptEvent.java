package io.barnraiser.activity.ingest;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// An event of the Segment API as it is kept: the text of the event as it came, and behind its last field, under names
/// of
/// ours, what the request around it said, so that it can be understood again without the request.
final class KeptEvent {

    private static final String TYPE = "_call";
    private static final String SENT = "_sentAt";
    private static final String RECEIVED = "_receivedAt";
    private static final String CONTEXT = "_context";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeptEvent() {}

    /// The text that is kept.
    static String write(String text, SegmentEvents.Around around) {
        int end = text.lastIndexOf('}');
        if (end < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length() + 100).append(text, 0, end);
        boolean empty = text.substring(0, end).strip().equals("{");
        kept.append(empty ? "" : ",").append('"').append(RECEIVED).append("\":");
        kept.append(around.receivedAt().toEpochMilli());
        around.sentAt()
                .ifPresent(sent -> kept.append(",\"").append(SENT).append("\":").append(sent.toEpochMilli()));
        if (!around.type().isEmpty()) {
            kept.append(",\"")
                    .append(TYPE)
                    .append("\":\"")
                    .append(around.type())
                    .append('"');
        }
        if (!around.context().isEmpty()) {
            kept.append(",\"").append(CONTEXT).append("\":").append(JSON.writeValueAsString(around.context()));
        }
        return kept.append('}').toString();
    }

    /// The text as it came, up to its last brace.
    static String original(String kept) {
        int ours = kept.lastIndexOf("\"" + RECEIVED + "\"");
        return ours < 0 ? kept : kept.substring(0, ours);
    }

    /// What the request around a kept event said.
    ///
    /// @param otherwise when it came, where that was not kept
    static SegmentEvents.Around around(JsonNode kept, Instant otherwise) {
        JsonNode context = kept.get(CONTEXT);
        return new SegmentEvents.Around(
                Fields.text(kept, TYPE).orElse(""),
                context != null && context.isObject() ? context : JsonNodeFactory.instance.objectNode(),
                Optional.ofNullable(kept.get(SENT))
                        .filter(JsonNode::isNumber)
                        .map(sent -> Instant.ofEpochMilli(sent.asLong())),
                Optional.ofNullable(kept.get(RECEIVED))
                        .filter(JsonNode::isNumber)
                        .map(received -> Instant.ofEpochMilli(received.asLong()))
                        .orElse(otherwise));
    }
}
