package io.barnraiser.build.idea;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.build.idea.TextDiff.Kind;
import io.barnraiser.build.idea.TextDiff.Part;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TextDiffTest {

    @Test
    void words_that_changed_stand_beside_those_that_stayed() {
        assertThat(TextDiff.of("A wide door, please", "A wider door of oak, please"))
                .containsExactly(
                        new Part(Kind.KEPT, "A "),
                        new Part(Kind.OUT, "wide"),
                        new Part(Kind.IN, "wider"),
                        new Part(Kind.KEPT, " door"),
                        new Part(Kind.IN, " of oak"),
                        new Part(Kind.KEPT, ", please"));
    }

    @Test
    void what_changed_word_after_word_is_one_change() {
        assertThat(TextDiff.of("It was the best thing", "It would save me hours"))
                .containsExactly(
                        new Part(Kind.KEPT, "It "),
                        new Part(Kind.OUT, "was the best thing"),
                        new Part(Kind.IN, "would save me hours"));
    }

    @Test
    void equal_texts_are_one_part_and_empty_ones_none() {
        assertThat(TextDiff.of("Same\ntext", "Same\ntext")).containsExactly(new Part(Kind.KEPT, "Same\ntext"));
        assertThat(TextDiff.of("", "")).isEmpty();
        assertThat(TextDiff.of("", "new")).containsExactly(new Part(Kind.IN, "new"));
    }

    @Test
    void both_texts_can_be_read_off_the_parts() {
        Random random = new Random(3);
        for (int turn = 0; turn < 200; turn++) {
            String before = text(random);
            String after = text(random);
            List<Part> parts = TextDiff.of(before, after);
            assertThat(without(parts, Kind.IN)).isEqualTo(before);
            assertThat(without(parts, Kind.OUT)).isEqualTo(after);
        }
    }

    @Test
    void texts_too_long_to_compare_are_out_and_in_whole() {
        String before = IntStream.range(0, 3_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String after = IntStream.range(0, 3_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
        assertThat(TextDiff.of(before, after)).containsExactly(new Part(Kind.OUT, before), new Part(Kind.IN, after));
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, 6)
                .mapToObj(i -> List.of("barn", "door", " ", "\n", "😀", ", ").get(i))
                .collect(Collectors.joining());
    }

    private static String without(List<Part> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
