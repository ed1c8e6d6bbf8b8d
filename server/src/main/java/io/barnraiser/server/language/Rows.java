package io.barnraiser.server.language;

import io.barnraiser.language.text.Language;
import io.barnraiser.platform.command.Console;
import io.barnraiser.server.network.Out;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes of a file of texts a table of rows, one a text, and says at the end how many there were
/// and how long it took.
final class Rows {

    private final Console console;
    private final InstantSource clock;
    private final TextsIn in;
    private final Out out;

    Rows(Console console, InstantSource clock, TextsIn in, Out out) {
        this.console = console;
        this.clock = clock;
        this.in = in;
        this.out = out;
    }

    /// Makes the row of one text.
    interface Maker {
        /// @return what stands in the columns behind `line`, none with a tab or a line end in it
        List<String> row(TextLine line);
    }

    /// Makes the maker, once the beginning of the file can be looked at.
    interface Opening {
        Maker open(Texts texts);
    }

    /// Writes the table: the columns `line` and `columns`, tabs between.
    void write(List<String> columns, Opening opening) {
        out.check(in.file());
        in.language();
        Instant begin = clock.instant();
        long[] count = new long[1];
        out.write(console, writer -> in.read(texts -> count[0] = write(writer, columns, texts, opening.open(texts))));
        double seconds = Duration.between(begin, clock.instant()).toMillis() / 1e3;
        console.say(String.format(Locale.ROOT, "%,d texts, %.2f s.", count[0], seconds));
    }

    private static long write(Writer writer, List<String> columns, Texts texts, Maker maker) throws IOException {
        writer.append("line\t").append(String.join("\t", columns)).append('\n');
        long count = 0;
        for (Optional<TextLine> next = texts.next(); next.isPresent(); next = texts.next()) {
            TextLine line = next.get();
            writer.append(Long.toString(line.number())).append('\t');
            writer.append(String.join("\t", maker.row(line))).append('\n');
            count++;
        }
        return count;
    }

    /// As {@link #write}, for scores of texts in languages that are read here: the column `language`, then the
    /// scores. Says when texts that are too short to show a language are taken for that of the others.
    ///
    /// @param columns behind `language`
    /// @param told which of them says `unsupported` of texts in other languages; the others are empty then
    void writeScores(List<String> columns, String told, Scorer scorer) {
        Optional<Language> forced = in.language();
        List<String> unsupported = columns.stream()
                .map(column -> column.equals(told) ? "unsupported" : "")
                .toList();
        List<String> all =
                Stream.concat(Stream.of("language"), columns.stream()).toList();
        write(all, texts -> {
            Tongues tongues = Tongues.of(texts, forced);
            if (forced.isEmpty()) {
                tongues.main()
                        .ifPresent(main ->
                                console.say("Nearly all texts are in %s (%s): so are those that do not show it."
                                        .formatted(main.name().toLowerCase(Locale.ROOT), main.code())));
            }
            return line -> {
                Tongue tongue = tongues.of(line);
                Optional<List<String>> scores = tongue instanceof Tongue.Known(Language language)
                        ? scorer.score(line.text(), language)
                        : Optional.empty();
                return Stream.concat(Stream.of(tongue.written()), scores.orElse(unsupported).stream())
                        .toList();
            };
        });
    }

    /// Scores one text.
    interface Scorer {
        /// @return what stands in the columns behind `language`; empty where the language is not supported
        Optional<List<String>> score(String text, Language language);
    }

    /// A number with four places behind the point, whatever the machine's language.
    static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value == 0 ? 0.0 : value);
    }
}
