package io.barnraiser.bench.truth;

import java.nio.file.Path;
import java.util.List;

/// Every estimator in as many worlds as are asked for, and the table of what came out.
public final class TruthBench {

    private static final Path DOCUMENT = Path.of("docs", "validation.md");

    private TruthBench() {}

    /// Runs, prints the table, and writes it into `docs/validation.md`. A few seconds a world.
    ///
    /// @param seeds how many worlds of each sort; below 20, intervals over worlds are too narrow
    public static void run(int seeds) {
        String table = table(seeds, Worlds.MEMBERS);
        System.out.println(table);
        Document.write(DOCUMENT, table);
    }

    /// The table alone.
    static String table(int seeds, int members) {
        Scores scores = new Scores();
        List<Trial> trials = List.of(
                CommunityTrial.whole(members),
                CommunityTrial.forum(members),
                CommunityTrial.mixed(members),
                CommunityTrial.telling(members),
                new PassingTrial(members),
                new MoodTrial());
        for (long seed = 1; seed <= seeds; seed++) {
            long world = seed;
            trials.forEach(trial -> trial.judge(world, scores));
            System.err.printf("world %d of %d%n", seed, seeds);
        }
        trials.forEach(trial -> trial.finish(scores));
        String how =
                ("`./barnraiser bench truth %d`: the seeds 1 to %d, each with five worlds of %d members and %d days (one of twice as many): a"
                                + " community of seven sources, one that talks in its forum alone, one in which tribes are mere"
                                + " labels, one that tells the brand much, and one in which ten times as much is passed on;"
                                + " and with ten groups of authors whose mood is known.")
                        .formatted(seeds, seeds, members, Worlds.DAYS);
        return Document.table(how, scores.rows());
    }
}
