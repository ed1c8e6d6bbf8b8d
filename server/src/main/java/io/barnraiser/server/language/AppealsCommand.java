package io.barnraiser.server.language;

import io.barnraiser.language.appeal.Appeals;
import io.barnraiser.language.appeal.Component;
import io.barnraiser.language.appeal.Facts;
import io.barnraiser.language.appeal.Sign;
import io.barnraiser.language.text.Language;
import io.barnraiser.platform.command.Console;
import io.barnraiser.server.network.Out;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Tells which appeals each message possibly makes.
@Command(
        name = "appeals",
        description = {
            "Tells which appeals each message possibly makes: fear, solution, scarcity, urgency, inadequacy,"
                    + " confirmshame, guilt, in English and German. Words alone prove nothing; the weights are assumed.",
            "Out: a row a text with the columns line, language, level (0 fine, 1 note, 2 somebody else should read it, 3"
                    + " should not go out like this), score (0 to 1), pattern (1 where a threat comes before the sender's"
                    + " own cure), each component (0 to 1), and spans: component:start-end in characters from 0, the end"
                    + " behind the last one. Texts in other languages, or in none that can be told, are unsupported."
        },
        footer = {"", "Example:", "  barnraiser language appeals --in copy.txt --out appeals.tsv"})
final class AppealsCommand implements Runnable {

    private final Console console;
    private final InstantSource clock;

    @Mixin
    private final TextsIn in = new TextsIn();

    @Mixin
    private final Out out = new Out();

    AppealsCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        List<String> columns = new ArrayList<>(List.of("level", "score", "pattern"));
        for (Component component : Component.values()) {
            columns.add(name(component));
        }
        columns.add("spans");
        new Rows(console, clock, in, out).writeScores(columns, "level", AppealsCommand::score);
    }

    private static Optional<List<String>> score(String text, Language language) {
        return Appeals.of(text, language, Facts.NONE).map(appeals -> row(text, appeals));
    }

    private static List<String> row(String text, Appeals appeals) {
        List<String> row = new ArrayList<>(List.of(
                Integer.toString(appeals.level().number()),
                Rows.number(appeals.score()),
                appeals.isPattern() ? "1" : "0"));
        for (Component component : Component.values()) {
            row.add(Rows.number(appeals.components().getOrDefault(component, 0.0)));
        }
        row.add(String.join(
                ",",
                appeals.signs().stream()
                        .map(sign -> name(sign.component()) + ":" + place(text, sign))
                        .toList()));
        return row;
    }

    private static String place(String text, Sign sign) {
        return Places.written(text, List.of(sign.span()));
    }

    private static String name(Component component) {
        return component.name().toLowerCase(Locale.ROOT);
    }
}
