package io.barnraiser.bench;

import java.util.Locale;

/// `kill -9` at random moments while events come, or while files are imported, on both databases.
final class KillBench {

    private static final long SEED = 20261121;
    private static final int ROWS = 20_000;

    private KillBench() {}

    /// @return whether nothing was lost, duplicated or miscounted
    static boolean run(Options options) {
        int times = options.size(50);
        boolean isImport = options.has("import");
        System.out.printf(
                Locale.ROOT,
                isImport
                        ? "kill: %d imports of files of %,d rows killed at random moments (seed %d), every second file beside a running server%n"
                        : "kill: %d servers killed at random moments (seed %3$d) while events come%n",
                times,
                ROWS,
                SEED);
        Table table = new Table("", "kills", isImport ? "rows" : "acknowledged", "lost", "duplicated", "miscounted");
        boolean isClean = true;
        for (String name : options.databases()) {
            try (Store store = Store.open(name)) {
                if (isImport) {
                    ImportKills.Outcome found = ImportKills.run(store, ROWS, times, SEED);
                    table.row(name, found.kills(), found.rows(), found.lost(), found.duplicated(), found.miscounted());
                    isClean &= found.isClean();
                } else {
                    Kills.Outcome found = Kills.run(store, times, SEED);
                    table.row(
                            name,
                            found.kills(),
                            found.acknowledged(),
                            found.lost(),
                            found.duplicated(),
                            found.miscounted());
                    isClean &= found.isClean();
                }
            }
        }
        return isClean;
    }
}
