package io.barnraiser.connectors;

import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Position;
import io.barnraiser.activity.ingest.RecordReader;
import io.barnraiser.activity.ingest.Sink;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A sink that keeps what it is handed, and short ways to fill it.
public class Collected implements Sink {

    public final List<Parsed> records = new ArrayList<>();
    public final List<Position> positions = new ArrayList<>();

    /// A source with these settings.
    public static Source source(String kind, Map<String, String> settings) {
        return new Source(new SourceId(1), "somewhere", kind, settings, Optional.empty(), true, false, Instant.EPOCH);
    }

    /// Everything that {@code connector} reads in {@code text}.
    public static Collected read(Connector connector, String text, Map<String, String> settings) {
        return read(connector, text.getBytes(StandardCharsets.UTF_8), settings, Position.START);
    }

    public static Collected read(Connector connector, byte[] file, Map<String, String> settings, Position from) {
        return read(connector, new ByteArrayInputStream(file), settings, from);
    }

    public static Collected read(Connector connector, InputStream file, Map<String, String> settings, Position from) {
        Collected collected = new Collected();
        RecordReader reader =
                connector.reader(source(connector.kind(), settings)).orElseThrow();
        try {
            reader.read(file, from, collected);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return collected;
    }

    @Override
    public void put(Parsed parsed, Position after) {
        records.add(parsed);
        positions.add(after);
    }

    @Override
    public void reached(Position position) {
        positions.add(position);
    }

    @Override
    public void progress(String doing, long done, long total) {
        // Not asked for.
    }

    /// All activities, in their order.
    public List<Incoming> activities() {
        return records.stream()
                .filter(Parsed.One.class::isInstance)
                .flatMap(parsed -> ((Parsed.One) parsed).activities().stream())
                .toList();
    }

    /// The only activity.
    public Incoming only() {
        if (records.size() != 1 || activities().size() != 1) {
            throw new AssertionError("not one activity but " + records);
        }
        return activities().getFirst();
    }

    /// All drops, in their order.
    public List<Parsed.Dropped> drops() {
        return records.stream()
                .filter(Parsed.Dropped.class::isInstance)
                .map(Parsed.Dropped.class::cast)
                .toList();
    }
}
