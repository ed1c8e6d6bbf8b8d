package io.barnraiser.activity.ingest;

import io.barnraiser.platform.error.FieldError;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Takes the body of a request of the Segment API apart, in one pass: the events, each with its own text, and what
/// holds
/// for all of them.
final class SegmentBody {

    /// The most bytes an event may have.
    static final int EVENT_BYTES = 32 * 1024;

    /// The most bytes a batch may have.
    static final int BATCH_BYTES = 500 * 1024;

    /// The most events a batch may have.
    static final int BATCH_EVENTS = 2_500;

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /// Reads one value of many: that something follows is right.
    private final JsonMapper parts = json.rebuild()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// What a body came to.
    sealed interface Result {

        /// It is one, or a batch of, events.
        ///
        /// @param writeKey the key, where the body carries it
        record Read(List<Item> items, JsonNode context, Optional<Instant> sentAt, Optional<String> writeKey)
                implements Result {}

        /// It is too large or no JSON.
        record Refused(List<FieldError> errors) implements Result {}
    }

    /// An event and the text it was read from.
    record Item(JsonNode event, String text) {}

    /// The body as a tree.
    ///
    /// @throws JacksonException when it is no JSON
    JsonNode tree(String body) {
        return json.readTree(body);
    }

    /// Reads the body of a single call.
    Result one(byte[] body) {
        if (body.length > EVENT_BYTES) {
            return refused("event", "The event has %,d bytes; at most %,d are taken.", body.length, EVENT_BYTES);
        }
        try {
            String text = new String(body, StandardCharsets.UTF_8);
            JsonNode event = json.readTree(text);
            return event != null && event.isObject()
                    ? new Result.Read(
                            List.of(new Item(event, text)), NOTHING, Optional.empty(), Fields.text(event, "writeKey"))
                    : noObject();
        } catch (JacksonException e) {
            return unreadable(e);
        }
    }

    /// Reads the body of a batch.
    Result batch(byte[] body) {
        if (body.length > BATCH_BYTES) {
            return refused("batch", "The batch has %,d bytes; at most %,d are taken.", body.length, BATCH_BYTES);
        }
        // Broken UTF-8 becomes the replacement character; a strict parser would refuse the whole batch for one name.
        String text = new String(body, StandardCharsets.UTF_8);
        try (JsonParser parser = parts.createParser(text)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? fields(parser, text) : noObject();
        } catch (JacksonException e) {
            return unreadable(e);
        }
    }

    private Result fields(JsonParser parser, String text) {
        List<Item> items = new ArrayList<>();
        boolean found = false;
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("batch") && value == JsonToken.START_ARRAY) {
                found = true;
                items(parser, text, items);
            } else {
                rest.set(name, parts.readTree(parser));
            }
        }
        if (parser.nextToken() != null) {
            return refused("batch", "There is something after the end of the body.");
        }
        if (!found) {
            return refused("batch", "The body has no list \"batch\".");
        }
        return checked(items, rest);
    }

    private Result checked(List<Item> items, JsonNode rest) {
        if (items.size() > BATCH_EVENTS) {
            return refused("batch", "The batch has %,d events; at most %,d are taken.", items.size(), BATCH_EVENTS);
        }
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int bytes = bytes(items.get(i).text());
            if (bytes > EVENT_BYTES) {
                errors.add(new FieldError(
                        "batch[%d]".formatted(i),
                        "The event has %,d bytes; at most %,d are taken.".formatted(bytes, EVENT_BYTES)));
            }
        }
        return errors.isEmpty()
                ? new Result.Read(
                        items,
                        Fields.object(rest, "context"),
                        Fields.text(rest, "sentAt").flatMap(Fields::time),
                        Fields.text(rest, "writeKey"))
                : new Result.Refused(errors);
    }

    private void items(JsonParser parser, String text, List<Item> items) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int begin = (int) parser.currentTokenLocation().getCharOffset();
            JsonNode event = parts.readTree(parser);
            int end = (int) parser.currentLocation().getCharOffset();
            items.add(new Item(event, text.substring(begin, Math.min(end, text.length()))));
        }
    }

    private static int bytes(String text) {
        // Every character has at most three bytes, so short texts need no counting.
        return text.length() * 3 <= EVENT_BYTES ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Result noObject() {
        return refused("body", "The body is no JSON object.");
    }

    private static Result unreadable(JacksonException e) {
        String where = e.getLocation() == null
                ? ""
                : " (line %d, column %d)"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return refused("body", "The body is no JSON" + where + ".");
    }

    private static Result refused(String field, String message, Object... values) {
        return new Result.Refused(List.of(new FieldError(field, message.formatted(values))));
    }
}
