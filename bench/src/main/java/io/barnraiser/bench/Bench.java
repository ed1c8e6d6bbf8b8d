package io.barnraiser.bench;

import io.barnraiser.bench.language.LanguageBench;
import io.barnraiser.bench.truth.TruthBench;

/// `./barnraiser bench NAME ...`; see {@link #USAGE}.
public final class Bench {

    private static final String USAGE = """
            ./barnraiser bench NAME [--database sqlite|postgresql]
              ingest [EVENTS]               events over HTTP, beside the raw limit of the database (400_000)
              kill [TIMES] [import]         kill -9 while events come, or while files are imported (50)
              pages [MEMBERS] [--keep DIR]  pages of a large database, beside an empty page        (1_000_000)
              fill [MEMBERS] --keep DIR     only makes the database that pages then finds          (1_000_000)
              queue [ITEMS] [--keep DIR]    what members say read into the queue, and its pages     (1_000_000)
              merge [ACTIVITIES]            merging and unmerging somebody with a long history     (1_000_000)
              import [MEGABYTES] [csv|jsonl]  a large file read by the command                     (1_000)
              network [NODES] [WORD...]     communities, ranks and cores of a large graph, beside  (200_000)
                                            igraph, networkanalysis and JGraphT; words that limit
                                            it: leiden labels rank core weighted unweighted
                                            own igraph networkanalysis jgrapht
              seeds [NODES]                 those to begin with in a large graph, beside degree     (100_000)
                                            and chance under one judge
              cascades FOLDER               whether learned probabilities foretell published
                                            cascades better than popularity
              truth [SEEDS]                 estimators beside what is true in simulated communities (20);
                                            writes docs/validation.md
              language --data FOLDER [WORD...]  languages, feelings, shares, kinds, topics and
                                            appeals on public texts and simulated ones; words that
                                            limit it: feelings kinds topics appeals
              start [TIMES]                 starts without and with the AOT cache                  (9)
            Without --database both are measured, one after the other.""";

    private Bench() {}

    /// Runs the benchmark that is named first. Ends with 0, with 1 when something was lost, with 2 when
    /// it was not understood.
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            Machine before = Machine.now();
            int code = run(Options.of(arguments));
            System.out.println(before.until(Machine.now()));
            return code;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private static int run(Options options) {
        switch (options.name()) {
            case "ingest" -> IngestBench.run(options);
            case "kill" -> {
                return KillBench.run(options) ? 0 : 1;
            }
            case "merge" -> MergeBench.run(options);
            case "import" -> ImportBench.run(options);
            case "fill" -> PagesBench.fill(options);
            case "pages" -> PagesBench.run(options);
            case "queue" -> QueueBench.run(options);
            case "network" -> NetworkBench.run(options);
            case "cascades" -> CascadesBench.run(options);
            case "seeds" -> SeedsBench.run(options);
            case "truth" -> TruthBench.run(options.size(20));
            case "language" -> LanguageBench.run(options.words());
            case "start" -> StartBench.run(options);
            case "--help" -> System.out.println(USAGE);
            default -> throw new IllegalArgumentException(USAGE);
        }
        return 0;
    }
}
