package io.barnraiser.bench;

import java.util.List;
import java.util.Locale;

/// `kill -9` at random moments while events come, on both databases.
final class KillBench {

    private static final long SEED = 20261121;

    private KillBench() {}

    static void run(int times) {
        for (String name : List.of("sqlite", "postgresql")) {
            try (Store store = Store.open(name)) {
                Kills.Outcome outcome = Kills.run(store, times, SEED);
                System.out.printf(
                        Locale.ROOT,
                        "kill %-11s %d kills (seed %d): %,d events acknowledged; lost %d, duplicated %d, miscounted %d%n",
                        name,
                        outcome.kills(),
                        SEED,
                        outcome.acknowledged(),
                        outcome.lost(),
                        outcome.duplicated(),
                        outcome.miscounted());
                if (!outcome.isClean()) {
                    System.exit(1);
                }
            }
        }
    }
}
