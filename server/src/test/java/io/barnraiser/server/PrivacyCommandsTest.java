package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.people.account.AuditLog;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.Sighting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyCommandsTest {

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    private String data = "";

    @BeforeEach
    void an_installation_with_one_member() {
        data = folder.resolve("data").toString();
        try (Installation installation = Installations.make(Path.of(data))) {
            Sighting ada = Sighting.of(1, "7", Identity.Kind.ACCOUNT, Instant.EPOCH)
                    .name("Ada Lovelace")
                    .build();
            Members members =
                    new Members(installation.database(), installation.clock(), new AuditLog(installation.clock()));
            installation.database().run(handle -> {
                handle.execute("INSERT INTO source (id, name, kind, settings, trusted, paused, created_at)"
                        + " VALUES (1, 'Forum', 'events', '{}', 1, 0, 0)");
                members.intake().take(handle, List.of(ada));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "erase", "proofs"})
    void every_command_explains_itself(String command) {
        assertThat(shell.run("privacy", command, "--help")).isZero();
        assertThat(shell.out()).contains("Usage: barnraiser privacy " + command);
    }

    @Test
    void everything_known_of_a_member_is_written_into_a_file_once() throws IOException {
        Path out = folder.resolve("ada.html");
        assertThat(shell.run("privacy", "export", "1", "--data", data, "--format", "html", "--out", out.toString()))
                .isZero();
        assertThat(Files.readString(out)).contains("Ada Lovelace", "Forum");
        assertThat(shell.out()).isEmpty();
        assertThat(shell.run("privacy", "export", "1", "--data", data, "--out", out.toString()))
                .isEqualTo(8);
        assertThat(Files.readString(out)).contains("</html>");
    }

    @Test
    void a_member_who_is_not_there_leaves_no_file() {
        Path out = folder.resolve("nobody.json");
        assertThat(shell.run("privacy", "export", "99", "--data", data, "--out", out.toString()))
                .isEqualTo(4);
        assertThat(shell.err()).startsWith("Not found: There is no member 99.");
        assertThat(out).doesNotExist();
    }

    @Test
    void an_erasure_prints_the_number_of_its_proof_alone() {
        assertThat(shell.run("privacy", "erase", "1", "--data", data, "--reason", "Ada asked"))
                .isEqualTo(2);
        assertThat(shell.run("privacy", "erase", "1", "--data", data, "--reason", "asked by letter"))
                .isZero();
        assertThat(shell.out().strip()).isEqualTo("1");
        assertThat(shell.run("privacy", "proofs", "--data", data)).isZero();
        assertThat(shell.out()).contains("command line\tasked by letter");
        assertThat(shell.run("privacy", "erase", "1", "--data", data, "--reason", "again"))
                .isEqualTo(4);
    }
}
