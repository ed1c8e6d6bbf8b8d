package io.barnraiser.connectors.csv;

import io.barnraiser.connectors.row.RowConnector;
import io.barnraiser.connectors.row.RowFiles;
import io.barnraiser.connectors.row.Understanding;
import java.util.List;

/// Reads tables. Settings: {@code preset} or {@code mapping} (see {@link Understanding}), how rows are meant
/// ({@code zone}, {@code day-order}, {@code currency}, {@code text-format}, {@code as-of}, {@code site}), and how the
/// file is written ({@code delimiter}, {@code quotes}, {@code header}). All may be left out.
/// Lines of JSON of the same source are read too.
public final class CsvConnector implements RowConnector {

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
    public RowFiles files() {
        return RowFiles.TABLES;
    }
}
