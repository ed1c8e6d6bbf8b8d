package io.barnraiser.bench.truth;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Every estimator in as many worlds as are asked for, and the table of what came out.
public final class TruthBench {

    private static final Path DOCUMENT = Path.of("docs", "validation.md");

    private TruthBench() {}

    /// Runs, prints the table, and writes it into `docs/validation.md`. Some twenty seconds a world. Told to end, it
    /// ends the world that it is in and writes the table of those there are.
    ///
    /// @param seeds how many worlds of each sort; below 20, intervals over worlds are too narrow
    public static void run(int seeds) {
        AtomicBoolean isEnding = new AtomicBoolean();
        CountDownLatch written = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            isEnding.set(true);
            await(written);
        }));
        try {
            String table = table(seeds, Worlds.MEMBERS, isEnding::get);
            System.out.println(table);
            Document.write(DOCUMENT, table);
        } finally {
            written.countDown();
        }
    }

    private static void await(CountDownLatch written) {
        try {
            written.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The table alone.
    ///
    /// @param isEnding whether no further world is wanted
    static String table(int seeds, int members, BooleanSupplier isEnding) {
        Scores scores = new Scores();
        List<Trial> trials = List.of(
                CommunityTrial.whole(members),
                CommunityTrial.forum(members),
                CommunityTrial.mixed(members),
                CommunityTrial.telling(members),
                new PassingTrial(members),
                new MoodTrial());
        int judged = 0;
        while (judged < seeds && !isEnding.getAsBoolean()) {
            long world = ++judged;
            trials.forEach(trial -> trial.judge(world, scores));
            System.err.printf("world %d of %d%n", judged, seeds);
        }
        trials.forEach(trial -> trial.finish(scores));
        String how =
                ("`./barnraiser bench truth %d`: the seeds 1 to %d, each with five worlds of %d members and %d days (one of twice as many): a"
                                + " community of seven sources, one that talks in its forum alone, one in which tribes are mere"
                                + " labels, one that tells the brand much, and one in which ten times as much is passed on;"
                                + " and with ten groups of authors whose mood is known.")
                        .formatted(judged, judged, members, Worlds.DAYS);
        return Document.table(how, scores.rows());
    }
}
