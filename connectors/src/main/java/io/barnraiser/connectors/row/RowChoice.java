package io.barnraiser.connectors.row;

import io.barnraiser.activity.ingest.ColumnChoice;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Lets a person choose what the columns of rows hold, for every connector whose records are rows.
///
/// @param beginning reads the names of the columns and the values of the first row
public record RowChoice(Beginning beginning) implements ColumnChoice {

    /// Reads the beginning of a file.
    @FunctionalInterface
    public interface Beginning {

        /// The columns with the values of the first row, in their order; empty values where there is no row.
        Map<String, String> read(InputStream file, Map<String, String> settings) throws IOException;
    }

    @Override
    public List<String> fields() {
        return Arrays.stream(Field.values()).map(Field::code).toList();
    }

    @Override
    public List<String> presets() {
        return Mappings.PRESETS;
    }

    @Override
    public Columns look(InputStream file, Map<String, String> settings) throws IOException {
        Map<String, String> first = beginning.read(file, settings);
        List<String> names = List.copyOf(first.keySet());
        Guess.Guessed guessed = Guess.of(names);
        Map<String, String> fields = new HashMap<>();
        guessed.fields().forEach((field, column) -> fields.put(column, field.code()));
        return new Columns(names, first, fields, guessed.preset().orElse(""));
    }

    @Override
    public Map<String, String> settings(Map<String, String> chosen) {
        JsonMapper json = JsonMapper.shared();
        ObjectNode fields = json.createObjectNode();
        chosen.forEach((column, field) -> fields.put(field, column));
        ObjectNode mapping = json.createObjectNode();
        mapping.put("rule", chosen.containsValue(Field.ORDER_ID.code()) ? Mapping.ORDERS : Mapping.ACTIVITIES);
        mapping.set("fields", fields);
        return Map.of("mapping", json.writeValueAsString(mapping));
    }
}
