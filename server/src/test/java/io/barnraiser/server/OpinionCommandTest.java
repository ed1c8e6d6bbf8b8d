package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class OpinionCommandTest {

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("opinion"));
        Arrays.stream(more)
                .map(word -> word.endsWith(".csv") || word.endsWith(".json")
                        ? folder.resolve(word).toString()
                        : word)
                .forEach(arguments::add);
        return shell.run(arguments.toArray(String[]::new));
    }

    private JsonNode result() throws IOException {
        return Json.read(Files.readString(folder.resolve("map.json")));
    }

    /// Ten who are for everything but the last statement, and ten who are against all of them.
    private static String twoCamps() {
        StringBuilder text = new StringBuilder("when,Vote,participant,statement\n");
        for (int person = 0; person < 20; person++) {
            for (int statement = 0; statement < 8; statement++) {
                int vote = person < 10 && statement < 7 ? 1 : -1;
                text.append("now,%d,\"p, %d\",s%d\n".formatted(vote, person, statement));
            }
        }
        return text.toString();
    }

    @Test
    void two_camps_are_found_with_their_members_and_what_unites_them() throws IOException {
        write("votes.csv", twoCamps());
        write("texts.csv", "statement,text\ns7,\"Less, please\"\n");

        int code = run("--votes", "votes.csv", "--statements", "texts.csv", "--out", "map.json", "--seed", "4");

        assertThat(code).as(shell.err()).isZero();
        JsonNode map = result();
        assertThat(map.path("verdict").asString()).isEqualTo("groups");
        assertThat(map.path("p").asDouble()).isEqualTo(0.01);
        assertThat(map.path("method").path("seed").asInt()).isEqualTo(4);
        assertThat(map.path("participants").asInt()).isEqualTo(20);
        assertThat(map.path("votes").asInt()).isEqualTo(160);
        assertThat(map.path("groups")).hasSize(2);
        assertThat(map.path("groups").path(0).path("members")).hasSize(10);
        assertThat(map.path("positions")).hasSize(20);
        JsonNode united = map.path("bridging").path(0);
        assertThat(united.path("text").asString()).isEqualTo("Less, please");
        assertThat(united.path("side").asString()).isEqualTo("disagree");
        assertThat(map.path("statements").path(7).path("consensusRank").asInt()).isEqualTo(1);
        assertThat(map.path("dividing")).hasSize(7);
        assertThat(shell.err()).contains("2 groups of opinion");
    }

    @Test
    void the_same_file_and_seed_give_the_same_result() throws IOException {
        write("votes.csv", twoCamps());
        run("--votes", "votes.csv", "--out", "map.json");
        String first = Files.readString(folder.resolve("map.json"));

        run("--votes", "votes.csv", "--out", "map.json");

        assertThat(Files.readString(folder.resolve("map.json"))).isEqualTo(first);
    }

    @Test
    void a_later_row_of_the_same_pair_counts() throws IOException {
        // As spreadsheets write it: a mark of the byte order, and the names in quotes.
        write("votes.csv", "\uFEFF\"participant\",\"statement\",\"vote\"\na,1,1\na,1,-1\n");

        assertThat(run("--votes", "votes.csv", "--out", "map.json")).isZero();

        assertThat(result().path("verdict").asString()).isEqualTo("too-few");
        assertThat(result().path("statements")
                        .path(0)
                        .path("disagree")
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(result().path("statements")
                        .path(0)
                        .path("agree")
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void the_first_twenty_bad_rows_are_told_with_line_and_column_and_nothing_is_written() throws IOException {
        StringBuilder text = new StringBuilder("participant,statement,vote\na,1,1\n,2,1\n");
        text.append("b,1,yes\n".repeat(25));
        write("votes.csv", text.toString());

        int code = run("--votes", "votes.csv", "--out", "map.json");

        assertThat(code).isEqualTo(2);
        assertThat(shell.err())
                .contains("line 3, participant", "Nothing stands there", "line 4, vote", "\"yes\"", "line 22, vote")
                .contains("6 further mistakes")
                .doesNotContain("line 23");
        assertThat(folder.resolve("map.json")).doesNotExist();
    }

    @Test
    void missing_columns_are_told_all_at_once() throws IOException {
        write("votes.csv", "participant,comment\na,1\n");

        assertThat(run("--votes", "votes.csv", "--out", "map.json")).isEqualTo(2);

        assertThat(shell.err()).contains("line 1, statement", "line 1, vote");
    }

    @Test
    void an_empty_file_and_one_with_a_header_alone_are_refused() throws IOException {
        write("votes.csv", "");
        assertThat(run("--votes", "votes.csv", "--out", "map.json")).isEqualTo(2);
        assertThat(shell.err()).contains("empty");

        write("votes.csv", "participant,statement,vote\n");
        assertThat(run("--votes", "votes.csv", "--out", "map.json")).isEqualTo(2);
        assertThat(shell.err()).contains("no row below its header");
        assertThat(folder.resolve("map.json")).doesNotExist();
    }

    @Test
    void a_file_that_is_not_there_and_options_out_of_range_are_refused() throws IOException {
        assertThat(run("--votes", "votes.csv", "--out", "map.json")).isEqualTo(4);

        write("votes.csv", twoCamps());
        assertThat(run("--votes", "votes.csv", "--out", "map.json", "--shuffles", "18", "--redraws", "19"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("--shuffles", "--redraws");
        assertThat(run("--votes", "votes.csv", "--out", "map.json", "--shuffles", "19", "--redraws", "20"))
                .isZero();
    }

    @Test
    void a_vote_of_two_is_no_vote() throws IOException {
        write("votes.csv", "participant,statement,vote\na,1,2\n");

        assertThat(run("--votes", "votes.csv", "--out", "map.json")).isEqualTo(2);

        assertThat(shell.err()).contains("line 2, vote");
    }
}
