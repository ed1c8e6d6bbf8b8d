package io.barnraiser.server.opinion;

import io.barnraiser.evidence.opinion.Findings;
import io.barnraiser.evidence.opinion.OpinionSearch;
import io.barnraiser.evidence.opinion.Opinions;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.json.Json;
import io.barnraiser.server.network.Chance;
import io.barnraiser.server.network.Out;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes a map of opinions from a file of votes.
@Command(
        name = "opinion",
        description = {
            "Finds what unites and what divides people who agree and disagree with statements, and groups of opinion"
                    + " where they are more than chance.",
            "In: a CSV file (UTF-8, packed with gzip or not) with a header line and the columns participant, statement,"
                    + " vote: 1 agree, -1 disagree, 0 pass; other columns are left alone, and a later row of the same"
                    + " pair counts. Out: a JSON file; docs/opinion.md says what its keys mean."
        },
        footer = {"", "Example:", "  barnraiser opinion --votes votes.csv --statements texts.csv --out map.json"})
public final class OpinionCommand implements Runnable {

    private static final int LEAST_SHUFFLES = 19;
    private static final int LEAST_REDRAWS = 20;

    private final Console console;
    private final InstantSource clock;

    @Mixin
    private final Out out = new Out();

    @Mixin
    private final Chance chance = new Chance();

    @Option(names = "--votes", required = true, paramLabel = "FILE.csv", description = "The votes.")
    private Path votes = Path.of("");

    @Option(
            names = "--statements",
            paramLabel = "FILE.csv",
            description = "What the statements say: a CSV file with the columns statement, text.")
    private Optional<Path> statements = Optional.empty();

    @Option(
            names = "--shuffles",
            paramLabel = "N",
            description = "How often votes are shuffled to see what chance gives: 19 or more. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int shuffles = OpinionSearch.USUAL.shuffles();

    @Option(
            names = "--redraws",
            paramLabel = "N",
            description = "How often people are drawn again to see whether groups come back: 20 or more. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int redraws = OpinionSearch.USUAL.redraws();

    /// @param clock for the time that is told at the end
    public OpinionCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant begin = clock.instant();
        checkNumbers();
        out.check(votes);
        Map<String, String> texts = statements.map(VotesFile::texts).orElse(Map.of());
        VotesIn in = VotesFile.votes(votes);
        if (in.statements().size() > OpinionSearch.MOST_STATEMENTS) {
            throw Problem.of(
                            ErrorCode.TOO_LARGE,
                            "Too many statements",
                            "%s has %d statements; %d can be compared."
                                    .formatted(votes, in.statements().size(), OpinionSearch.MOST_STATEMENTS))
                    .exception();
        }
        OpinionSearch search = new OpinionSearch(shuffles, redraws, chance.seed());
        Findings findings = Findings.of(in.votes(), search.of(in.votes()));
        Map<String, Object> result = new OpinionJson(in, texts, findings, search).whole();
        out.write(console, writer -> {
            // Written to a text first: the mapper would close the stream behind it.
            writer.write(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(result));
            writer.write('\n');
        });
        tell(in, findings.opinions(), Duration.between(begin, clock.instant()));
    }

    private void checkNumbers() {
        List<FieldError> errors = new ArrayList<>();
        if (shuffles < LEAST_SHUFFLES) {
            errors.add(new FieldError("--shuffles", "Must be %d or more.".formatted(LEAST_SHUFFLES)));
        }
        if (redraws < LEAST_REDRAWS) {
            errors.add(new FieldError("--redraws", "Must be %d or more.".formatted(LEAST_REDRAWS)));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid("The options cannot be understood", errors).exception();
        }
    }

    private void tell(VotesIn in, Opinions opinions, Duration taken) {
        String verdict = switch (opinions) {
            case Opinions.Groups groups ->
                String.format(
                        Locale.ROOT,
                        "%d groups of opinion (p = %.3f, stability %.2f)",
                        groups.count(),
                        groups.test().p(),
                        groups.meanStability());
            case Opinions.NoGroups none ->
                String.format(
                        Locale.ROOT,
                        "No groups of opinion (p = %.3f)",
                        none.test().p());
            case Opinions.TooFew few -> "Too few people voted: %d of %d".formatted(few.people(), few.least());
        };
        console.say(String.format(
                Locale.ROOT,
                "%s; %,d participants, %,d statements, %,d votes (%,d rows counted for nothing, since a later one"
                        + " was of the same pair), %.2f s.",
                verdict,
                in.people().size(),
                in.statements().size(),
                in.votes().size(),
                in.repeated(),
                taken.toMillis() / 1e3));
    }
}
