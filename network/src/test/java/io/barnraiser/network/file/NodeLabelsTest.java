package io.barnraiser.network.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.network.community.Partition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NodeLabelsTest {

    private static Reading<NodeLabels> read(String text) throws IOException {
        return NodeLabels.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static NodeLabels labels(String text) throws IOException {
        return switch (read(text)) {
            case Reading.Read<NodeLabels> read -> read.value();
            case Reading.Refused<NodeLabels> refused -> throw new AssertionError(refused.lines());
        };
    }

    private static List<String> mistakes(String text) throws IOException {
        return switch (read(text)) {
            case Reading.Read<NodeLabels> read -> List.of();
            case Reading.Refused<NodeLabels> refused ->
                refused.lines().stream().map(BadLine::toString).toList();
        };
    }

    @Test
    void nodes_with_one_value_are_one_group_in_any_order() throws IOException {
        NodeLabels labels = labels("# node\ttribe\na\tred\nb\tblue\nc\tred\nd\t1\n");
        assertThat(labels.nodes().size()).isEqualTo(4);
        assertThat(labels.groups(new int[] {0, 1, 2, 3})).isEqualTo(Partition.of(new int[] {0, 1, 0, 2}));
        assertThat(labels.groups(new int[] {3, 2, 0})).isEqualTo(Partition.of(new int[] {1, 0, 0}));
    }

    @Test
    void every_bad_line_is_told() throws IOException {
        assertThat(mistakes("a\t1\nb\na\t2\nc\t1\t1\n"))
                .containsExactly(
                        "line 2: 1 fields; a name and a value with a tab between them are needed",
                        "line 3: the node \"a\" came up before",
                        "line 4: 3 fields; a name and a value with a tab between them are needed");
    }

    @Test
    void what_is_written_can_be_read_again() throws IOException {
        Names names = labels("Zoë\tx\nann b\ty\n").nodes();
        StringWriter out = new StringWriter();
        NodeValues.write(out, names, new int[] {3, 4});
        assertThat(out).hasToString("Zoë\t3\nann b\t4\n");
        assertThat(labels(out.toString()).groups(new int[] {0, 1}).communities())
                .isEqualTo(2);
        StringWriter precise = new StringWriter();
        NodeValues.write(precise, names, new double[] {0.1, 1e-9});
        assertThat(precise).hasToString("Zoë\t0.1\nann b\t1.0E-9\n");
        assertThatThrownBy(() -> NodeValues.write(precise, names, new int[1])).hasMessageContaining("1 values for 2");
    }
}
