package io.barnraiser.activity.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SegmentBodyTest {

    private final SegmentBody bodies = new SegmentBody();

    @Test
    void each_event_of_a_batch_keeps_its_own_text() {
        SegmentBody.Result.Read read = read(
                "{ \"sentAt\":\"2026-11-21T12:00:00Z\", \"batch\" : [ {\"a\": 1} ,{\"b\":\"é🙂\"},7], \"context\":{\"ip\":\"x\"},\"writeKey\":\"k\"}");
        assertThat(read.items())
                .extracting(SegmentBody.Item::text)
                .containsExactly("{\"a\": 1}", "{\"b\":\"é🙂\"}", "7");
        assertThat(read.sentAt()).contains(Instant.parse("2026-11-21T12:00:00Z"));
        assertThat(read.writeKey()).contains("k");
        assertThat(read.context().get("ip").asString()).isEqualTo("x");
    }

    @Test
    void an_empty_batch_is_no_mistake() {
        assertThat(read("{\"batch\":[]}").items()).isEmpty();
    }

    @Test
    void a_batch_may_have_2500_events_and_not_one_more() {
        assertThat(bodies.batch(batch(SegmentBody.BATCH_EVENTS, "{}"))).isInstanceOf(SegmentBody.Result.Read.class);
        assertThat(bodies.batch(batch(SegmentBody.BATCH_EVENTS + 1, "{}")))
                .isInstanceOf(SegmentBody.Result.Refused.class);
    }

    @Test
    void a_batch_may_have_500_KB_and_not_a_byte_more() {
        byte[] empty = utf8("{\"batch\":[]}");
        String space = " ".repeat(SegmentBody.BATCH_BYTES - empty.length);
        assertThat(bodies.batch(utf8("{\"batch\":[]" + space + "}"))).isInstanceOf(SegmentBody.Result.Read.class);
        assertThat(bodies.batch(utf8("{\"batch\":[]" + space + " }"))).isInstanceOf(SegmentBody.Result.Refused.class);
    }

    @Test
    void an_event_may_have_32_KB_and_not_a_byte_more() {
        String fits = "{\"x\":\"" + "é".repeat((SegmentBody.EVENT_BYTES - 8) / 2) + "\"}";
        assertThat(utf8(fits)).hasSize(SegmentBody.EVENT_BYTES);
        String over = fits.replace("x", "xy");
        assertThat(bodies.one(utf8(fits))).isInstanceOf(SegmentBody.Result.Read.class);
        assertThat(bodies.one(utf8(over))).isInstanceOf(SegmentBody.Result.Refused.class);
        assertThat(bodies.batch(batch(1, fits))).isInstanceOf(SegmentBody.Result.Read.class);
        assertThat(bodies.batch(utf8("{\"batch\":[{}," + over + "]}")))
                .isInstanceOfSatisfying(
                        SegmentBody.Result.Refused.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.field()).isEqualTo("batch[1]")));
    }

    @Test
    void what_is_no_JSON_is_refused() {
        for (String broken :
                new String[] {"", "{", "[]", "7", "{\"batch\":[{]}", "{\"batch\":{}}", "{\"batch\":[]} x", "{}"}) {
            assertThat(bodies.batch(utf8(broken))).as(broken).isInstanceOf(SegmentBody.Result.Refused.class);
        }
        assertThat(bodies.one(utf8("{} {}"))).isInstanceOf(SegmentBody.Result.Refused.class);
    }

    @Test
    void broken_UTF_8_becomes_the_replacement_character() {
        byte[] body = utf8("{\"batch\":[{\"a\":\"?\"}]}");
        body[(int) new String(body, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xC3;
        assertThat(bodies.batch(body))
                .isInstanceOfSatisfying(
                        SegmentBody.Result.Read.class,
                        read -> assertThat(read.items().getFirst().text()).isEqualTo("{\"a\":\"\uFFFD\"}"));
    }

    private SegmentBody.Result.Read read(String body) {
        return (SegmentBody.Result.Read) bodies.batch(utf8(body));
    }

    private static byte[] batch(int events, String event) {
        return utf8("{\"batch\":[" + (event + ",").repeat(events - 1) + event + "]}");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
