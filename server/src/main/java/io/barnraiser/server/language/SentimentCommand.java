package io.barnraiser.server.language;

import io.barnraiser.language.sentiment.Contribution;
import io.barnraiser.language.sentiment.Sentiment;
import io.barnraiser.language.text.Language;
import io.barnraiser.platform.command.Console;
import io.barnraiser.server.network.Out;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Scores how each text feels.
@Command(
        name = "sentiment",
        description = {
            "Scores how each text feels: from very bad (-1) to very good (1), in English and German.",
            "Out: a row a text with the columns line, language, compound, label (positive from 0.05 on, negative from"
                    + " -0.05 down, else neutral) and spans: what made the score, as start-end in characters from 0,"
                    + " the end behind the last one. Texts in other languages, or in none that can be told, are"
                    + " unsupported and have no score.",
            "A text too short to show its language is taken to be in that of the others, when nearly all of the first"
                    + " thousand are in one."
        },
        footer = {"", "Example:", "  barnraiser language sentiment --in posts.jsonl --out scores.tsv"})
final class SentimentCommand implements Runnable {

    private final Console console;
    private final InstantSource clock;

    @Mixin
    private final TextsIn in = new TextsIn();

    @Mixin
    private final Out out = new Out();

    SentimentCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        new Rows(console, clock, in, out)
                .writeScores(List.of("compound", "label", "spans"), "label", SentimentCommand::score);
    }

    private static Optional<List<String>> score(String text, Language language) {
        return switch (Sentiment.of(text, language)) {
            case Sentiment.Scored scored ->
                Optional.of(List.of(
                        Rows.number(scored.compound()),
                        scored.mood().name().toLowerCase(Locale.ROOT),
                        Places.written(
                                text,
                                scored.contributions().stream()
                                        .map(Contribution::span)
                                        .toList())));
            case Sentiment.Unsupported unused -> Optional.empty();
        };
    }
}
