package io.barnraiser.connectors.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A row of a table. Columns are found whatever the case of their name and the space around it.
public final class TableRow implements Row {

    private final Map<String, String> values;
    private final Map<String, String> byKey = new LinkedHashMap<>();

    /// @param values by column, in the order of the columns
    public TableRow(Map<String, String> values) {
        this.values = values;
        values.forEach((column, value) -> byKey.putIfAbsent(key(column), value));
    }

    /// The values by column, as the file has them.
    public Map<String, String> values() {
        return values;
    }

    @Override
    public List<String> texts(String path) {
        String value = byKey.get(key(path));
        return value == null || value.isBlank() ? List.of() : List.of(value.strip());
    }

    static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
