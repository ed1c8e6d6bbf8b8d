package io.barnraiser.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Kills imports of files again and again at random moments, and starts each again until it is done; every second file
/// is imported beside a running server. In every file some rows stand twice and some cannot be understood, so that
/// every
/// count has something to be wrong about.
final class ImportKills {

    private static final int MEMBERS = 500;

    /// One row of so many stands twice, and as many lines are broken.
    private static final int ODD = 50;

    private static final List<String> IMPORT = List.of("import", "--source", "Forum", "--format", "jsonl");

    private final Store store;
    private final int rows;
    private final Random random;
    private final Set<String> expected = new HashSet<>();
    private long odd;
    private int files;
    private int kills;

    private ImportKills(Store store, int rows, long seed) {
        this.store = store;
        this.rows = rows;
        this.random = new Random(seed);
    }

    /// What was found in the end.
    ///
    /// @param lost rows of the files that are not in the log
    /// @param duplicated rows of the log beyond one an id
    /// @param miscounted by how many the counts of the source differ from what the files hold, and the kept records
    ///     from the rows of the log
    record Outcome(int kills, int files, long rows, long lost, long duplicated, long miscounted) {

        boolean isClean() {
            return lost == 0 && duplicated == 0 && miscounted == 0;
        }
    }

    /// Imports files of {@code rows} rows into {@code store} until {@code times} imports were killed.
    static Outcome run(Store store, int rows, int times, long seed) {
        ImportKills all = new ImportKills(store, rows, seed);
        long begun = System.nanoTime();
        all.program(all.file()).end(0);
        int longest = (int) ((System.nanoTime() - begun) / 1_000_000);
        while (all.kills < times) {
            Path file = all.file();
            if (all.files % 2 == 0) {
                try (ServerProcess _ = ServerProcess.start(store, List.of())) {
                    all.importKilled(file, longest, times);
                }
            } else {
                all.importKilled(file, longest, times);
            }
        }
        return all.count();
    }

    /// Kills the import of one file until one of them comes to its end.
    private void importKilled(Path file, int longest, int times) {
        boolean done = false;
        while (!done) {
            Program program = program(file);
            boolean spared = kills == times;
            if (spared || program.hasEnded(random.nextInt(longest))) {
                program.end(0);
                done = true;
            } else {
                program.kill();
                kills++;
                // It may have come to the end of the file and been killed while it tidied up: read once more, all of
                // it would rightly count as duplicates.
                done = Recount.areRead(store, files);
            }
        }
    }

    private Program program(Path file) {
        List<String> arguments = new ArrayList<>(IMPORT);
        arguments.add(file.toString());
        return Program.start(store, List.of(), arguments);
    }

    private Path file() {
        Path file = store.folder().resolve("rows-" + files + ".jsonl");
        String prefix = "f" + files + "-";
        new ImportFile("jsonl", prefix, files, MEMBERS).writeRows(file, rows);
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < rows; i += ODD) {
                lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
                lines.add(random.nextInt(lines.size()), "{\"id\":\"broken-" + i);
            }
            odd += lines.size() - rows;
            Files.write(file, lines, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < rows; i++) {
            expected.add(prefix + i);
        }
        files++;
        return file;
    }

    private Outcome count() {
        Recount recount = Recount.of(store);
        return new Outcome(
                kills,
                files,
                expected.size(),
                recount.lost(expected),
                recount.doubled(),
                Math.abs(recount.accepted() - expected.size())
                        + Math.abs(recount.records() - expected.size())
                        + Math.abs(recount.duplicates() + recount.dropped() - odd));
    }
}
