package io.barnraiser.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.server.config.Configuration;
import io.barnraiser.testbed.setting.Preset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows everything on a brand that does not exist.
@Command(
        name = "demo",
        description = {
            "Simulates a brand with two years behind it, fills a data folder with it, and runs the server. Neither the"
                    + " brand nor anybody in it exists. Without --data the folder goes away with the server; with it,"
                    + " the next start goes on where this one was."
        })
final class DemoCommand implements Runnable {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final long FEWEST = 200;
    private static final long MOST = 100_000;
    private static final double DAY_SECONDS = 86_400;

    private final Console console;
    private final Map<String, String> environment;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: one that goes away).")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--port", paramLabel = "PORT", description = "The port to listen on (default: 8080).")
    private int port = 8080;

    @Option(
            names = "--size",
            paramLabel = "MEMBERS",
            description = "How many members, 200 to 100000 (default: ${DEFAULT-VALUE}).")
    private long size = Preset.DEMO.members();

    @Option(names = "--seed", paramLabel = "N", description = "What chance begins with (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "The day on which it is seen, as 2026-11-29 (default: today).")
    private Optional<LocalDate> at = Optional.empty();

    @Option(
            names = "--live",
            paramLabel = "SECONDS",
            arity = "0..1",
            fallbackValue = "10",
            description = "Lets a day pass in so many seconds, 1 to 86400 (without a number: ${FALLBACK-VALUE}).")
    private Optional<Integer> live = Optional.empty();

    DemoCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void run() {
        check();
        // Whoever looks on is told what is done in sentences; lines for operators between them would only puzzle.
        ((Logger) LoggerFactory.getLogger("io.barnraiser")).setLevel(Level.WARN);
        Path folder = data.orElseGet(DemoCommand::temporary);
        StopSignal signal;
        try {
            signal = serve(folder);
        } finally {
            if (data.isEmpty()) {
                DemoFill.delete(folder);
            }
        }
        signal.stopped();
    }

    private void check() {
        List<FieldError> errors = new ArrayList<>();
        if (size < FEWEST || size > MOST) {
            errors.add(new FieldError("--size", "is %d; it must be %d to %d.".formatted(size, FEWEST, MOST)));
        }
        live.filter(seconds -> seconds < 1 || seconds > DAY_SECONDS)
                .ifPresent(seconds ->
                        errors.add(new FieldError("--live", "is %d; it must be 1 to 86400.".formatted(seconds))));
        if (!errors.isEmpty()) {
            throw Problem.invalid("The demonstration cannot begin", errors).exception();
        }
    }

    private StopSignal serve(Path folder) {
        LocalDate end = at.orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        double pace = live.map(seconds -> DAY_SECONDS / seconds).orElse(1.0);
        Configuration configuration =
                new Place(folder, environment).configuration(Map.of("server.port", Integer.toString(port)));
        try (Demo demo = Demo.start(folder, configuration, new Demo.Plan(size, seed, end, pace), console)) {
            StopSignal signal = StopSignal.listen(LONGEST_STOP);
            console.print("The demonstration is ready: " + demo.address().resolve("/tour"));
            demo.tour()
                    .guests()
                    .forEach(guest -> console.say(
                            "  %s: %s, password: %s".formatted(guest.name(), guest.email(), guest.password())));
            signal.await();
            console.say("Stopping: what is under way is being finished.");
            return signal;
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("barnraiser-demo-data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
