package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands about people and keys, as an operator meets them.
final class TeamCommandsTest {

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    private String data = "";

    @BeforeEach
    void place() {
        data = folder.resolve("data").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user add", "user list", "user reset-link", "key add", "key list", "key revoke"})
    void every_command_explains_itself(String command) {
        assertThat(shell.run((command + " --help").split(" "))).isZero();
        assertThat(shell.out()).contains("Usage: barnraiser " + command);
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void a_write_key_is_printed_alone_and_its_source_is_there() {
        assertThat(shell.run("key", "add", "--data", data, "--kind", "write", "--name", "shop"))
                .isZero();

        assertThat(shell.out()).matches("brw_[A-Za-z0-9_-]{43}\\R");
        assertThat(shell.err()).isEmpty();
        assertThat(shell.run("key", "list", "--data", data)).isZero();
        assertThat(shell.out())
                .contains("\twrite\tbrw_…", "\tshop\tevents:write\t")
                .hasLineCount(1);
    }

    @Test
    void a_server_key_reads_unless_its_scopes_say_more() {
        assertThat(shell.run("key", "add", "--data", data, "--kind", "server", "--name", "report"))
                .isZero();
        assertThat(shell.run(
                        "key", "add", "--data", data, "--kind", "server", "--name", "box", "--scope", "privacy:export"))
                .isZero();

        shell.run("key", "list", "--data", data);
        assertThat(shell.out()).contains("report\tmembers:read,sources:read", "box\tprivacy:export");
    }

    @Test
    void a_wrong_scope_is_a_sentence_and_no_key_is_made() {
        assertThat(shell.run("key", "add", "--data", data, "--kind", "server", "--name", " ", "--scope", "everything"))
                .isEqualTo(2);

        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("--name must not be empty", "'everything' is none of members:read");
        assertThat(Path.of(data)).doesNotExist();
    }

    @Test
    void a_key_is_revoked_once() {
        shell.run("key", "add", "--data", data, "--kind", "write", "--name", "shop");

        assertThat(shell.run("key", "revoke", "--data", data, "1")).isZero();
        assertThat(shell.run("key", "revoke", "--data", data, "1")).isEqualTo(4);
        assertThat(shell.err()).contains("There is no living key 1");
    }

    @Test
    void a_new_member_of_the_team_gets_a_link_and_a_forgotten_password_another() {
        assertThat(shell.run(
                        "user",
                        "add",
                        "--data",
                        data,
                        "--email",
                        "Mia@example.org",
                        "--name",
                        "Mia",
                        "--role",
                        "owner",
                        "--set",
                        "server.public-url=https://barn.example"))
                .isZero();
        assertThat(shell.out()).matches("https://barn\\.example/invitation/[A-Za-z0-9_-]{43}\\R");

        assertThat(shell.run("user", "reset-link", "--data", data, "--email", "mia@example.org"))
                .isZero();
        assertThat(shell.out()).matches("http://localhost:8080/reset/[A-Za-z0-9_-]{43}\\R");
        shell.run("user", "list", "--data", data);
        assertThat(shell.out()).contains("1\tmia@example.org\tMia\towner\tinvited\t");
    }

    @Test
    void everything_wrong_with_a_new_member_of_the_team_is_said_at_once() {
        assertThat(shell.run("user", "add", "--data", data, "--email", "mia", "--name", ""))
                .isEqualTo(2);
        assertThat(shell.err()).contains("--name must not be empty.", "--email is not an address");
        assertThat(shell.run("user", "reset-link", "--data", data, "--email", "mia@example.org"))
                .isEqualTo(4);
    }

    @Test
    void a_folder_that_is_not_there_is_not_made_by_looking() {
        assertThat(shell.run("key", "list", "--data", data)).isEqualTo(4);
        assertThat(shell.run("user", "list", "--data", data)).isEqualTo(4);
        assertThat(Files.exists(Path.of(data))).isFalse();
    }
}
