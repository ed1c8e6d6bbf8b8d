package io.barnraiser.server.network;

import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;

/// One run of a command: reads, says how far it is, and tells at the end what was found and how long it took.
final class Run {

    private final Console console;
    private final InstantSource clock;
    private final Instant begin;

    private Run(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
        this.begin = clock.instant();
    }

    /// Does {@code work}. When the memory does not suffice, that is a problem of the machine and no defect.
    static void of(Console console, InstantSource clock, Consumer<Run> work) {
        try {
            work.accept(new Run(console, clock));
        } catch (OutOfMemoryError e) {
            throw Problem.of(
                            ErrorCode.UNAVAILABLE,
                            "Too little memory",
                            "The graph needs more than the %,d MB that the program may take. Let it take more with"
                                            .formatted(Runtime.getRuntime().maxMemory() >> 20)
                                    + " BARNRAISER_HEAP=6g ./barnraiser network …")
                    .exception();
        }
    }

    <T> T read(Path file, TextFile.Form<T> form) {
        return new TextFile(console, clock).read(file, form);
    }

    /// A step that begins now, of {@code total} parts.
    Progress progress(String what, long total) {
        return new Progress(console, clock, what, total);
    }

    /// Says something to the person, numbers as in English.
    void say(String text, Object... numbers) {
        console.say(String.format(Locale.ROOT, text, numbers));
    }

    /// Says what was found, and how long all of it took.
    void close(String text, Object... numbers) {
        double seconds = Duration.between(begin, clock.instant()).toMillis() / 1e3;
        say("%s, %.2f s.", String.format(Locale.ROOT, text, numbers), seconds);
    }

    void write(Out out, Out.Content content) {
        out.write(console, content);
    }
}
