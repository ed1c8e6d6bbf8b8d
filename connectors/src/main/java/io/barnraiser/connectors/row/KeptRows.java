package io.barnraiser.connectors.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Rows as they are kept for later: {@code {"preset":"reviews","rows":[{"column":"value"}]}}. Columns without a value
/// are
/// left out; where a mapping was guessed from the names of all columns, they are kept beside.
record KeptRows(String preset, List<String> columns, List<Row> rows) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static TableRow row(List<String> columns, List<String> values) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (!value.isEmpty()) {
                named.putIfAbsent(i < columns.size() ? columns.get(i) : "column " + (i + 1), value);
            }
        }
        return new TableRow(named);
    }

    static String write(String preset, List<String> columns, List<TableRow> rows) {
        ObjectNode root = JSON.createObjectNode();
        root.put("preset", preset);
        if (preset.equals(Understanding.GUESSED)) {
            columns.forEach(root.putArray("columns")::add);
        }
        ArrayNode array = root.putArray("rows");
        for (TableRow row : rows) {
            ObjectNode object = array.addObject();
            row.values().forEach(object::put);
        }
        return JSON.writeValueAsString(root);
    }

    /// @throws IllegalArgumentException when {@code raw} was not written by {@link #write}
    static KeptRows read(String raw) {
        try {
            JsonNode root = JSON.readTree(raw);
            List<Row> rows = new ArrayList<>();
            for (JsonNode object : root.path("rows")) {
                Map<String, String> values = new LinkedHashMap<>();
                object.properties()
                        .forEach(entry ->
                                values.put(entry.getKey(), entry.getValue().asString("")));
                rows.add(new TableRow(values));
            }
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("no rows");
            }
            List<String> columns = new ArrayList<>();
            root.path("columns").forEach(column -> columns.add(column.asString("")));
            return new KeptRows(root.path("preset").asString(""), columns, rows);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
