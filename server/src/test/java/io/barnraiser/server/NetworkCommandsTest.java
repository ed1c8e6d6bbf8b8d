package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkCommandsTest {

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    /// Two circles of friends who know one another through ann and zoe.
    @BeforeEach
    void edges() throws IOException {
        write("edges.tsv", """
                # who talks with whom
                ann\tben\t2
                ann\tcem\t2
                ben\tcem\t2
                ann\tzoe\t1
                zoe\tyan\t2
                zoe\txia\t2

                yan\txia\t2
                """);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of("network", command));
        Arrays.stream(more)
                .map(word ->
                        word.matches("[a-z]+\\.[a-z.]+") ? folder.resolve(word).toString() : word)
                .forEach(arguments::add);
        return shell.run(arguments.toArray(String[]::new));
    }

    private static Map<String, String> values(String text) {
        return text.lines().map(line -> line.split("\t")).collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    @Test
    void tribes_are_found_in_a_bare_list_of_edges() throws IOException {
        assertThat(run("tribes", "--edges", "edges.tsv", "--weighted", "--out", "tribes.tsv"))
                .as(shell.err())
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("tribes.tsv")))
                .containsExactly("ann\t0", "ben\t0", "cem\t0", "zoe\t1", "yan\t1", "xia\t1");
        assertThat(shell.out()).isEmpty();
        // 12 / 13 inside, and half of all ends in each tribe.
        assertThat(shell.err()).contains("2 tribes, modularity 0.423077, 6 nodes, 7 edges, ", " s.");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("edges.tsv", "tribes.tsv");
    }

    @Test
    void a_higher_resolution_gives_more_tribes() {
        assertThat(run("tribes", "--edges", "edges.tsv", "--resolution", "9")).isZero();
        assertThat(values(shell.out()).values()).doesNotHaveDuplicates();
        assertThat(shell.err()).contains("6 tribes, ", " at resolution 9.0)");
        assertThat(run("tribes", "--edges", "edges.tsv", "--quality", "potts", "--resolution", "0.5"))
                .isZero();
        assertThat(values(shell.out())).containsEntry("ben", values(shell.out()).get("cem"));
    }

    @Test
    void tribes_are_compared_with_chance_when_that_is_asked_for() throws IOException {
        assertThat(run("tribes", "--edges", "edges.tsv", "--null", "19")).isZero();
        assertThat(shell.err()).contains("Whether these tribes are more than chance cannot be told");
        write("edges.tsv", cliques());
        assertThat(run("tribes", "--edges", "edges.tsv", "--null", "19")).isZero();
        assertThat(shell.err()).contains("There is more tribe structure than chance brings", "19 networks; p = 0.05");
        assertThat(run("tribes", "--edges", "edges.tsv", "--null", "5")).isEqualTo(2);
        assertThat(shell.err()).contains("--null Must be 19 or more.");
    }

    /// Six circles of eight, each in a row with the next.
    private static String cliques() {
        StringBuilder text = new StringBuilder();
        for (int one = 0; one < 48; one++) {
            for (int other = one + 1; other < 48; other++) {
                if (one / 8 == other / 8 || one % 8 == 7 && other == one + 1) {
                    text.append(one).append('\t').append(other).append('\n');
                }
            }
        }
        return text.toString();
    }

    @Test
    void directions_are_left_aside_where_they_make_no_sense_and_that_is_said() {
        assertThat(run("tribes", "--edges", "edges.tsv", "--directed")).isZero();
        assertThat(shell.err()).contains("Tribes are sought without directions");
    }

    @Test
    void ranks_follow_directions_and_weights() {
        assertThat(run("rank", "--edges", "edges.tsv", "--directed", "--weighted"))
                .isZero();
        Map<String, String> ranks = values(shell.out());
        assertThat(ranks.values().stream().mapToDouble(Double::parseDouble).sum())
                .isBetween(0.999999, 1.000001);
        assertThat(Double.parseDouble(ranks.get("xia"))).isGreaterThan(Double.parseDouble(ranks.get("ann")));
        assertThat(shell.err()).contains("6 nodes, 7 edges");

        assertThat(run("rank", "--edges", "edges.tsv", "--around", "ben", "--around", "cem"))
                .isZero();
        Map<String, String> near = values(shell.out());
        assertThat(Double.parseDouble(near.get("ann"))).isGreaterThan(Double.parseDouble(near.get("zoe")));
    }

    @Test
    void betweenness_tells_who_stands_between() {
        assertThat(run("rank", "--edges", "edges.tsv", "--by", "betweenness")).isZero();
        Map<String, String> shares = values(shell.out());
        // 6 of the 15 pairs need ann, and as many zoe.
        assertThat(Double.parseDouble(shares.get("ann"))).isBetween(0.38, 0.42);
        assertThat(Double.parseDouble(shares.get("zoe"))).isBetween(0.38, 0.42);
        assertThat(shares).containsEntry("ben", "0.0");
        assertThat(shell.err()).contains("ways drawn: each share is within 0.01, with probability 0.9.");
        assertThat(run("rank", "--edges", "edges.tsv", "--by", "betweenness", "--around", "ann", "--error", "0"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("--around Goes with", "--error Must be");
    }

    @Test
    void cores_tell_who_stands_inside() throws IOException {
        write("edges.tsv", "a\tb\nb\tc\nc\ta\nc\td\ne\te\n");
        assertThat(run("core", "--edges", "edges.tsv")).isZero();
        assertThat(shell.out()).isEqualTo("a\t2\nb\t2\nc\t2\nd\t1\ne\t0\n");
        assertThat(shell.err())
                .contains("1 lines tie a node to itself", "The innermost core is 2 with 3 nodes; 5 nodes, 4 edges");
    }

    @Test
    void seeds_are_told_in_order_with_what_they_reach_beside_others() throws IOException {
        write("arcs.tsv", "ann\tben\t0.9\nann\tcem\t0.9\nann\tdee\t0.9\nzoe\tyan\t0.5\nben\tann\t0.1\n");
        assertThat(run("seeds", "--edges", "arcs.tsv", "--directed", "--probabilities", "--count", "2"))
                .as(shell.err())
                .isZero();
        List<String[]> rows = shell.out().lines().map(line -> line.split("\t")).toList();
        assertThat(rows).extracting(row -> row[0]).containsExactly("ann", "zoe");
        assertThat(Double.parseDouble(rows.getFirst()[1])).isBetween(3.5, 3.9);
        assertThat(Double.parseDouble(rows.getLast()[2])).isBetween(4.8, 5.2);
        assertThat(Double.parseDouble(rows.getLast()[3])).isBetween(5.2, 5.6);
        assertThat(shell.err())
                .contains("2 seeds reach 5.", "As many with most edges: ", "As many chosen by chance: ")
                .doesNotContain("assumed");
    }

    @Test
    void probabilities_that_nobody_gave_are_assumed_and_that_is_said() {
        assertThat(run("seeds", "--edges", "edges.tsv", "--count", "1")).isZero();
        assertThat(shell.err()).contains("The probabilities are assumed", "(assumed probabilities)");
    }

    @Test
    void seeds_that_make_no_sense_are_refused() throws IOException {
        assertThat(run("seeds", "--edges", "edges.tsv", "--count", "7")).isEqualTo(2);
        assertThat(shell.err()).contains("Must be at most 6");
        assertThat(run("seeds", "--edges", "edges.tsv", "--count", "0", "--epsilon", "1", "--risk", "0"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("--count Must be", "--epsilon Must be", "--risk Must be");
        write("twice.tsv", "a\tb\t0.5\na\tb\t0.1\n");
        assertThat(run("seeds", "--edges", "twice.tsv", "--directed", "--probabilities", "--count", "1"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("1 lines name an edge again");
    }

    @Test
    void two_groupings_are_compared_node_by_node() throws IOException {
        write("one.tsv", "a\t0\nb\t0\nc\t1\nd\t1\n");
        write("other.tsv", "d\tred\nc\tred\nb\tblue\na\tblue\n");
        assertThat(run("compare", "one.tsv", "other.tsv")).as(shell.err()).isZero();
        assertThat(shell.out()).isEqualTo("nmi\t1.000000\nami\t1.000000\nari\t1.000000\n");
        assertThat(shell.err()).contains("4 nodes, 2 groups and 2 groups");

        write("more.tsv", "a\t0\nb\t0\nc\t1\nd\t1\ne\t1\n");
        assertThat(run("compare", "one.tsv", "more.tsv")).isEqualTo(2);
        assertThat(shell.err()).contains("1 nodes are only in one of the files", "the 4 that are in both");
        assertThat(run("compare", "one.tsv", "more.tsv", "--common")).isZero();
        assertThat(shell.out()).contains("ari\t1.000000");
    }

    @Test
    void a_packed_list_is_unpacked() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("edges.tsv.gz")))) {
            out.write(Files.readAllBytes(folder.resolve("edges.tsv")));
        }
        assertThat(run("core", "--edges", "edges.tsv.gz")).isZero();
        assertThat(values(shell.out())).hasSize(6).containsEntry("ben", "2");
    }

    @Test
    void every_bad_line_is_told_and_nothing_is_written() throws IOException {
        write("edges.tsv", "a\tb\t1\na,b\nb\tc\theavy\n");
        write("out.tsv", "what was there\n");
        assertThat(run("tribes", "--edges", "edges.tsv", "--weighted", "--out", "out.tsv"))
                .isEqualTo(2);
        assertThat(shell.err())
                .contains("The file cannot be understood: ", "line 2 one field; two names", "line 3 the third field")
                .doesNotContain("Exception", "at io.");
        assertThat(folder.resolve("out.tsv")).hasContent("what was there\n");
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void what_cannot_be_done_is_said_before_the_work() throws IOException {
        assertThat(run("core", "--edges", "none.tsv")).isEqualTo(4);
        assertThat(shell.err()).contains("There is no file").hasLineCount(1);
        assertThat(run("core", "--edges", folder.toString())).isEqualTo(2);
        assertThat(shell.err()).contains("The file cannot be read").hasLineCount(1);
        assertThat(run(
                        "core",
                        "--edges",
                        "edges.tsv",
                        "--out",
                        folder.resolve("none/x").toString()))
                .isEqualTo(4);
        assertThat(shell.err()).contains("There is no folder").hasLineCount(1);
        assertThat(run("core", "--edges", "edges.tsv", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(run("core", "--edges", "edges.tsv", "--out", "edges.tsv")).isEqualTo(2);
        assertThat(shell.err()).contains("is read and cannot be written at the same time");
        assertThat(run("rank", "--edges", "edges.tsv", "--around", "nobody")).isEqualTo(4);
        assertThat(run("rank", "--edges", "edges.tsv", "--damping", "1")).isEqualTo(2);
        assertThat(run("tribes", "--edges", "edges.tsv", "--resolution", "0", "--iterations", "0"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("--resolution Must be", "--iterations Must be");
    }

    @Test
    void a_result_takes_the_place_of_an_older_one_through_a_link_too() throws IOException {
        Path real = write("real.tsv", "old");
        Files.createSymbolicLink(folder.resolve("link.tsv"), real);
        assertThat(run("core", "--edges", "edges.tsv", "--out", "link.tsv")).isZero();
        assertThat(Files.readAllLines(real)).hasSize(6);
        assertThat(folder.resolve("link.tsv")).isSymbolicLink();
    }

    @Test
    void an_empty_list_has_no_tribes() throws IOException {
        write("edges.tsv", "# nobody\n");
        assertThat(run("tribes", "--edges", "edges.tsv")).isZero();
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("0 tribes, modularity 0.000000, 0 nodes, 0 edges");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tribes", "rank", "core", "seeds", "compare"})
    void every_command_teaches(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(shell.out()).contains("Usage: barnraiser network " + command, "Exit codes:", "Example", "<TAB>");
        assertThat(shell.err()).isEmpty();
    }
}
