package io.barnraiser.server.language;

import io.barnraiser.language.Span;
import io.barnraiser.language.kind.KindResult;
import io.barnraiser.language.kind.Kinds;
import io.barnraiser.language.kind.Reason;
import io.barnraiser.language.kind.Urgency;
import io.barnraiser.language.text.Language;
import io.barnraiser.platform.command.Console;
import io.barnraiser.server.network.Out;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Tells what kind of feedback each text is, and how much it hurries.
@Command(
        name = "kind",
        description = {
            "Tells what kind of feedback each text is: question, problem, wish, praise, thanks or other, in English and"
                    + " German; as the product comes, before a team taught it.",
            "Out: a row a text with the columns line, language, kind, probability (0 to 1), urgency (0 to 1; for the"
                    + " order of a queue, no probability), spans and urgent: the words that spoke for the kind and for the"
                    + " urgency, as start-end in characters from 0, the end behind the last one. Texts in other languages,"
                    + " or in none that can be told, are unsupported.",
            "A text too short to show its language is taken to be in that of the others, when nearly all of the first"
                    + " thousand are in one."
        },
        footer = {"", "Example:", "  barnraiser language kind --in posts.jsonl --out kinds.tsv"})
final class KindCommand implements Runnable {

    private final Console console;
    private final InstantSource clock;

    @Mixin
    private final TextsIn in = new TextsIn();

    @Mixin
    private final Out out = new Out();

    KindCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        new Rows(console, clock, in, out)
                .writeScores(List.of("kind", "probability", "urgency", "spans", "urgent"), "kind", KindCommand::score);
    }

    private static Optional<List<String>> score(String text, Language language) {
        return switch (Kinds.shipped().tell(text, language)) {
            case KindResult.Told told -> {
                Optional<Urgency> urgency = Urgency.of(text, language);
                yield Optional.of(List.of(
                        told.kind().key(),
                        Rows.number(told.probability()),
                        urgency.map(Urgency::value).map(Rows::number).orElse(""),
                        places(text, told.reasons()),
                        places(text, urgency.map(Urgency::reasons).orElse(List.of()))));
            }
            case KindResult.Unsupported unused -> Optional.empty();
        };
    }

    private static String places(String text, List<Reason> reasons) {
        return Places.written(
                text,
                reasons.stream()
                        .map(Reason::span)
                        .sorted(Comparator.comparingInt(Span::start))
                        .toList());
    }
}
