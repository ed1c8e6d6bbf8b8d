package io.barnraiser.testbed.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class JsonTest {

    private static String text(Json json) {
        return new String(json.take(), StandardCharsets.UTF_8);
    }

    @Test
    void objects_and_lists_are_written_one_in_the_other() {
        Json json = new Json().open().put("a", "x").open("b").cents("c", 1_205).close();
        json.list("d").item().put("e", 3).close().item().put("e", 4).close().endList();
        json.list("f").element("g").element("h").endList().close();
        assertThat(text(json))
                .isEqualTo("{\"a\":\"x\",\"b\":{\"c\":12.05},\"d\":[{\"e\":3},{\"e\":4}],\"f\":[\"g\",\"h\"]}");
    }

    @Test
    void what_is_empty_is_left_out_and_what_is_special_is_escaped() {
        assertThat(text(new Json().open().put("a", "").put("b", "\"\\\né").close()))
                .isEqualTo("{\"b\":\"\\\"\\\\\\u000aé\"}");
    }

    @Test
    void amounts_keep_their_sign() {
        assertThat(Cents.text(-5)).isEqualTo("-0.05");
        assertThat(Cents.text(-1_200)).isEqualTo("-12.00");
        assertThat(Cents.text(7)).isEqualTo("0.07");
    }
}
