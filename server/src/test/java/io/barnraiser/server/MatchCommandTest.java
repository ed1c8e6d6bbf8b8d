package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    @Test
    void a_table_of_people_becomes_a_table_of_pairs_without_a_server() throws IOException {
        Files.writeString(folder.resolve("in.csv"), """
                source,id,name,handle,email
                forum,1,Tess Dunwoody,kite,tess@dunwoody.example
                shop,2,,tess,TESS@dunwoody.example
                shop,3,Farid Umarov,,
                """);
        assertThat(match()).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.tsv")))
                .hasSize(2)
                .first()
                .isEqualTo("row_a\trow_b\tscore\trule");
        assertThat(Files.readAllLines(folder.resolve("out.tsv")).getLast())
                .startsWith("1\t2\t0.99")
                .endsWith("\tsame-email");
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("3 rows, 1 pairs.");
    }

    @Test
    void aliases_within_one_source_are_matched_when_asked_for() throws IOException {
        Files.writeString(folder.resolve("in.csv"), "name,email\nTess,tess@a.example\nTess D.,tess@a.example\n");
        assertThat(match("--same-source")).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.tsv"))).hasSize(2);
    }

    @Test
    void every_mistake_is_told_and_nothing_is_written() throws IOException {
        Files.writeString(folder.resolve("in.csv"), "id,id\n1,2\n");
        assertThat(match()).isEqualTo(2);
        assertThat(shell.err()).contains("twice", "source", "name, handle and email");
        assertThat(match("--threshold", "7")).isEqualTo(2);
        assertThat(shell.err()).contains("--threshold Must be above 0");
        assertThat(folder.resolve("out.tsv")).doesNotExist();
    }

    private int match(String... more) {
        String[] arguments = new String[6 + more.length];
        System.arraycopy(
                new String[] {"members", "match", "--in", file("in.csv"), "--out", file("out.tsv")},
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return shell.run(arguments);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
