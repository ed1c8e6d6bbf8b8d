package io.barnraiser.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LetterTableTest {

    private static String word(int number) {
        return Integer.toString(number, 36);
    }

    @Test
    void what_was_placed_is_found_after_the_table_grew() {
        LetterTable table = new LetterTable(2);
        for (int i = 0; i < 20_000; i++) {
            int place = table.place(LetterTable.key(word(i), 0, word(i).length()));
            table.values()[place] = i;
            table.values()[place + 1] = -i;
        }
        for (int i = 0; i < 20_000; i++) {
            int place = table.find(LetterTable.key(word(i), 0, word(i).length()));
            assertThat(table.values()[place]).isEqualTo(i);
            assertThat(table.values()[place + 1]).isEqualTo(-i);
        }
        assertThat(table.find(LetterTable.key("ä", 0, 1))).isEqualTo(-1);
    }

    @Test
    void nothing_at_all_is_a_string_too() {
        LetterTable table = new LetterTable(1);
        assertThat(table.find(LetterTable.key("a", 0, 0))).isEqualTo(-1);
        assertThat(table.find(LetterTable.key("a", 0, 0))).isNotEqualTo(table.place(LetterTable.key("a", 0, 0)));
    }
}
