package io.barnraiser.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// From the start of the process to the first answer, and the memory it holds when idle, without and with the AOT cache
/// that the launcher makes.
final class StartBench {

    private static final int STARTS = 7;
    private static final Path CACHE = Path.of("server", "target", "barnraiser.aot");

    private StartBench() {}

    static void run() {
        measure("without the cache", List.of());
        if (Files.exists(CACHE)) {
            measure("with the cache", List.of("-XX:AOTCache=" + CACHE));
        } else {
            System.out.println("no AOT cache at " + CACHE + ": start the program twice by its launcher first");
        }
    }

    private static void measure(String name, List<String> jvm) {
        try (Store store = Store.open("sqlite")) {
            ServerProcess.start(store, jvm).close(); // makes the database, which later starts find
            List<Long> millis = new ArrayList<>();
            List<Long> memory = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                try (ServerProcess server = ServerProcess.start(store, jvm)) {
                    millis.add(server.startedIn().toMillis());
                    memory.add(server.residentMebibytes());
                }
            }
            Collections.sort(millis);
            Collections.sort(memory);
            System.out.printf(
                    Locale.ROOT,
                    "start %-18s median %d ms (%d to %d), resident %d MiB, n = %d%n",
                    name,
                    millis.get(STARTS / 2),
                    millis.getFirst(),
                    millis.getLast(),
                    memory.get(STARTS / 2),
                    STARTS);
        }
    }
}
