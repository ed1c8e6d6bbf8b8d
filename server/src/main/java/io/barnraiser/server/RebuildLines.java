package io.barnraiser.server;

import io.barnraiser.activity.log.ReplayProgress;
import io.barnraiser.platform.command.Console;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells a person how far a rebuild has come: a line for each tenth of a step.
final class RebuildLines {

    private static final int PARTS = 10;

    private final Console console;
    private @Nullable String said;

    RebuildLines(Console console) {
        this.console = console;
    }

    void say(ReplayProgress progress) {
        long part = progress.size() == 0 ? PARTS : PARTS * progress.done() / progress.size();
        String line = String.format(
                Locale.ROOT,
                "%s: %s, %d of 100",
                progress.follower(),
                switch (progress.step()) {
                    case READ_LOG -> "reading the log";
                    case WRITE_PEOPLE -> "writing what each person did";
                    case WRITE_REST -> "writing what that adds up to";
                    case MAKE_INDEXES -> "making indexes";
                },
                part * PARTS);
        if (!line.equals(said)) {
            said = line;
            console.say(line);
        }
    }
}
