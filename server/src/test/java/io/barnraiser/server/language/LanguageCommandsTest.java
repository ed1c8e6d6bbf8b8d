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
import java.util.Random;
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
        System.arraycopy(
                new String[] {"language", command, "--in", in, "--out", result.toString()}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        assertThat(run(arguments)).as(err::toString).isZero();
        return Files.readAllLines(result);
    }

    @Test
    void each_line_gets_a_row_with_its_language() throws IOException {
        String in = file(
                "texts.txt",
                "The handle came off after two weeks.\n\nDer Griff ist nach zwei Wochen abgefallen.\nHi\n");
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
        String in = file("texts.jsonl", """
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
        assertThat(rows("sentiment", file("texts.txt", object), "--format", "lines")
                        .getLast())
                .startsWith("1\ttoo-short");
        assertThat(rows("sentiment", file("texts.txt", "{good}\n"), "--language", "en")
                        .getLast())
                .endsWith("positive\t1-5");
        assertThat(run("language", "sentiment", "--in", file("bad.jsonl", "good\n")))
                .isEqualTo(2);
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
        assertThat(run("language", "sentiment", "--in", in, "--out", result.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("line 2 This is no JSON object.", "line 3 It has no \"text\" that is a string.");
        assertThat(folder)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("result"));
    }

    @Test
    void broken_UTF_8_is_refused_with_its_line_and_what_was_there_stays() throws IOException {
        Path in = Files.write(folder.resolve("texts.txt"), new byte[] {'a', '\n', (byte) 0xC3, '\n'});
        Path result = Files.writeString(folder.resolve("result.tsv"), "before");
        assertThat(run("language", "detect", "--in", in.toString(), "--out", result.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("line 2 The line is not UTF-8.");
        assertThat(result).hasContent("before");
    }

    @Test
    void a_file_that_is_not_there_and_a_place_that_cannot_be_written_have_their_own_codes() throws IOException {
        String in = file("texts.txt", "good\n");
        assertThat(run("language", "detect", "--in", folder.resolve("absent").toString()))
                .isEqualTo(4);
        assertThat(run("language", "detect", "--in", folder.toString())).isEqualTo(2);
        assertThat(run(
                        "language",
                        "detect",
                        "--in",
                        in,
                        "--out",
                        folder.resolve("no/where").toString()))
                .isEqualTo(4);
        assertThat(run("language", "detect", "--in", in, "--out", in)).isEqualTo(2);
        assertThat(run("language", "sentiment", "--in", in, "--language", "xx")).isEqualTo(2);
    }

    @Test
    void without_a_place_rows_go_to_standard_output() throws IOException {
        assertThat(run("language", "detect", "--in", file("texts.txt", "Hi\n"))).isZero();
        assertThat(out.toString()).isEqualTo("line\tlanguage\tconfidence\n1\ttoo-short\t\n");
        assertThat(err.toString()).contains("1 texts, 0.00 s.");
    }

    @Test
    void kinds_come_with_their_urgency_and_the_words_that_spoke_for_both() throws IOException {
        String in = file("texts.jsonl", """
                {"text": "The pump is broken, I wait for two weeks", "lang": "en"}
                {"text": "Danke, das hat geholfen", "lang": "de"}
                {"text": "Merci beaucoup", "lang": "fr"}
                """);
        assertThat(rows("kind", in))
                .satisfiesExactly(
                        header -> assertThat(header)
                                .isEqualTo("line\tlanguage\tkind\tprobability\turgency\tspans\turgent"),
                        row -> assertThat(row)
                                .matches("1\ten\tproblem\t0\\.\\d{4}\t0\\.6400\t([\\d-]+,)*12-18[\\d,-]*\t12-18,27-40"),
                        row -> assertThat(row).matches("2\tde\tthanks\t0\\.\\d{4}\t0\\.0000\t0-5.*\t"),
                        row -> assertThat(row).isEqualTo("3\tfr\tunsupported\t\t\t\t"));
    }

    @Test
    void appeals_come_with_their_level_and_each_component() throws IOException {
        String in =
                file("copy.txt", "😀 Hackers wait. Order yours today.\nWe roast on Tuesday and ship on Wednesday.\n");
        assertThat(rows("appeals", in, "--language", "en"))
                .satisfiesExactly(
                        header ->
                                assertThat(header).startsWith("line\tlanguage\tlevel\tscore\tpattern\tfear\tsolution"),
                        row -> assertThat(row)
                                .startsWith("1\ten\t2\t0.2500\t1\t0.5000\t0.6000\t")
                                .endsWith("\tfear:2-9,solution:16-33"),
                        row -> assertThat(row).isEqualTo("2\ten\t0\t0.0000\t0" + "\t0.0000".repeat(7) + "\t"));
        assertThat(rows("appeals", file("fr.txt", "Attention"), "--language", "fr")
                        .getLast())
                .isEqualTo("1\tfr\tunsupported" + "\t".repeat(10));
    }

    @Test
    void texts_about_two_things_have_two_topics() throws IOException {
        StringBuilder texts = new StringBuilder();
        Random random = new Random(1);
        List<String> coffee = List.of("grinder", "burr", "espresso", "crema", "tamper", "roast", "filter", "kettle");
        List<String> bikes = List.of("saddle", "gravel", "tyre", "brake", "chain", "helmet", "puncture", "pedal");
        for (int i = 0; i < 80; i++) {
            for (int word = 0; word < 12; word++) {
                texts.append((i % 2 == 0 ? coffee : bikes).get(random.nextInt(8)))
                        .append(' ');
            }
            texts.append('\n');
        }
        List<String> rows = rows("topics", file("threads.txt", texts.toString()), "--language", "en");
        assertThat(rows).hasSize(81).startsWith("line\tlanguage\ttopic\tlabel\tsimilarity");
        assertThat(rows.stream().skip(1).map(row -> row.split("\t")[2]).distinct())
                .hasSize(2);
        assertThat(rows.get(1).split("\t")[2]).isEqualTo(rows.get(3).split("\t")[2]);
        assertThat(err.toString()).contains("2 topics: modularity");
    }

    @Test
    void fewer_than_fifty_texts_have_no_topics_and_it_is_said() throws IOException {
        String in = file("few.txt", "kettle and steam\n".repeat(49));
        assertThat(rows("topics", in, "--language", "en")).hasSize(50).contains("1\ten\t0\t\t");
        assertThat(err.toString()).contains("No topics: 49 texts are fewer than the 50");
    }
}
