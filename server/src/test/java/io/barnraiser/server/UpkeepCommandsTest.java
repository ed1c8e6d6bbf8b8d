package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UpkeepCommandsTest {

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    private String data = "";

    @BeforeEach
    void a_table_with_a_day_that_could_not_be_read() throws IOException {
        data = folder.resolve("data").toString();
        Path rows = Files.writeString(folder.resolve("rows.csv"), """
                id,kind,time,member_id,object_id,reply_to
                1,create,2025-03-01,ann,t1,
                2,reply,03/13/2025,ben,t2,t1
                """);
        imported(rows, "day-order=day-first");
        assertThat(shell.out()).contains("accepted\t1", "dropped\t1");
    }

    private void imported(Path file, String option) {
        assertThat(shell.run(
                        "import",
                        "--data",
                        data,
                        "--source",
                        "Forum",
                        "--format",
                        "csv",
                        "--option",
                        option,
                        file.toString()))
                .as(shell.err())
                .isZero();
    }

    private List<Map<String, Object>> rows(String sql) {
        try (Installation installation = Installations.make(Path.of(data))) {
            return installation
                    .database()
                    .read(handle -> handle.createQuery(sql).mapToMap().list());
        }
    }

    @Test
    void what_was_dropped_and_is_understood_now_becomes_an_activity() throws IOException {
        imported(
                Files.writeString(folder.resolve("more.csv"), "id,kind,time,member_id\n3,join,03/14/2025,cem\n"),
                "day-order=month-first");
        assertThat(shell.run("reprocess", "--data", data, "--source", "Forum"))
                .as(shell.err())
                .isZero();
        assertThat(shell.out()).contains("accepted\t1\n", "dropped\t-1\n", "dropped.no_time\t-1\n");
        assertThat(rows("SELECT name, activity_count FROM member_summary ORDER BY name"))
                .extracting(row -> row.get("name") + " " + row.get("activity_count"))
                .containsExactly("ann 1", "ben 1", "cem 1");
    }

    @Test
    void a_source_that_is_not_there_cannot_be_understood_anew() {
        assertThat(shell.run("reprocess", "--data", data, "--source", "Shop")).isEqualTo(4);
        assertThat(shell.err()).contains("There is no source with the name Shop.");
    }

    @Test
    void what_is_derived_is_derived_anew() {
        String sql = "SELECT member_id, activity_count, unanswered FROM member_summary ORDER BY member_id";
        assertThat(shell.run("rebuild", "--data", data)).as(shell.err()).isZero();
        List<Map<String, Object>> right = rows(sql);
        assertThat(right).hasSize(1);
        try (Installation installation = Installations.make(Path.of(data))) {
            installation.database().run(handle -> {
                handle.execute("UPDATE member_summary SET activity_count = 99");
                handle.execute("DELETE FROM question");
            });
        }
        assertThat(shell.run("rebuild", "--data", data)).isZero();
        assertThat(shell.out()).contains("timeline\t1\n", "webhook\t1\n");
        assertThat(rows(sql)).isEqualTo(right);
    }

    @Test
    void without_an_installation_there_is_nothing_to_rebuild() {
        assertThat(shell.run("rebuild", "--data", folder.resolve("none").toString()))
                .isEqualTo(4);
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
