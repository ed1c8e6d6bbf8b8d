package io.barnraiser.bench;

/// `./barnraiser bench NAME ...`; see {@link #USAGE}.
public final class Bench {

    private static final String USAGE = """
            ./barnraiser bench NAME [--database sqlite|postgresql] [--keep FOLDER]
              ingest [EVENTS]       events over HTTP, beside the raw limit of the same database     (400_000)
              kill [TIMES]          kill -9 while events come: lost, duplicated, miscounted         (50)
              kill [TIMES] import   the same while files are imported                               (50)
              fill [MEMBERS]        only makes the database of pages, for --keep                    (1_000_000)
              pages [MEMBERS]       pages of a large database, beside an empty page                 (1_000_000)
              merge [ACTIVITIES]    merging and unmerging a member with a long history              (1_000_000)
              import [MEGABYTES] [jsonl|csv]  a large file by the command                           (1_000)
              start [TIMES]         starts without and with the AOT cache                           (9)
            Without --database both are measured, one after the other; with --keep the databases stay.""";

    private Bench() {}

    /// Runs the benchmark that is named first. Ends with 0, with 1 when something was lost, with 2 when it was not
    /// understood.
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            Options options = Options.of(arguments);
            switch (options.name()) {
                case "ingest" -> IngestBench.run(options);
                case "kill" -> {
                    return KillBench.run(options) ? 0 : 1;
                }
                case "merge" -> MergeBench.run(options);
                case "import" -> ImportBench.run(options);
                case "fill" -> PagesBench.fill(options);
                case "pages" -> PagesBench.run(options);
                case "start" -> StartBench.run(options);
                case "--help" -> System.out.println(USAGE);
                default -> throw new IllegalArgumentException(USAGE);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }
}
