package io.barnraiser.server.language;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.json.Json;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// How texts stand in a file.
enum TextForm {
    /// Each line is a text.
    LINES {
        @Override
        Optional<TextLine> read(long number, String line, Consumer<FieldError> errors) {
            return Optional.of(new TextLine(number, line, Optional.empty()));
        }
    },
    /// Each line is a JSON object with `text` and perhaps `lang`; an empty line is an empty text.
    JSONL {
        @Override
        Optional<TextLine> read(long number, String line, Consumer<FieldError> errors) {
            if (line.isBlank()) {
                return Optional.of(new TextLine(number, "", Optional.empty()));
            }
            Optional<JsonNode> object = Json.tryRead(line).filter(JsonNode::isObject);
            Optional<String> text = object.flatMap(each -> string(each, "text"));
            if (text.isEmpty()) {
                String reason = object.isEmpty() ? "This is no JSON object." : "It has no \"text\" that is a string.";
                errors.accept(new FieldError("line %d".formatted(number), reason));
                return Optional.empty();
            }
            return Optional.of(new TextLine(number, text.get(), string(object.get(), "lang")));
        }
    };

    /// The text of a line; nothing when it is not as it should be, which is then noted.
    abstract Optional<TextLine> read(long number, String line, Consumer<FieldError> errors);

    /// The form that a file most likely has: its name says so, or its first line is an object with
    /// a text.
    static TextForm guess(Path file, String firstLine) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        boolean named = name.matches(".*\\.(jsonl|ndjson)(\\.gz)?");
        boolean looks = firstLine.startsWith("{")
                && Json.tryRead(firstLine).flatMap(each -> string(each, "text")).isPresent();
        return named || looks ? JSONL : LINES;
    }

    private static Optional<String> string(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
