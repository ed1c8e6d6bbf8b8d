package io.barnraiser.testbed;

import io.barnraiser.testbed.wire.Event;
import io.barnraiser.testbed.wire.Sink;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/// Files of sources and tables of truth, open while a simulation runs.
final class Folder implements Sink, AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Map<SourceFile, OutputStream> sources = new EnumMap<>(SourceFile.class);
    private final Map<Table, OutputStream> tables = new EnumMap<>(Table.class);
    private final Map<SourceFile, Export.Count> counts = new EnumMap<>(SourceFile.class);
    private final StringBuilder row = new StringBuilder();

    private Folder() {}

    /// Opens all files in {@code path}.
    static Folder make(Path path) throws IOException {
        Path truth = Files.createDirectories(path.resolve("truth"));
        Folder folder = new Folder();
        try {
            for (SourceFile source : SourceFile.values()) {
                folder.sources.put(source, open(path.resolve(source.file())));
                folder.counts.put(source, Export.Count.NONE);
            }
            for (Table table : Table.values()) {
                OutputStream out = open(truth.resolve(table.file()));
                folder.tables.put(table, out);
                out.write(text("# " + table.about() + "\n" + String.join("\t", table.columns()) + "\n"));
            }
            return folder;
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    @Override
    public void event(Event event) {
        try {
            OutputStream out = of(sources, event.source());
            out.write(event.line());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        counts.computeIfPresent(
                event.source(),
                (source, count) -> count.plus(event.again(), event.activities(), event.line().length + 1L));
    }

    @Override
    public void truth(Table table, Object... values) {
        if (values.length != table.width()) {
            throw new IllegalArgumentException(table + " has " + table.width() + " columns");
        }
        row.setLength(0);
        for (Object value : values) {
            row.append(row.isEmpty() ? "" : "\t").append(value);
        }
        try {
            of(tables, table).write(text(row.append('\n').toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Export.Report report() {
        return new Export.Report(counts);
    }

    @Override
    public void close() throws IOException {
        for (OutputStream out : sources.values()) {
            out.close();
        }
        for (OutputStream out : tables.values()) {
            out.close();
        }
    }

    private static <K> OutputStream of(Map<K, OutputStream> streams, K key) {
        OutputStream out = streams.get(key);
        if (out == null) {
            throw new IllegalStateException("no file is open for " + key);
        }
        return out;
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
