package io.barnraiser.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChunkTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 16", "16, 16", "17, 100", "101, 200", "201, 400", "400, 400"})
    void a_piece_has_one_of_five_lengths(int values, int length) {
        assertThat(Chunk.of(numbers(values)))
                .singleElement()
                .satisfies(piece -> assertThat(piece).hasSize(length));
    }

    @ParameterizedTest
    @CsvSource({"1", "15", "399", "400", "401", "1000"})
    void the_pieces_together_hold_every_value_in_order_and_none_else(int values) {
        LinkedHashSet<Integer> together = new LinkedHashSet<>();
        Chunk.of(numbers(values)).forEach(together::addAll);
        assertThat(together).containsExactlyElementsOf(numbers(values));
    }

    @Test
    void nothing_makes_no_piece() {
        assertThat(Chunk.of(List.of())).isEmpty();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
