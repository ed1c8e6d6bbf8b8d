package io.barnraiser.connectors.jsonl;

import io.barnraiser.connectors.row.RowConnector;
import io.barnraiser.connectors.row.RowFiles;
import java.util.List;

/// Reads files with one JSON object a line. Settings as those of the rows of a table: {@code preset} ({@code auto}
/// looks at each line by itself), {@code mapping}, {@code zone}, {@code currency}, {@code site}, ... A table of the
/// same source, such as the list of a forum's members beside its posts, is read too.
public final class JsonlConnector implements RowConnector {

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
    public RowFiles files() {
        return RowFiles.OBJECTS;
    }
}
