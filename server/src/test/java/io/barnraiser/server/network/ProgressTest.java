package io.barnraiser.server.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.command.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ProgressTest {

    private final StringWriter err = new StringWriter();
    private Instant now = Instant.EPOCH;

    private Progress progress(boolean terminal, long total) {
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), terminal);
        return new Progress(console, () -> now, "reading x.tsv", total);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void on_a_terminal_a_bar_grows_in_its_place_and_goes_away() {
        Progress progress = progress(true, 200);
        progress.at(10);
        assertThat(err).hasToString("");
        pass(Duration.ofMillis(100));
        progress.at(100);
        progress.at(110);
        assertThat(err).hasToString("\r[" + "#".repeat(15) + "-".repeat(15) + "]  50 % reading x.tsv\u001B[K");
        progress.end();
        progress.end();
        assertThat(err.toString()).endsWith("%s\r\u001B[K".formatted("\u001B[K"));
    }

    @Test
    void elsewhere_a_line_is_said_now_and_then() {
        Progress progress = progress(false, 200);
        pass(Duration.ofSeconds(4));
        progress.at(50);
        pass(Duration.ofSeconds(1));
        progress.at(60);
        progress.at(70);
        progress.end();
        assertThat(err).hasToString("reading x.tsv:  30 %\n");
    }

    @Test
    void without_an_end_in_sight_it_says_how_much_it_did() {
        Progress progress = progress(false, 0);
        pass(Duration.ofSeconds(5));
        progress.at(7_300_000);
        assertThat(err).hasToString("reading x.tsv: 7 MB\n");
    }
}
