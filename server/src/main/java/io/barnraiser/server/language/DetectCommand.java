package io.barnraiser.server.language;

import io.barnraiser.language.text.Detection;
import io.barnraiser.language.text.Language;
import io.barnraiser.language.text.Languages;
import io.barnraiser.platform.command.Console;
import io.barnraiser.server.network.Out;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Tells the language of each text.
@Command(
        name = "detect",
        description = {
            "Tells the language of each text: en, de, fr, es, it, nl, pt, pl, sv or da.",
            "Out: a row a text with the columns line, language, confidence (0.9 to 1). The language is too-short for"
                    + " fewer than 20 letters, and unknown where two are close or it is none of these; then there is no"
                    + " confidence."
        },
        footer = {"", "Example:", "  barnraiser language detect --in posts.txt --out languages.tsv"})
final class DetectCommand implements Runnable {

    private final Console console;
    private final InstantSource clock;

    @Mixin
    private final TextsIn in = new TextsIn();

    @Mixin
    private final Out out = new Out();

    DetectCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        new Rows(console, clock, in, out)
                .write(List.of("language", "confidence"), unused -> line -> row(Languages.detect(line.text())));
    }

    private static List<String> row(Detection detection) {
        return switch (detection) {
            case Detection.Detected(Language language, double confidence) ->
                List.of(language.code(), Rows.number(confidence));
            case Detection.TooShort unused -> List.of(Tongue.Untold.TOO_SHORT.written(), "");
            case Detection.Unsure unused -> List.of(Tongue.Untold.UNKNOWN.written(), "");
        };
    }
}
