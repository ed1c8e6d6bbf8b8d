package io.barnraiser.connectors.row;

import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.SegmentLines;
import io.barnraiser.activity.source.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Understands one object after the other. Lines of one shape share a rule.
final class ObjectRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> CALLS = Set.of("identify", "track", "page", "screen", "group", "alias");

    private final Map<String, String> settings;
    private final SegmentLines segment;
    private final Map<List<String>, RowRule> rules = new ConcurrentHashMap<>();

    /// Shapes that are remembered; a file in which every object has names of its own must not fill the memory.
    private static final int SHAPES = 1_000;

    ObjectRows(Source source) {
        this.settings = source.settings();
        this.segment = new SegmentLines(source.trusted());
    }

    Parsed parse(String raw) {
        JsonNode node;
        try {
            node = JSON.readTree(raw);
        } catch (JacksonException e) {
            return Parsed.dropped(DropReason.MALFORMED, "not JSON: " + e.getOriginalMessage(), raw);
        }
        if (!node.isObject()) {
            return Parsed.dropped(DropReason.MALFORMED, "a line must be a JSON object", raw);
        }
        return isSegment(node) ? segment.read(raw) : rule(node).parse(List.of(new JsonRow(node)), raw);
    }

    private boolean isSegment(JsonNode node) {
        String preset = settings.getOrDefault("preset", "");
        boolean open = (preset.isBlank() || preset.equals("auto"))
                && settings.getOrDefault("mapping", "").isBlank();
        return preset.equals("segment")
                || (open && CALLS.contains(node.path("type").asString("")) && node.has("messageId"));
    }

    private RowRule rule(JsonNode node) {
        List<String> names = List.copyOf(node.propertyNames());
        if (rules.size() >= SHAPES) {
            rules.clear();
        }
        return rules.computeIfAbsent(
                names, columns -> Understanding.of(settings, columns).rule());
    }
}
