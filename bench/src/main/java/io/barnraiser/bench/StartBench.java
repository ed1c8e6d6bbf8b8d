package io.barnraiser.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// From the start of the process to the first answer, and the memory it holds when idle, without and with the AOT cache
/// that the launcher makes. Of the memory, that of files (libraries, the cache) is shared by all processes that use
/// them and can be taken back at any time; the rest is the program's own.
final class StartBench {

    private static final Path CACHE =
            Path.of("server", "target", "barnraiser.aot").toAbsolutePath();

    /// How long after the start the memory is read: by then the flags have given back what starting took.
    private static final long IDLE_MILLIS = 12_000;

    private StartBench() {}

    static void run(Options options) {
        int starts = options.size(9);
        System.out.println("start: until the first 200 of /health; memory (resident) 12 s later; SQLite, no members");
        Table table = new Table("", "n", "median ms", "lowest", "highest", "MiB median", "of it own", "of files");
        try (Store store = Store.open("sqlite")) {
            ServerProcess.start(store, List.of()).close(); // makes the database, which later starts find
            measure(table, store, "without the cache", starts, List.of());
            if (Files.exists(CACHE)) {
                measure(table, store, "with the cache", starts, List.of("-XX:AOTCache=" + CACHE));
            } else {
                System.out.println("There is no cache at " + CACHE + ": ./barnraiser bench start makes it.");
            }
        }
    }

    private static void measure(Table table, Store store, String name, int starts, List<String> jvm) {
        Latencies times = new Latencies(starts);
        Latencies memory = new Latencies(starts);
        Latencies own = new Latencies(starts);
        Latencies files = new Latencies(starts);
        for (int i = 0; i < starts; i++) {
            try (ServerProcess server = ServerProcess.start(store, jvm)) {
                times.add(server.startedIn().toNanos());
                if (server.program().hasEnded(IDLE_MILLIS)) {
                    throw new IllegalStateException(
                            "the server ended:\n" + server.program().said());
                }
                memory.add(server.residentMebibytes());
                own.add(server.program().mebibytes("RssAnon"));
                files.add(server.program().mebibytes("RssFile"));
            }
        }
        table.row(
                name,
                starts,
                times.millis(.5),
                times.millis(0),
                times.millis(1),
                memory.raw(.5),
                own.raw(.5),
                files.raw(.5));
    }
}
