package io.barnraiser.people.privacy;

import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.json.Json;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;

/// An export as one JSON object with an array of objects for each section.
final class JsonExport implements ExportWriter {

    private final JsonGenerator json;
    private List<String> columns = List.of();
    private boolean inSection;

    JsonExport(OutputStream out, Instant at, long member) {
        json = Json.mapper()
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .withDefaultPrettyPrinter()
                .createGenerator(out, JsonEncoding.UTF8);
        json.writeStartObject();
        json.writeStringProperty("exported_at", at.toString());
        json.writeNumberProperty("member", member);
    }

    @Override
    public void section(String name, String title, List<String> names) {
        endSection();
        columns = names;
        json.writeName(name);
        json.writeStartArray();
        inSection = true;
    }

    @Override
    public void add(@Nullable Object... values) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeName(columns.get(i));
            write(values[i]);
        }
        json.writeEndObject();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case Enum<?> choice -> json.writeString(Code.of(choice));
            default -> json.writeString(value.toString());
        }
    }

    private void endSection() {
        if (inSection) {
            json.writeEndArray();
            inSection = false;
        }
    }

    @Override
    public void close() {
        endSection();
        json.writeEndObject();
        json.close();
    }
}
