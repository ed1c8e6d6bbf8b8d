package io.barnraiser.server;

import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.testbed.Export;
import io.barnraiser.testbed.setting.Preset;
import io.barnraiser.testbed.setting.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Writes a simulated brand and its community into a folder.
@Command(
        name = "testbed",
        description = {
            "Simulates an outdoor maker and two years of its community, plainly invented, and writes what their forum,"
                    + " chat, shop, reviews, newsletter, gatherings and site would send: a file each, and manifest.json"
                    + " that says with which preset or mapping it is imported. The folder truth/ beside them holds what"
                    + " no source tells: who is who, true tribes, stages, influence, causes.",
            "The same preset, size, seed and day give the same bytes. Memory is the same for any size."
        },
        footerHeading = "%n",
        footer = {
            "Example:",
            "  barnraiser testbed --preset tiny --at 2026-01-01 --out /tmp/tiny",
            "  barnraiser import --source forum --format jsonl --preset activities /tmp/tiny/forum.jsonl"
        })
final class TestbedCommand implements Runnable {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final Console console;
    private final InstantSource clock;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "tiny (200 members), demo (3,000, with stories to be found), hard (3,000 under whom estimates"
                    + " suffer) or million. Default: ${DEFAULT-VALUE}.")
    private String preset = Preset.DEMO.word();

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "How many members have come by the end, 50 to 10000000. Default: that of the preset.")
    private Optional<Long> size = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What chance begins with: the same number gives the same world. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "The day after the last of the two years, as 2026-01-31. Default: today.")
    private Optional<String> at = Optional.empty();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the files go: a folder that is new, empty, or holds an earlier simulation.")
    private Path out = Path.of("");

    TestbedCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        Settings settings = settings();
        Instant begin = clock.instant();
        try {
            Progress progress = new Progress(settings.cells(), begin.plus(BETWEEN_LINES));
            Export.Report report = Export.write(settings, out, progress::at);
            report.sources()
                    .forEach((source, count) -> console.print("%s\t%d".formatted(source.word(), count.events())));
            double seconds = Duration.between(begin, clock.instant()).toMillis() / 1e3;
            say(
                    "%,d members, %,d events, %,d MB in %s, %.1f s.",
                    settings.members(), report.events(), report.bytes() / 1_000_000, out, seconds);
        } catch (IOException | UncheckedIOException e) {
            throw Problem.of(ErrorCode.UNAVAILABLE, "The files cannot be written", out + ": " + e.getMessage())
                    .exception();
        }
    }

    /// Everything is checked before anything is written.
    private Settings settings() {
        List<FieldError> errors = new ArrayList<>();
        Optional<Preset> known = Preset.find(preset);
        if (known.isEmpty()) {
            errors.add(new FieldError("--preset", "'" + preset + "' is none of " + presets()));
        }
        long members = size.orElse(known.orElse(Preset.DEMO).members());
        if (members < Settings.FEWEST || members > Settings.MOST) {
            errors.add(new FieldError("--size", "must be %d to %d".formatted(Settings.FEWEST, Settings.MOST)));
        }
        Optional<LocalDate> end = end(errors);
        if (!isFree(out)) {
            errors.add(new FieldError("--out", out + " holds other things; name a new folder"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid("Nothing was simulated", errors).exception();
        }
        return known.orElse(Preset.DEMO).settings(seed, members, end.orElse(today()));
    }

    private Optional<LocalDate> end(List<FieldError> errors) {
        try {
            return at.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            errors.add(new FieldError("--at", "'" + at.orElse("") + "' is no day; write one such as 2026-01-31"));
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// A folder of somebody else's files is not written into.
    private static boolean isFree(Path folder) {
        if (!Files.exists(folder) || Files.exists(folder.resolve("manifest.json"))) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static String presets() {
        return Arrays.stream(Preset.values()).map(Preset::word).collect(Collectors.joining(", "));
    }

    private void say(String text, Object... values) {
        console.say(String.format(Locale.ROOT, text, values));
    }

    /// Says every few seconds how far it is.
    private final class Progress {
        private final int cells;
        private Instant next;

        Progress(int cells, Instant first) {
            this.cells = cells;
            this.next = first;
        }

        void at(int done) {
            Instant now = clock.instant();
            if (done < cells && !now.isBefore(next)) {
                next = now.plus(BETWEEN_LINES);
                say("Simulated: %d of %d cells", done, cells);
            }
        }
    }
}
