package io.barnraiser.server.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.ProblemException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RunTest {

    private final StringWriter err = new StringWriter();
    private final Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err));
    private Instant now = Instant.EPOCH;

    @Test
    void it_tells_at_the_end_how_long_it_took() {
        Run.of(console, () -> now, run -> {
            now = now.plusMillis(1_250);
            run.close("%,d tribes, %.1f %%", 1_234, 5.0);
        });
        assertThat(err).hasToString("1,234 tribes, 5.0 %, 1.25 s.\n");
    }

    @Test
    void too_little_memory_is_no_defect_and_says_what_to_do() {
        assertThatThrownBy(() -> Run.of(console, () -> now, run -> {
                    throw new OutOfMemoryError("Java heap space");
                }))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo(ErrorCode.UNAVAILABLE);
                    assertThat(e.problem().detail()).contains("BARNRAISER_HEAP=6g");
                });
    }
}
