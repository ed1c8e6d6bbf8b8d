package io.barnraiser.server;

import io.barnraiser.people.match.MatchProgress;
import io.barnraiser.people.match.MatchSettings;
import io.barnraiser.people.match.MatchTable;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Finds the same person in a table of people, without a server and without a data folder.
@Command(
        name = "match",
        description = {
            "Finds the same person in a table of people.",
            "In: a CSV file (UTF-8) with a header line and any of the columns source, id, name, handle, email; also born,"
                    + " place, phone and key:<system> where there are any. Out: a tab-separated file with row_a, row_b,"
                    + " score and rule; rows are numbered from 1."
        })
final class MatchCommand implements Runnable {

    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);

    private final Console console;
    private final InstantSource clock;

    @Option(names = "--in", required = true, paramLabel = "FILE.csv", description = "The table of people.")
    private Path in = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE.tsv", description = "Where the pairs go.")
    private Path out = Path.of("");

    @Option(
            names = "--same-source",
            description =
                    "One source may know a person by several aliases, as a log of commits does. Otherwise two rows"
                            + " of one source are two people.")
    private boolean sameSource;

    @Option(
            names = "--threshold",
            paramLabel = "SCORE",
            description = "The least score of a pair, above 0 and up to 1. Default: ${DEFAULT-VALUE}.")
    private double threshold = MatchSettings.DEFAULT_THRESHOLD;

    MatchCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        if (!(threshold > 0 && threshold <= 1)) {
            throw Problem.invalid(
                            "The threshold is not a score",
                            List.of(new FieldError(
                                    "--threshold", "Must be above 0 and at most 1, not %s.".formatted(threshold))))
                    .exception();
        }
        MatchSettings settings =
                MatchSettings.standard().withSameSource(sameSource).withThreshold(threshold);
        MatchTable.Done done = new MatchTable(settings, new Teller()).match(in, out);
        console.say("%d rows, %d pairs.".formatted(done.rows(), done.pairs()));
    }

    /// Says now and then how far it is.
    private final class Teller implements MatchProgress {
        private Instant next = clock.instant().plus(BETWEEN_WORDS);

        @Override
        public synchronized boolean goOn(Step step, long done, long total) {
            Instant now = clock.instant();
            if (!now.isBefore(next)) {
                next = now.plus(BETWEEN_WORDS);
                console.say(
                        switch (step) {
                            case READ -> "%d rows read".formatted(done);
                            case INDEX -> "%d rows read, looking for what they have in common".formatted(total);
                            case COMPARE -> "%d of %d rows compared".formatted(done, total);
                            case CHOOSE -> "%d pairs found, choosing".formatted(total);
                        });
            }
            return true;
        }
    }
}
