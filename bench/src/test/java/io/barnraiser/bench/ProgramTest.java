package io.barnraiser.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ProgramTest {

    private static final Path LAUNCHER = Path.of("..", "barnraiser");

    @Test
    void the_program_that_is_measured_runs_with_the_flags_of_the_launcher() throws IOException {
        assertThat(Program.FLAGS).isEqualTo(launcherFlags());
    }

    /// The words of the launcher's list of flags, without the one that an operator adds by an environment variable.
    private static List<String> launcherFlags() throws IOException {
        String script = Files.readString(LAUNCHER);
        String list = Pattern.compile("^flags=\\((.*?)\\)$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(script)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("\\S+")
                .matcher(list.replaceAll("\\$\\{[^}]*}\\S*", ""))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
