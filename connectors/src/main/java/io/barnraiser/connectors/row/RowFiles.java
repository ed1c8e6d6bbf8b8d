package io.barnraiser.connectors.row;

import io.barnraiser.activity.ingest.ColumnChoice;
import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Position;
import io.barnraiser.activity.ingest.RecordReader;
import io.barnraiser.activity.ingest.Sink;
import io.barnraiser.activity.source.Source;
import io.barnraiser.connectors.Unpacked;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Files of rows, written as a table or as one JSON object a line. One source may have both: the posts of a forum as
/// objects, its members as a table. Which of the two a file is, is read from its beginning.
public enum RowFiles {
    /// Tables, and objects where a file begins with one.
    TABLES,
    /// Objects, and tables where a file begins with the names of columns.
    OBJECTS;

    private static final int LOOK = 1 << 13;
    private static final Pattern NAME = Pattern.compile("\"?[\\p{L}_][\\p{L}\\p{N} _.#()/-]{0,60}\"?");

    /// Reads them with the settings of {@code source}.
    RecordReader reader(Source source) {
        return (file, from, sink) -> read(source, file, from, sink);
    }

    /// Lets a person choose what the columns of a table, or the parts of objects, hold.
    ColumnChoice choice() {
        return new RowChoice(this::first);
    }

    /// The names of the columns with the values of the first row.
    private Map<String, String> first(InputStream file, Map<String, String> settings) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(Unpacked.of(file), LOOK);
        return areObjects(start(bytes))
                ? ObjectFile.first(bytes)
                : Table.open(bytes, columns -> tableOptions(settings, columns)).first();
    }

    private boolean areObjects(String start) {
        return switch (this) {
            case TABLES -> start.startsWith("{\"");
            case OBJECTS -> !isHeader(start);
        };
    }

    private void read(Source source, InputStream file, Position from, Sink sink) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(Unpacked.of(file), LOOK);
        RecordReader reader = areObjects(start(bytes))
                ? new ObjectFile(new ObjectRows(source)::parse)
                : new TableFile(columns -> tableOptions(source.settings(), columns), columns -> {
                    Understanding how = Understanding.of(source.settings(), columns);
                    return new TableFile.Understood(how.preset(), how.rule());
                });
        reader.read(bytes, from, sink);
    }

    private static String start(BufferedInputStream bytes) throws IOException {
        bytes.mark(LOOK);
        String start = new String(bytes.readNBytes(LOOK - 1), StandardCharsets.UTF_8);
        bytes.reset();
        return start.replace("\ufeff", "").stripLeading();
    }

    private static boolean isHeader(String start) {
        List<String> names = Arrays.asList(start.lines().findFirst().orElse("").split("[,;\t|]"));
        return names.size() > 1
                && names.stream().allMatch(name -> NAME.matcher(name.strip()).matches());
    }

    /// How a table is written: what the settings say, else what the preset knows of such files.
    private static Map<String, String> tableOptions(Map<String, String> settings, List<String> columns) {
        Map<String, String> options =
                new HashMap<>(Understanding.of(settings, columns).mapping().options());
        options.putAll(settings);
        return options;
    }

    /// Understands again what was kept of a row or of an object.
    static List<Parsed> reparse(Source source, String raw) {
        if (!raw.startsWith("{\"preset\":")) {
            return List.of(new ObjectRows(source).parse(raw));
        }
        try {
            KeptRows kept = KeptRows.read(raw);
            return List.of(Understanding.again(kept.preset(), source.settings(), kept.columns())
                    .rule()
                    .parse(kept.rows(), raw));
        } catch (IllegalArgumentException e) {
            return List.of(Parsed.dropped(DropReason.MALFORMED, "not a row that was kept: " + e.getMessage(), raw));
        }
    }
}
