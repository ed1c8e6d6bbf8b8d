package io.barnraiser.testbed;

import io.barnraiser.testbed.setting.Settings;
import io.barnraiser.testbed.wire.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;

/// Writes a simulation into a folder: a file for each source, {@code manifest.json} that says how each is imported, and
/// the truth in {@code truth/}. Constant memory; the same settings give the same bytes.
public final class Export {

    private Export() {}

    /// What was written for one source.
    ///
    /// @param events lines
    /// @param duplicates lines whose id stood in an earlier one
    /// @param activities that an import accepts: of each id once, one and one for each person mentioned
    /// @param bytes of the file
    public record Count(long events, long duplicates, long activities, long bytes) {
        static final Count NONE = new Count(0, 0, 0, 0);

        Count plus(boolean again, int told, long length) {
            return new Count(events + 1, duplicates + (again ? 1 : 0), activities + (again ? 0 : told), bytes + length);
        }
    }

    /// What was written.
    ///
    /// @param sources by source
    public record Report(Map<SourceFile, Count> sources) {

        public Report {
            sources = new EnumMap<>(sources);
        }

        /// Lines of all files.
        public long events() {
            return sources.values().stream().mapToLong(Count::events).sum();
        }

        /// Bytes of all files of sources.
        public long bytes() {
            return sources.values().stream().mapToLong(Count::bytes).sum();
        }
    }

    /// Writes into {@code folder}, which is made where it is missing; files of these names are replaced.
    ///
    /// @param done is told after each cell how many are done
    /// @throws IOException when the folder cannot be written
    public static Report write(Settings settings, Path folder, IntConsumer done) throws IOException {
        Simulation simulation = Simulation.of(settings);
        try (Folder files = Folder.make(folder)) {
            simulation.run(files, done);
            Report report = files.report();
            Manifest.write(settings, report, folder);
            return report;
        }
    }
}
