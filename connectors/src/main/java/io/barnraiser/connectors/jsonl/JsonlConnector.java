package io.barnraiser.connectors.jsonl;

import io.barnraiser.activity.ingest.ColumnChoice;
import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.ConnectorException;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.RecordReader;
import io.barnraiser.activity.source.Source;
import io.barnraiser.connectors.Unpacked;
import io.barnraiser.connectors.row.RowChoice;
import io.barnraiser.connectors.row.RowFiles;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads files with one JSON object a line. Settings as those of the rows of a table: {@code preset} ({@code auto}
/// looks at each line by itself), {@code mapping}, {@code zone}, {@code currency}, {@code site}, ... A table of the same
/// source, such as the list of a forum's members beside its posts, is read too.
public final class JsonlConnector implements Connector {

    private static final JsonMapper JSON = JsonMapper.shared();

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
        return Optional.of(RowFiles.ofObjects(source));
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
        return RowFiles.reparse(source, raw);
    }
}
