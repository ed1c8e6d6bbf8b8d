package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    private Path data;
    private Path archive;
    private Path restored;

    @BeforeEach
    void paths() {
        data = folder.resolve("data");
        archive = folder.resolve("barn.zip");
        restored = folder.resolve("restored");
    }

    @Test
    void what_was_backed_up_beside_a_writing_server_is_restored_whole() throws IOException {
        byte[] key;
        try (Installation running = Installations.make(data)) {
            running.database().run(handle -> handle.execute("CREATE TABLE note (text TEXT NOT NULL)"));
            running.database().run(handle -> handle.execute("INSERT INTO note (text) VALUES ('before')"));
            assertThat(backUp()).isZero();
            running.database().run(handle -> handle.execute("INSERT INTO note (text) VALUES ('after')"));
            key = running.secrets().key("any");
        }

        assertThat(restore()).isZero();

        try (Installation again = Installations.make(restored)) {
            assertThat(again.database()
                            .<java.util.List<String>>read(handle -> handle.createQuery("SELECT text FROM note")
                                    .mapTo(String.class)
                                    .list()))
                    .containsExactly("before");
            assertThat(again.secrets().key("any")).isEqualTo(key);
        }
    }

    @Test
    void a_backup_and_what_comes_out_of_it_are_for_their_owner_alone() throws IOException {
        Installations.make(data).close();
        backUp();
        restore();

        for (Path file : Arrays.asList(archive, restored.resolve("barnraiser.db"), restored.resolve("secret.key"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**/.backup-*");
    }

    @Test
    void a_file_that_is_there_is_not_overwritten() throws IOException {
        Installations.make(data).close();
        Files.writeString(archive, "precious");

        assertThat(backUp()).isEqualTo(5);
        assertThat(archive).hasContent("precious");
    }

    @Test
    void a_folder_that_holds_something_is_not_restored_into() throws IOException {
        Installations.make(data).close();
        backUp();
        Files.createDirectories(restored);
        Files.writeString(restored.resolve("mine"), "precious");

        assertThat(restore()).isEqualTo(5);
        assertThat(shell.err()).contains("not empty");
        assertThat(restored).isDirectoryContaining(file -> file.endsWith("mine"));
    }

    @Test
    void a_folder_without_a_database_has_no_backup() throws IOException {
        Files.createDirectories(data);

        assertThat(backUp()).isEqualTo(4);
        assertThat(archive).doesNotExist();
    }

    @Test
    void a_broken_archive_leaves_nothing_behind() throws IOException {
        Installations.make(data).close();
        backUp();
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(restore()).isEqualTo(8);
        assertThat(restored).isEmptyDirectory();
    }

    @Test
    void an_archive_cannot_write_outside_its_folder() throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../escaped"));
            zip.write('x');
            zip.closeEntry();
        }

        assertThat(restore()).isEqualTo(2);
        assertThat(folder.resolve("escaped")).doesNotExist();
        assertThat(restored).isEmptyDirectory();
    }

    @Test
    void postgresql_is_sent_to_its_own_tool() {
        assertThat(shell.run(
                        "backup",
                        "--data",
                        data.toString(),
                        "--out",
                        archive.toString(),
                        "--database-url",
                        "postgresql://x/y"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("pg_dump", "secret.key");
    }

    private int backUp() {
        return shell.run("backup", "--data", data.toString(), "--out", archive.toString());
    }

    private int restore() {
        return shell.run("restore", "--in", archive.toString(), "--data", restored.toString());
    }
}
