package io.barnraiser.connectors.jsonl;

import io.barnraiser.activity.ingest.ColumnChoice;
import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.ConnectorException;
import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.RecordReader;
import io.barnraiser.activity.ingest.SegmentLines;
import io.barnraiser.activity.source.Source;
import io.barnraiser.connectors.Unpacked;
import io.barnraiser.connectors.row.JsonRow;
import io.barnraiser.connectors.row.RowChoice;
import io.barnraiser.connectors.row.RowRule;
import io.barnraiser.connectors.row.Understanding;
import io.barnraiser.platform.error.FieldError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads files with one JSON object a line. Settings as those of the rows of a table: {@code preset} ({@code auto}
/// looks at each line by itself), {@code mapping}, {@code zone}, {@code currency}, {@code site}, ...
public final class JsonlConnector implements Connector {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> CALLS = Set.of("identify", "track", "page", "screen", "group", "alias");

    @Override
    public String kind() {
        return "jsonl";
    }

    @Override
    public List<SettingField> fields() {
        return List.of(
                new SettingField("preset", false, "auto"),
                new SettingField("mapping", false, ""),
                new SettingField("zone", false, "UTC"),
                new SettingField("currency", false, ""),
                new SettingField("site", false, ""));
    }

    @Override
    public List<FieldError> check(Source source) {
        return Understanding.check(source.settings());
    }

    @Override
    public Optional<RecordReader> reader(Source source) {
        Objects objects = new Objects(source);
        return Optional.of(new JsonLines(objects::parse));
    }

    @Override
    public Optional<ColumnChoice> columnChoice() {
        return Optional.of(new RowChoice((file, settings) -> firstObject(file)));
    }

    /// The names in the first line with their values; none where the first line is no object.
    private static Map<String, String> firstObject(InputStream file) throws IOException {
        String line = new BufferedReader(new InputStreamReader(Unpacked.of(file), StandardCharsets.UTF_8)).readLine();
        Map<String, String> first = new LinkedHashMap<>();
        try {
            JSON.readTree(line == null ? "" : line)
                    .properties()
                    .forEach(entry -> first.put(
                            entry.getKey(),
                            entry.getValue().isValueNode() ? entry.getValue().asString("") : entry.getValue().toString()));
        } catch (JacksonException e) {
            throw ConnectorException.lasting("The first line is not JSON: " + e.getOriginalMessage());
        }
        return first;
    }

    @Override
    public List<Parsed> reparse(Source source, String raw) {
        return List.of(new Objects(source).parse(raw));
    }

    /// Understands one object after the other. Lines of one shape share a rule.
    private static final class Objects {
        private final Map<String, String> settings;
        private final SegmentLines segment;
        private final Map<List<String>, RowRule> rules = new ConcurrentHashMap<>();

        /// Shapes that are remembered; a file in which every object has names of its own must not fill the memory.
        private static final int SHAPES = 1_000;

        Objects(Source source) {
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
            boolean open = (preset.isBlank() || preset.equals("auto")) && settings.getOrDefault("mapping", "").isBlank();
            return preset.equals("segment")
                    || (open && CALLS.contains(node.path("type").asString("")) && node.has("messageId"));
        }

        private RowRule rule(JsonNode node) {
            List<String> names = List.copyOf(node.propertyNames());
            if (rules.size() >= SHAPES) {
                rules.clear();
            }
            return rules.computeIfAbsent(names, columns -> Understanding.of(settings, columns).rule());
        }
    }
}
