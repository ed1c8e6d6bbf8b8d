package io.barnraiser.server.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.command.CommandTree;
import io.barnraiser.platform.command.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LanguageCommandsTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true));
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        return new CommandTree("barnraiser", "", "test", console, List.of(LanguageCommands.group(console, clock)))
                .run(arguments);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private List<String> rows(String command, String in, String... more) throws IOException {
        Path result = folder.resolve("result.tsv");
        String[] arguments = new String[6 + more.length];
        System.arraycopy(new String[] {"language", command, "--in", in, "--out", result.toString()}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        assertThat(run(arguments)).as(err::toString).isZero();
        return Files.readAllLines(result);
    }

    @Test
    void each_line_gets_a_row_with_its_language() throws IOException {
        String in = file("texts.txt", "The handle came off after two weeks.\n\nDer Griff ist nach zwei Wochen abgefallen.\nHi\n");
        assertThat(rows("detect", in))
                .hasSize(5)
                .startsWith("line\tlanguage\tconfidence")
                .anyMatch(row -> row.matches("1\ten\t(0\\.9\\d+|1\\.0000)"))
                .contains("2\ttoo-short\t")
                .anyMatch(row -> row.matches("3\tde\t(0\\.9\\d+|1\\.0000)"))
                .contains("4\ttoo-short\t");
    }

    @Test
    void feelings_come_with_the_places_that_made_them_in_characters() throws IOException {
        String in = file("texts.txt", "😀 a lovely saw\nMy saw stands in the shed of my neighbour.\n");
        assertThat(rows("sentiment", in, "--language", "en"))
                .satisfiesExactly(
                        header -> assertThat(header).isEqualTo("line\tlanguage\tcompound\tlabel\tspans"),
                        row -> assertThat(row).matches("1\ten\t0\\.\\d{4}\tpositive\t0-1,4-10"),
                        row -> assertThat(row).isEqualTo("2\ten\t0.0000\tneutral\t"));
    }

    @Test
    void lines_of_JSON_may_name_their_language() throws IOException {
        String in = file(
                "texts.jsonl",
                """
                {"text": "das ist super", "lang": "de"}
                {"text": "das ist super", "lang": "fr"}
                {"text": "das ist super", "lang": "xx"}

                {"text": "so\\nbad", "lang": "EN_us", "more": 1}
                """);
        assertThat(rows("sentiment", in))
                .hasSize(6)
                .anyMatch(row -> row.startsWith("1\tde\t0."))
                .contains("2\tfr\t\tunsupported\t", "3\txx\t\tunsupported\t", "4\ttoo-short\t\tunsupported\t")
                .anyMatch(row -> row.matches("5\ten\t-0.*\tnegative\t3-6"));
    }

    @Test
    void a_code_that_is_none_breaks_no_row() throws IOException {
        String in = file("texts.jsonl", "{\"text\": \"good\", \"lang\": \"e\\tn\"}\n");
        assertThat(rows("sentiment", in)).contains("1\ttoo-short\t\tunsupported\t");
    }

    @Test
    void short_texts_are_in_the_language_of_nearly_all_others() throws IOException {
        String english = "The handle of it came off after two weeks.\n".repeat(9);
        String german = "Der Griff ist nach zwei Wochen abgefallen.\n";
        assertThat(rows("sentiment", file("nine.txt", "Great!\n" + english + german)))
                .anyMatch(row -> row.matches("1\ten\t0\\.\\d{4}\tpositive\t0-5,5-6"));
        assertThat(rows("sentiment", file("eight.txt", "Great!\n" + english + german.repeat(2))))
                .contains("1\ttoo-short\t\tunsupported\t");
    }

    @Test
    void the_form_is_guessed_from_the_name_or_the_first_line_and_can_be_said() throws IOException {
        String object = "{\"text\": \"good\", \"lang\": \"en\"}\n";
        assertThat(rows("sentiment", file("texts.txt", object)).getLast()).startsWith("1\ten\t0.");
        assertThat(rows("sentiment", file("texts.txt", object), "--format", "lines").getLast()).startsWith("1\ttoo-short");
        assertThat(rows("sentiment", file("texts.txt", "{good}\n"), "--language", "en").getLast()).endsWith("positive\t1-5");
        assertThat(run("language", "sentiment", "--in", file("bad.jsonl", "good\n"))).isEqualTo(2);
    }

    @Test
    void a_packed_file_with_other_ends_of_lines_and_a_mark_of_order_is_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write("\uFEFFgood\r\nbad".getBytes(StandardCharsets.UTF_8));
        }
        Path in = Files.write(folder.resolve("texts.gz"), bytes.toByteArray());
        assertThat(rows("sentiment", in.toString(), "--language", "en"))
                .hasSize(3)
                .anyMatch(row -> row.endsWith("positive\t0-4"))
                .anyMatch(row -> row.endsWith("negative\t0-3"));
    }

    @Test
    void a_line_of_a_megabyte_is_a_text() throws IOException {
        String in = file("long.txt", "good and bad ".repeat(80_000) + "\nfine\n");
        assertThat(rows("sentiment", in, "--language", "en")).hasSize(3);
    }

    @Test
    void a_line_of_sixteen_megabytes_is_read_and_one_more_byte_is_refused() throws IOException {
        Path in = folder.resolve("lines");
        Files.write(in, "a".repeat(Lines.MOST_BYTES).getBytes(StandardCharsets.US_ASCII));
        assertThat(rows("detect", in.toString())).hasSize(2);
        Files.write(in, "a".repeat(Lines.MOST_BYTES + 1).getBytes(StandardCharsets.US_ASCII));
        assertThat(run("language", "detect", "--in", in.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("line 1 The line is longer than 16,777,216 bytes.");
    }

    @Test
    void an_empty_file_gives_a_header() throws IOException {
        assertThat(rows("detect", file("empty.txt", ""))).containsExactly("line\tlanguage\tconfidence");
    }

    @Test
    void bad_lines_are_named_and_nothing_is_written() throws IOException {
        Path result = folder.resolve("result.tsv");
        String in = file("texts.jsonl", "{\"text\": \"good\"}\nnot JSON\n{\"text\": 3}\n");
        assertThat(run("language", "sentiment", "--in", in, "--out", result.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("line 2 This is no JSON object.", "line 3 It has no \"text\" that is a string.");
        assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("result"));
    }

    @Test
    void broken_UTF_8_is_refused_with_its_line_and_what_was_there_stays() throws IOException {
        Path in = Files.write(folder.resolve("texts.txt"), new byte[] {'a', '\n', (byte) 0xC3, '\n'});
        Path result = Files.writeString(folder.resolve("result.tsv"), "before");
        assertThat(run("language", "detect", "--in", in.toString(), "--out", result.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("line 2 The line is not UTF-8.");
        assertThat(result).hasContent("before");
    }

    @Test
    void a_file_that_is_not_there_and_a_place_that_cannot_be_written_have_their_own_codes() throws IOException {
        String in = file("texts.txt", "good\n");
        assertThat(run("language", "detect", "--in", folder.resolve("absent").toString())).isEqualTo(4);
        assertThat(run("language", "detect", "--in", folder.toString())).isEqualTo(2);
        assertThat(run("language", "detect", "--in", in, "--out", folder.resolve("no/where").toString())).isEqualTo(4);
        assertThat(run("language", "detect", "--in", in, "--out", in)).isEqualTo(2);
        assertThat(run("language", "sentiment", "--in", in, "--language", "xx")).isEqualTo(2);
    }

    @Test
    void without_a_place_rows_go_to_standard_output() throws IOException {
        assertThat(run("language", "detect", "--in", file("texts.txt", "Hi\n"))).isZero();
        assertThat(out.toString()).isEqualTo("line\tlanguage\tconfidence\n1\ttoo-short\t\n");
        assertThat(err.toString()).contains("1 texts, 0.00 s.");
    }
}
