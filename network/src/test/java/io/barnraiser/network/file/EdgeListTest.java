package io.barnraiser.network.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.network.file.EdgeColumns.Third;
import io.barnraiser.network.graph.Graph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EdgeListTest {

    private static final EdgeColumns PLAIN = new EdgeColumns(false, Third.NOTHING);
    private static final EdgeColumns WEIGHTED = new EdgeColumns(false, Third.WEIGHT);
    private static final EdgeColumns PROBABLE = new EdgeColumns(true, Third.PROBABILITY);

    private static EdgeList read(String text, EdgeColumns columns) throws IOException {
        return switch (EdgeList.read(stream(text.getBytes(StandardCharsets.UTF_8)), columns)) {
            case Reading.Read<EdgeList> read -> read.value();
            case Reading.Refused<EdgeList> refused -> throw new AssertionError(refused.lines());
        };
    }

    private static List<String> mistakes(String text, EdgeColumns columns) throws IOException {
        return mistakes(text.getBytes(StandardCharsets.UTF_8), columns);
    }

    private static List<String> mistakes(byte[] text, EdgeColumns columns) throws IOException {
        return switch (EdgeList.read(stream(text), columns)) {
            case Reading.Read<EdgeList> read -> List.of();
            case Reading.Refused<EdgeList> refused ->
                refused.lines().stream().map(BadLine::toString).toList();
        };
    }

    /// A stream that hands out few bytes at a time, as pipes do.
    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, 777));
            }
        };
    }

    private static List<String> names(EdgeList list) {
        return IntStream.range(0, list.names().size())
                .mapToObj(list.names()::name)
                .toList();
    }

    @Test
    void nodes_are_numbered_as_they_come_up() throws IOException {
        EdgeList list = read("ben\tann\nann\tcem\n", PLAIN);
        assertThat(names(list)).containsExactly("ben", "ann", "cem");
        assertThat(list.graph().edges()).isEqualTo(2);
        assertThat(list.graph().weight(1, 2)).isEqualTo(1);
        assertThat(list.names().find("cem")).hasValue(2);
        assertThat(list.names().find("dee")).isEmpty();
    }

    @Test
    void comments_blank_lines_and_both_kinds_of_line_ends_are_understood() throws IOException {
        EdgeList list = read("\uFEFF# who\twith whom\r\n\r\na\tb\r\n \t\n#\nb\tc", PLAIN);
        assertThat(names(list)).containsExactly("a", "b", "c");
        assertThat(list.graph().edges()).isEqualTo(2);
        assertThat(names(read("\uFEFFa\tb", PLAIN))).containsExactly("a", "b");
    }

    @Test
    void a_name_is_any_text() throws IOException {
        EdgeList list = read("Zoë Müller\t 李 \n李\t🐎#1\n", PLAIN);
        assertThat(names(list)).containsExactly("Zoë Müller", " 李 ", "李", "🐎#1");
        assertThat(list.names().find("李")).hasValue(2);
    }

    @Test
    void an_empty_file_is_an_empty_graph() throws IOException {
        assertThat(read("", PLAIN).graph().nodes()).isZero();
        assertThat(read("\n# nothing", PLAIN).names().size()).isZero();
    }

    @Test
    void weights_add_up_and_are_one_where_they_are_missing() throws IOException {
        EdgeList list = read("a\tb\t2.5\nb\ta\nb\tc\t1e-3\nc\tc\t4\n", WEIGHTED);
        assertThat(list.graph().weight(0, 1)).isEqualTo(3.5);
        assertThat(list.graph().weight(1, 2)).isEqualTo(0.001f);
        assertThat(list.repeated()).isEqualTo(1);
        assertThat(list.loops()).isEqualTo(1);
        assertThat(read("a\tb\tno weight at all\n", PLAIN).graph().weight(0, 1)).isEqualTo(1);
    }

    @Test
    void a_directed_edge_points_from_the_first_to_the_second() throws IOException {
        Graph graph = read("a\tb\t0.25\n", PROBABLE).graph();
        assertThat(graph.weight(0, 1)).isEqualTo(0.25);
        assertThat(graph.weight(1, 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "x", "NaN", "Infinity", "1e-60", "1e60", "''", "'1 000'", "'1,5'", "1.2.3", ".", "-"})
    void a_weight_is_a_number_above_zero(String weight) throws IOException {
        assertThat(mistakes("a\tb\t1\na\tc\t" + weight, WEIGHTED))
                .containsExactly("line 2: the third field must be a weight above 0, not \"" + weight + "\"");
    }

    @Test
    void a_probability_is_there_and_at_most_one() throws IOException {
        assertThat(mistakes("a\tb\t1\nb\tc\t1.01\nc\td\n", PROBABLE))
                .containsExactly(
                        "line 2: the third field must be a probability above 0 and at most 1, not \"1.01\"",
                        "line 3: no third field; it must be a probability above 0 and at most 1");
    }

    @Test
    void every_bad_line_is_told_with_its_number() throws IOException {
        assertThat(mistakes("a\tb\n# fine\nalone\na,b\n\tb\na\t\na\tb\tc\td\na\t#b\n", PLAIN))
                .containsExactly(
                        "line 3: one field; two names with a tab between them are needed",
                        "line 4: one field; two names with a tab between them are needed",
                        "line 5: a name is empty",
                        "line 6: a name is empty",
                        "line 7: 4 fields; two names and a number at most are expected",
                        "line 8: the name \"#b\" begins with #, which marks lines to be left out");
        assertThat(mistakes(new byte[] {'a', '\t', (byte) 0xC3, '\n'}, PLAIN))
                .containsExactly("line 1: a name is not UTF-8 text");
    }

    @Test
    void no_more_than_twenty_bad_lines_are_told() throws IOException {
        String wrong = IntStream.range(0, 30).mapToObj(i -> "x" + i).collect(Collectors.joining("\n"));
        assertThat(mistakes(wrong, PLAIN)).hasSize(20).last().asString().startsWith("line 20");
        assertThat(EdgeList.read(stream(wrong.getBytes(StandardCharsets.UTF_8)), PLAIN))
                .hasFieldOrPropertyWithValue("more", true);
    }

    @Test
    void a_line_may_be_long_but_not_endless() throws IOException {
        String longest = "n".repeat(Lines.LONGEST - 3);
        assertThat(names(read("a\tb\n" + longest + "\tb\nb\tc\n", PLAIN))).containsExactly("a", "b", longest, "c");
        assertThat(mistakes("a\tb\n" + "n".repeat(3 * Lines.LONGEST) + "\tb\nalone\n", PLAIN))
                .containsExactly(
                        "line 2: longer than 1,048,576 bytes",
                        "line 3: one field; two names with a tab between them are needed");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void many_names_keep_their_numbers(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String from = Integer.toString(random.nextInt(8_000));
            String to = "ü" + Integer.toString(random.nextInt(8_000), 36);
            text.append(from).append('\t').append(to).append('\n');
            numbers.putIfAbsent(from, numbers.size());
            numbers.putIfAbsent(to, numbers.size());
        }
        Names names = read(text.toString(), PLAIN).names();
        assertThat(names.size()).isEqualTo(numbers.size());
        numbers.forEach((name, number) -> {
            assertThat(names.name(number)).isEqualTo(name);
            assertThat(names.find(name)).hasValue(number);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.1", "12.50", ".5", "7.", "123456789012345", "0.30000000000000004", "1e5", "0x1p3"})
    void numbers_are_those_that_the_JDK_reads(String text) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        assertThat(Decimals.parse(bytes, 1, bytes.length - 1)).isEqualTo(Double.parseDouble(text));
    }
}
