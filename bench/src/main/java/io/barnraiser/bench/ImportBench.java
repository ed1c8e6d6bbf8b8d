package io.barnraiser.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How fast the command reads a large file into an empty database, and how much memory it takes for that.
final class ImportBench {

    private static final long SEED = 20261123;
    private static final int MEMBERS = 100_000;
    private static final int MEGABYTE = 1_000_000;
    private static final long LOOK_MILLIS = 500;

    private ImportBench() {}

    static void run(Options options) {
        long bytes = (long) options.size(1_000) * MEGABYTE;
        System.out.printf(
                Locale.ROOT,
                "import: files of %,d MB by the command, %,d members, one row an activity%n",
                bytes / MEGABYTE,
                MEMBERS);
        Table table = new Table("", "rows", "seconds", "MB/s", "rows/s", "peak MiB");
        for (String name : options.databases()) {
            for (String format : List.of("jsonl", "csv")) {
                if (options.has(format) || !options.has("jsonl") && !options.has("csv")) {
                    try (Store store = Store.open(name)) {
                        measure(table, store, format, bytes);
                    }
                }
            }
        }
    }

    private static void measure(Table table, Store store, String format, long bytes) {
        Path file = store.folder().resolve("rows." + format);
        long rows = new ImportFile(format, "r", SEED, MEMBERS).writeBytes(file, bytes);
        long begun = System.nanoTime();
        Program program = Program.start(
                store, List.of(), List.of("import", "--source", "Forum", "--format", format, file.toString()));
        long peak = 0;
        while (!program.hasEnded(LOOK_MILLIS)) {
            peak = Math.max(peak, program.mebibytes("VmHWM"));
        }
        program.end(0);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!program.said().contains("accepted\t" + rows + "\n")) {
            throw new IllegalStateException("not all of " + rows + " rows were accepted:\n" + program.said());
        }
        table.row(store.name() + ", " + format, rows, seconds, size(file) / seconds / MEGABYTE, rows / seconds, peak);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
