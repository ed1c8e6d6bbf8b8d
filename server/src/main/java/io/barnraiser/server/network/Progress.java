package io.barnraiser.server.network;

import io.barnraiser.platform.command.Console;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Says how far a long step is: on a terminal with a bar that is written over, else with a line now and then.
final class Progress {

    private static final Duration BETWEEN_BARS = Duration.ofMillis(100);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final int WIDTH = 30;

    private final Console console;
    private final InstantSource clock;
    private final String what;
    private final long total;
    private Instant next;
    private boolean shown;

    /// A step that begins now.
    ///
    /// @param total how much there is to do; 0 when nobody knows
    Progress(Console console, InstantSource clock, String what, long total) {
        this.console = console;
        this.clock = clock;
        this.what = what;
        this.total = total;
        this.next = clock.instant().plus(pause());
    }

    private Duration pause() {
        return console.terminal() ? BETWEEN_BARS : BETWEEN_LINES;
    }

    /// So much is done.
    void at(long done) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(pause());
        if (console.terminal()) {
            over("%s %s".formatted(bar(done), what));
            shown = true;
        } else {
            console.say("%s: %s".formatted(what, amount(done)));
        }
    }

    /// Takes the bar away.
    void end() {
        if (shown) {
            over("");
            shown = false;
        }
    }

    /// Writes over the line: back to its begin, the text, and nothing behind it.
    private void over(String text) {
        console.err().print("\r" + text + "\u001B[K");
        console.err().flush();
    }

    private String bar(long done) {
        if (total <= 0) {
            return amount(done);
        }
        int full = (int) Math.clamp(WIDTH * done / total, 0, WIDTH);
        return "[%s%s] %s".formatted("#".repeat(full), "-".repeat(WIDTH - full), amount(done));
    }

    private String amount(long done) {
        return total > 0 ? "%3d %%".formatted(Math.min(100, 100 * done / total)) : "%,d MB".formatted(done / 1_000_000);
    }
}
