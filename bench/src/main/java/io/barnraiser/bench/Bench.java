package io.barnraiser.bench;

/// `./barnraiser bench NAME [SIZE]`: ingest, kill, start, pages, import, merge.
public final class Bench {

    private Bench() {}

    /// Runs the benchmark that is named first; the second argument is its size, where it has one.
    public static void main(String[] arguments) {
        String name = arguments.length == 0 ? "" : arguments[0];
        int size = arguments.length < 2 ? 0 : Integer.parseInt(arguments[1].replace("_", ""));
        switch (name) {
            case "ingest" -> IngestBench.run(size == 0 ? 400_000 : size);
            case "start" -> StartBench.run();
            case "kill" -> KillBench.run(size == 0 ? 50 : size);
            default -> {
                System.err.println("Name one of: ingest, kill, start");
                System.exit(2);
            }
        }
    }
}
