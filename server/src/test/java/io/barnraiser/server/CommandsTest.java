package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "config print",
                "doctor",
                "import",
                "backup",
                "restore",
                "members match",
                "rebuild",
                "reprocess"
            })
    void every_command_explains_itself(String command) {
        assertThat(shell.run((command + " --help").split(" "))).isZero();
        assertThat(shell.out()).contains("Usage: barnraiser " + command);
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void the_configuration_is_shown_with_its_origins_and_without_secrets() throws IOException {
        Files.writeString(folder.resolve("barnraiser.properties"), "mail.password = hunter2\nserver.port = 81\n");

        assertThat(shell.run(
                        Map.of("BARNRAISER_MAIL_HOST", "smtp.example.org", "HOME", "/root"),
                        "config",
                        "print",
                        "--data",
                        folder.toString(),
                        "--set",
                        "server.host=::1",
                        "--database-url",
                        "postgresql://u:hunter3@db/x"))
                .isZero();
        assertThat(shell.out())
                .contains("server.port = 81  # file")
                .contains("mail.host = smtp.example.org  # environment")
                .contains("server.host = ::1  # flag")
                .contains("mail.password = (hidden)  # file")
                .doesNotContain("hunter");
    }

    @Test
    void a_wrong_configuration_stops_every_command_with_all_its_mistakes() throws IOException {
        Files.writeString(folder.resolve("barnraiser.properties"), "server.prot = 81\nmail.tls = maybe\n");

        assertThat(shell.run("serve", "--data", folder.toString())).isEqualTo(2);
        assertThat(shell.err()).contains("server.prot is not a key", "mail.tls must be one of");
        assertThat(folder.resolve("barnraiser.db")).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_made_is_a_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(shell.run("serve", "--data", file.resolve("below").toString()))
                .isEqualTo(8);
        assertThat(shell.err()).startsWith("The data folder cannot be made").hasLineCount(1);
    }

    @Test
    void a_database_that_does_not_answer_is_a_sentence_without_its_password() {
        assertThat(shell.run(
                        "serve", "--data", folder.toString(), "--database-url", "postgresql://u:hunter2@127.0.0.1:1/x"))
                .isEqualTo(8);
        assertThat(shell.err())
                .startsWith("The database does not answer")
                .contains("127.0.0.1:1/x")
                .doesNotContain("hunter2")
                .hasLineCount(1);
    }

    @Test
    void the_doctor_finds_a_fresh_installation_well() {
        Installations.make(folder.resolve("data")).close();

        assertThat(shell.run("doctor", "--data", folder.resolve("data").toString()))
                .isZero();
        assertThat(shell.out())
                .contains("ok    java", "ok    folder", "ok    database  SQLITE answers", "ok    key", "ok    clock")
                .contains("look  mail");
    }

    @Test
    void the_doctor_finds_a_broken_database_and_a_readable_key() throws IOException {
        Installations.make(folder.resolve("data")).close();
        Files.writeString(folder.resolve("data/barnraiser.db"), "no database at all".repeat(500));
        Files.setPosixFilePermissions(folder.resolve("data/secret.key"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(shell.run("doctor", "--data", folder.resolve("data").toString()))
                .isEqualTo(8);
        assertThat(shell.out()).contains("bad   database", "look  key");
    }

    @Test
    void the_doctor_makes_nothing() {
        assertThat(shell.run("doctor", "--data", folder.resolve("none").toString()))
                .isEqualTo(4);
        assertThat(folder.resolve("none")).doesNotExist();

        assertThat(shell.run("doctor", "--data", folder.toString())).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_new_data_folder_is_for_its_owner_alone() throws IOException {
        Installations.make(folder.resolve("data")).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                .isEqualTo("rwx------");
    }
}
