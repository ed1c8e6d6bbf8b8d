package io.barnraiser.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// What the machine itself was doing during a run: on rented machines, others take part of the processors and of the
/// disk, and figures without that share cannot be compared with those of another hour.
///
/// @param ticks by what the processors did, as Linux counts them in {@code /proc/stat}; empty elsewhere
record Machine(long[] ticks) {

    private static final Path STATISTICS = Path.of("/proc/stat");

    /// Columns of the first line of {@code /proc/stat}, see proc(5).
    private static final int WAITING_FOR_DISK = 4;

    private static final int STOLEN = 7;
    private static final int COLUMNS = 8;

    /// The counts of now.
    static Machine now() {
        try {
            String[] words = Files.readAllLines(STATISTICS).getFirst().strip().split("\\s+");
            return new Machine(Arrays.stream(words)
                    .skip(1)
                    .limit(COLUMNS)
                    .mapToLong(Long::parseLong)
                    .toArray());
        } catch (IOException elsewhere) {
            return new Machine(new long[0]);
        }
    }

    /// What happened from then to {@code later}, in words; empty where it is not counted.
    String until(Machine later) {
        if (ticks.length < COLUMNS || later.ticks.length < COLUMNS) {
            return "";
        }
        long all = Math.max(
                1, Arrays.stream(later.ticks).sum() - Arrays.stream(ticks).sum());
        return String.format(
                Locale.ROOT,
                "processor time during this run: %.0f %% taken by other machines on the same host, %.0f %% waiting for the disk",
                100.0 * (later.ticks[STOLEN] - ticks[STOLEN]) / all,
                100.0 * (later.ticks[WAITING_FOR_DISK] - ticks[WAITING_FOR_DISK]) / all);
    }
}
