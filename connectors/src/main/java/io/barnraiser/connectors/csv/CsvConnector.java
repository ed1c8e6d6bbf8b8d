package io.barnraiser.connectors.csv;

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

/// Reads tables. Settings: {@code preset} or {@code mapping} (see {@link Understanding}), how rows are meant
/// ({@code zone}, {@code day-order}, {@code currency}, {@code text-format}, {@code as-of}, {@code site}), and how the
/// file is written ({@code delimiter}, {@code quotes}, {@code header}). All may be left out.
/// Lines of JSON of the same source are read too.
public final class CsvConnector implements Connector {

    @Override
    public String kind() {
        return "csv";
    }

    @Override
    public List<SettingField> fields() {
        return List.of(
                new SettingField("preset", false, "auto"),
                new SettingField("mapping", false, ""),
                new SettingField("zone", false, "UTC"),
                new SettingField("day-order", false, "month-first"),
                new SettingField("currency", false, ""),
                new SettingField("as-of", false, ""),
                new SettingField("site", false, ""));
    }

    @Override
    public List<FieldError> check(Source source) {
        return Understanding.check(source.settings());
    }

    @Override
    public Optional<RecordReader> reader(Source source) {
        return Optional.of(RowFiles.ofTables(source));
    }

    @Override
    public Optional<ColumnChoice> columnChoice() {
        return Optional.of(RowFiles.choiceOfTables());
    }

    @Override
    public List<Parsed> reparse(Source source, String raw) {
        return RowFiles.reparse(source, raw);
    }
}
