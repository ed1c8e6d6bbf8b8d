package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportCommandTest {

    private static final String POSTS = """
            {"topic_id":7,"title":"Which saddle?","category":"Gear","post_no":1,"author":"Ann","ts":"2025-01-01T10:00:00Z","likes":3,"quotes":[],"mentions":[],"content_html":"<p>For rain</p>"}
            {"topic_id":7,"title":"Which saddle?","category":"Gear","post_no":2,"author":"ben","ts":"2025-01-01T11:00:00Z","likes":0,"quotes":[],"mentions":["ann"],"content_html":"<p>This one</p>"}
            {"topic_id":7,"title":"Which saddle?","category":"Gear","post_no":3,"author":"","ts":"2025-01-01T11:00:00Z"}
            broken
            """;

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    private Path data;
    private Path posts;

    @BeforeEach
    void a_file() throws IOException {
        data = folder.resolve("data");
        posts = Files.writeString(folder.resolve("posts.jsonl"), POSTS);
    }

    private Map<String, Long> imported(String source, String format, Path path, String... more) {
        String[] arguments = new String[8 + more.length];
        String[] first = {"import", "--data", data.toString(), "--source", source, "--format", format, path.toString()};
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        assertThat(shell.run(arguments)).as(shell.err()).isZero();
        Map<String, Long> counts = new TreeMap<>();
        shell.out().lines().map(line -> line.split("\t")).forEach(pair -> counts.put(pair[0], Long.parseLong(pair[1])));
        return counts;
    }

    @Test
    void every_record_is_accepted_or_dropped_with_a_reason() {
        Map<String, Long> counts = imported("forum", "jsonl", posts);
        assertThat(counts)
                .containsEntry("records", 4L)
                .containsEntry("accepted", 3L)
                .containsEntry("dropped.no_person", 1L)
                .containsEntry("dropped.malformed", 1L)
                .containsEntry("received", 5L);
    }

    @Test
    void importing_again_changes_nothing() {
        imported("forum", "jsonl", posts);
        assertThat(imported("forum", "jsonl", posts))
                .containsEntry("accepted", 0L)
                .containsEntry("duplicate", 3L)
                .containsEntry("dropped", 2L);
    }

    @Test
    void a_folder_is_read_file_by_file() throws IOException {
        Path dump = Files.createDirectory(folder.resolve("dump"));
        Files.writeString(dump.resolve("README.md"), "notes");
        Files.writeString(
                dump.resolve("Users.xml"),
                "<users><row Id=\"2\" DisplayName=\"Ann Ash\" CreationDate=\"2020-01-02T10:00:00\"/></users>");
        Files.writeString(
                dump.resolve("Posts.xml"),
                "<posts><row Id=\"1\" PostTypeId=\"1\" AcceptedAnswerId=\"9\" OwnerUserId=\"2\" CreationDate=\"2020-01-03T10:00:00\" Title=\"T\" Body=\"B\"/></posts>");
        Files.writeString(
                dump.resolve("Votes.xml"),
                "<votes><row Id=\"1\" PostId=\"9\" VoteTypeId=\"1\" CreationDate=\"2020-01-04T00:00:00\"/></votes>");
        assertThat(imported("bikes", "stackexchange", dump, "--site", "https://bikes.example.org"))
                .containsEntry("files", 3L)
                .containsEntry("accepted", 3L)
                .containsEntry("dropped", 0L);
    }

    @Test
    void a_forum_has_its_posts_as_objects_and_its_members_as_a_table() throws IOException {
        imported("forum", "jsonl", posts);
        Path members = Files.writeString(folder.resolve("users.csv"), "username,name,days_visited\nann,Ann Ash,9\n");
        assertThat(imported("forum", "csv", members, "--option", "as-of=2025-02-01"))
                .containsEntry("accepted", 1L);
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_nothing_is_made() {
        assertThat(shell.run(
                        "import",
                        "--data",
                        data.toString(),
                        "--source",
                        "x",
                        "--format",
                        "excel",
                        "--mapping",
                        folder.resolve("none.json").toString(),
                        folder.resolve("none.csv").toString(),
                        folder.resolve("none2.csv").toString()))
                .isEqualTo(2);
        assertThat(shell.err())
                .contains("'excel' is none of csv, jsonl, mbox, stackexchange", "none.json", "none.csv", "none2.csv");
        assertThat(data).doesNotExist();
    }

    @Test
    void wrong_options_of_rows_are_said_at_once() {
        assertThat(shell.run(
                        "import",
                        "--data",
                        data.toString(),
                        "--source",
                        "x",
                        "--format",
                        "csv",
                        "--preset",
                        "magic",
                        "--option",
                        "zone=Mars",
                        "--option",
                        "as-of=soon",
                        posts.toString()))
                .isEqualTo(2);
        assertThat(shell.err()).contains("no preset 'magic'", "'Mars'", "'soon'");
    }

    @Test
    void a_file_that_is_no_such_file_is_said_and_the_others_are_read() throws IOException {
        Path other = Files.writeString(folder.resolve("a.xml"), "<html/>");
        Path users = Files.writeString(
                folder.resolve("b.xml"),
                "<users><row Id=\"2\" DisplayName=\"Ann\" CreationDate=\"2020-01-02T10:00:00\"/></users>");
        assertThat(shell.run(
                        "import",
                        "--data",
                        data.toString(),
                        "--source",
                        "x",
                        "--format",
                        "stackexchange",
                        other.toString(),
                        users.toString()))
                .isEqualTo(2);
        assertThat(shell.err()).contains("root element is 'html'");
        assertThat(shell.out()).contains("accepted\t1", "failed\t1");
    }

    @Test
    void a_source_keeps_its_kind() {
        imported("forum", "jsonl", posts);
        assertThat(shell.run(
                        "import", "--data", data.toString(), "--source", "forum", "--format", "mbox", posts.toString()))
                .isEqualTo(5);
        assertThat(shell.err()).contains("of the kind jsonl, not mbox");
    }
}
