package io.barnraiser.activity.ingest;

import io.barnraiser.activity.log.ActivityKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The calls of the Segment API beside {@code track}, and what each says somebody did.
final class SegmentCalls {

    static final Set<String> KNOWN = Set.of("identify", "track", "page", "screen", "group", "alias");

    private SegmentCalls() {}

    /// The kind of a call. An identify and an alias tell something about oneself.
    static ActivityKind kind(String type) {
        return switch (type) {
            case "page", "screen" -> ActivityKind.VIEW;
            case "group" -> ActivityKind.JOIN;
            case "identify", "alias" -> ActivityKind.UPDATE;
            default -> ActivityKind.ACT;
        };
    }

    /// Somebody looked at a page or a screen.
    static void view(IncomingBuilder activity, String type, JsonNode event, JsonNode properties) {
        Optional<String> name = Fields.text(event, "name").or(() -> Fields.text(properties, "name"));
        Optional<String> title = Fields.text(properties, "title").or(() -> name);
        Optional<String> url = Fields.text(properties, "url").map(SegmentCalls::withoutQuery);
        title.ifPresent(activity::label);
        Fields.text(event, "category")
                .or(() -> Fields.text(properties, "category"))
                .ifPresent(activity::channel);
        url.or(() -> Fields.text(properties, "path")).or(() -> name).ifPresent(id -> {
            Thing place = Thing.of(type, type + ":" + Texts.cut(id, Steps.LONGEST_ID));
            Thing titled = title.map(place::titled).orElse(place);
            activity.object(url.map(titled::at).orElse(titled));
        });
    }

    /// Every visitor with another query would make a page of their own, and queries carry what nobody should keep.
    private static String withoutQuery(String url) {
        int end = url.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = url.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return url.substring(0, end);
    }

    /// Somebody belongs to a group.
    static void group(IncomingBuilder activity, JsonNode event) {
        Fields.text(event, "groupId", "group_id").ifPresent(id -> {
            Thing group = Thing.of("group", "group:" + id);
            Optional<String> name = Fields.text(Fields.object(event, "traits"), "name");
            activity.object(name.map(group::titled).orElse(group));
            activity.label(name.orElse(id));
        });
    }

    /// The context of the batch under that of the event: what the event says itself holds.
    static JsonNode merged(JsonNode batch, JsonNode event) {
        if (batch.isEmpty()) {
            return event;
        }
        if (event.isEmpty()) {
            return batch;
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : batch.properties()) {
            merged.set(field.getKey(), field.getValue());
        }
        for (Map.Entry<String, JsonNode> field : event.properties()) {
            merged.set(field.getKey(), field.getValue());
        }
        return merged;
    }
}
