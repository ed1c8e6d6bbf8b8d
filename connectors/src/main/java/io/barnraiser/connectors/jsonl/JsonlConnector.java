package io.barnraiser.connectors.jsonl;

import io.barnraiser.activity.ingest.ColumnChoice;
import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.RecordReader;
import io.barnraiser.activity.source.Source;
import io.barnraiser.connectors.row.RowFiles;
import io.barnraiser.connectors.row.Understanding;
import io.barnraiser.platform.error.FieldError;
import java.util.List;
import java.util.Optional;

/// Reads files with one JSON object a line. Settings as those of the rows of a table: {@code preset} ({@code auto}
/// looks at each line by itself), {@code mapping}, {@code zone}, {@code currency}, {@code site}, ... A table of the
/// same
/// source, such as the list of a forum's members beside its posts, is read too.
public final class JsonlConnector implements Connector {

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
        return Optional.of(RowFiles.choiceOfObjects());
    }

    @Override
    public List<Parsed> reparse(Source source, String raw) {
        return RowFiles.reparse(source, raw);
    }
}
