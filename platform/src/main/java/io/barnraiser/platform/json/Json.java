package io.barnraiser.platform.json;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes JSON.
public final class Json {

    private static final int DEPTH = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /// The mapper with our settings, for readers and writers of streams.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// {@code value} as JSON, without line breaks.
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// Reads one value from UTF-8.
    ///
    /// @throws ProblemException that says at which line and column it stops being JSON
    public static JsonNode read(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /// As the other {@code read}, from a text.
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /// Reads one value, or nothing where the text is not JSON.
    public static Optional<JsonNode> tryRead(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static ProblemException unreadable(JacksonException e) {
        var place = e.getLocation();
        String where = place == null || place.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr());
        return new ProblemException(
                Problem.of(ErrorCode.INVALID, "Not JSON", "The text cannot be read as JSON%s.".formatted(where)), e);
    }
}
