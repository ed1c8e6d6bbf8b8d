package io.barnraiser.connectors.row;

import io.barnraiser.activity.ingest.ConnectorException;
import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Position;
import io.barnraiser.activity.ingest.RecordReader;
import io.barnraiser.activity.ingest.Sink;
import io.barnraiser.connectors.Lines;
import io.barnraiser.connectors.Unpacked;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a file line by line. The position is the number of lines that were read.
final class ObjectFile implements RecordReader {

    /// Bytes of one line at most.
    static final int LONGEST = 4 << 20;

    /// How much of a line that is too long is kept to be shown.
    private static final int SHOWN = 2_000;

    private final Function<String, Parsed> parse;

    ObjectFile(Function<String, Parsed> parse) {
        this.parse = parse;
    }

    /// The names in the first object with their values, in their order.
    ///
    /// @throws ConnectorException when the first line is no object
    static Map<String, String> first(InputStream file) throws IOException {
        Map<String, String> first = new LinkedHashMap<>();
        Optional<Lines.Line> line = new Lines(Unpacked.withoutMark(file), LONGEST).next();
        try {
            JsonMapper.shared()
                    .readTree(line.map(Lines.Line::text).orElse("{}"))
                    .properties()
                    .forEach(entry -> first.put(
                            entry.getKey(),
                            entry.getValue().isValueNode()
                                    ? entry.getValue().asString("")
                                    : entry.getValue().toString()));
        } catch (JacksonException e) {
            throw ConnectorException.lasting("The first line is not JSON: " + e.getOriginalMessage());
        }
        return first;
    }

    @Override
    public void read(InputStream file, Position from, Sink sink) throws IOException {
        Lines lines = new Lines(Unpacked.withoutMark(Unpacked.of(file)), LONGEST);
        long skip = from.isStart() ? 0 : Long.parseLong(from.value());
        long number = 0;
        Optional<Lines.Line> line = lines.next();
        while (line.isPresent()) {
            number++;
            if (number > skip) {
                put(line.get(), number, sink);
            }
            line = lines.next();
        }
    }

    private void put(Lines.Line line, long number, Sink sink) {
        Position after = new Position(String.valueOf(number));
        if (!line.whole()) {
            String start = line.text().substring(0, SHOWN);
            sink.put(
                    Parsed.dropped(DropReason.TOO_LARGE, "line " + number + " is longer than 4 MB", start + "…"),
                    after);
            return;
        }
        String text = line.text();
        if (!text.isBlank()) {
            sink.put(parse.apply(text), after);
        }
    }
}
