package io.barnraiser.connectors.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.barnraiser.activity.ingest.ColumnChoice;
import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Position;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.connectors.Collected;
import io.barnraiser.connectors.Trickle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonlConnectorTest {

    private static final String FORUM = """
            {"topic_id":7,"title":"Which saddle?","category":"Gear","tags":[],"post_no":1,"author":"Ann","ts":"2025-01-01T10:00:00Z","likes":3,"reply_count":1,"quotes":[],"mentions":[],"content_html":"<p>For rain</p>"}
            {"topic_id":7,"title":"Which saddle?","category":"Gear","tags":[],"post_no":2,"author":"ben","ts":"2025-01-01T11:00:00Z","likes":0,"reply_count":0,"quotes":["ann"],"mentions":["Ann","cy","CY","ben"],"content_html":"<blockquote>For rain</blockquote><p>This one</p>"}
            """;

    private final JsonlConnector connector = new JsonlConnector();

    private Collected read(String text) {
        return Collected.read(connector, text, Map.of());
    }

    @Test
    void the_first_post_opens_its_topic_and_the_others_answer_it() {
        Collected read = Collected.read(connector, FORUM, Map.of("site", "https://forum.example.org"));
        Incoming opening = read.activities().get(0);
        assertThat(opening.kind()).isEqualTo("create");
        assertThat(opening.replyTo()).isEmpty();
        assertThat(opening.actor().externalId()).isEqualTo("ann");
        assertThat(opening.channel()).contains("Gear");
        Thing post = opening.object().orElseThrow();
        assertThat(post.title()).contains("Which saddle?");
        assertThat(post.url()).contains("https://forum.example.org/t/7/1");
        Incoming answer = read.activities().get(1);
        assertThat(answer.kind()).isEqualTo("reply");
        assertThat(answer.replyTo().map(Thing::externalId)).contains("t/7/1");
        assertThat(answer.text()).contains("This one");
    }

    @Test
    void mentions_and_quotes_are_directed_activities_of_their_own_each_once() {
        assertThat(read(FORUM).activities().subList(2, 5))
                .extracting(
                        Incoming::externalId,
                        Incoming::kind,
                        activity -> activity.directedAt().orElseThrow().externalId())
                .containsExactly(
                        tuple("t/7/2#mention:ann", "mention", "ann"),
                        tuple("t/7/2#mention:cy", "mention", "cy"),
                        tuple("t/7/2#quote:ann", "quote", "ann"));
        assertThat(read(FORUM).activities()).hasSize(5);
    }

    @Test
    void our_own_format_names_fields_by_dotted_paths() {
        Incoming like = read("""
                {"id":"l1","kind":"like","time":"2025-01-01T10:00:00Z","member":{"id":"7","name":"Ann Ash","email":"Ann@Example.org"},"object":{"id":"p9","type":"post"},"channel":"Gear"}
                """).only();
        assertThat(like.kind()).isEqualTo("like");
        assertThat(like.actor().externalId()).isEqualTo("7");
        assertThat(like.actor().email()).contains("ann@example.org");
        assertThat(like.object().map(Thing::externalId)).contains("p9");
    }

    @Test
    void a_mail_of_an_archive_answers_the_mail_it_names() {
        Incoming mail = read("""
                {"msg_id":12,"list":"bikes","ts":"2025-01-01T10:00:00Z","from_name":"Ann Ash","addr_hash":"ab12","in_reply_to":11,"subject":"[Bikes] Re: Saddles","body":"Yes.\\n> no?\\n"}
                """).only();
        assertThat(mail.kind()).isEqualTo("reply");
        assertThat(mail.replyTo().map(Thing::externalId)).contains("11");
        assertThat(mail.text()).contains("Yes.");
        assertThat(mail.object().orElseThrow().title()).contains("Saddles");
    }

    @Test
    void messages_of_the_segment_specification_are_known_by_their_form() {
        Collected read = read("""
                {"type":"track","messageId":"m1","userId":"7","event":"Order Completed","timestamp":"2025-01-01T10:00:00Z","properties":{"order_id":"o1","total":12.5,"currency":"EUR"}}
                {"type":"track","messageId":"m2","userId":"7","event":"Signed Up"}
                """);
        assertThat(read.activities()).extracting(Incoming::kind).containsExactly("purchase");
        assertThat(read.drops()).extracting(Parsed.Dropped::reason).containsExactly(DropReason.NO_TIME);
    }

    @Test
    void a_mapping_of_ones_own_reaches_into_lists() {
        Incoming read = Collected.read(
                        connector,
                        "{\"who\":[{\"nick\":\"ann\"}],\"when\":1735725600,\"tagged\":[{\"nick\":\"ben\"},{\"nick\":\"cy\"}]}",
                        Map.of("mapping", """
                        {"fields": {"member.handle": "who.nick", "time": "when", "mentions": "tagged.nick", "kind": "=share"}}
                        """))
                .activities()
                .getFirst();
        assertThat(read.kind()).isEqualTo("share");
        assertThat(read.actor().externalId()).isEqualTo("ann");
    }

    @Test
    void broken_lines_have_an_outcome_each() {
        Collected read = read("""
                not json
                [1,2]

                {"handle":"ann","time":"never","kind":"post"}
                {"time":"2025-01-01","kind":"post"}
                {"handle":"ann","time":"2025-01-01","kind":"!!!"}
                {"handle":"ann","time":"1970-01-01T00:00:00Z","kind":"post"}
                """);
        assertThat(read.drops())
                .extracting(Parsed.Dropped::reason)
                .containsExactly(
                        DropReason.MALFORMED,
                        DropReason.MALFORMED,
                        DropReason.NO_TIME,
                        DropReason.NO_PERSON,
                        DropReason.UNKNOWN_TYPE,
                        DropReason.NO_TIME);
        assertThat(read.activities()).isEmpty();
    }

    @Test
    void a_table_beside_the_objects_is_read_as_a_table_and_understood_again() {
        Collected read =
                Collected.read(connector, "username,name,days_visited\nann,Ann Ash,9\n", Map.of("as-of", "2025-02-01"));
        assertThat(read.only().actor().name()).contains("Ann Ash");
        assertThat(connector.reparse(
                        Collected.source("jsonl", Map.of("as-of", "2025-02-01")),
                        read.only().raw()))
                .containsExactly(Parsed.of(read.only()));
    }

    @Test
    void the_columns_of_a_table_and_the_names_of_an_object_can_be_chosen_from() throws IOException {
        for (String file : List.of("who,when\nann,2025-01-01\n", "{\"who\":\"ann\",\"when\":\"2025-01-01\"}\n")) {
            ColumnChoice.Columns columns = connector
                    .columnChoice()
                    .orElseThrow()
                    .look(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Map.of());
            assertThat(columns.names()).containsExactly("who", "when");
            assertThat(columns.example()).containsEntry("who", "ann");
        }
    }

    @Test
    void a_line_that_never_ends_is_dropped_and_the_next_one_read() {
        String text = "{\"text\":\"" + "x".repeat(5 << 20) + "\"}\n"
                + "{\"handle\":\"ann\",\"time\":\"2025-01-01\",\"kind\":\"post\"}\n";
        Collected read = read(text);
        assertThat(read.drops()).extracting(Parsed.Dropped::reason).containsExactly(DropReason.TOO_LARGE);
        assertThat(read.activities()).hasSize(1);
    }

    @Test
    void a_thousand_open_brackets_are_malformed_and_nothing_worse() {
        assertThat(read("{\"a\":" + "[".repeat(100_000)).drops())
                .extracting(Parsed.Dropped::reason)
                .containsExactly(DropReason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void where_the_file_is_cut_and_where_a_run_stopped_make_no_difference(long seed) {
        byte[] file = (FORUM + "\nbroken\n" + FORUM).getBytes(StandardCharsets.UTF_8);
        Collected whole = Collected.read(connector, file, Map.of(), Position.START);
        for (int i = 0; i < whole.positions.size(); i++) {
            Collected rest = Collected.read(connector, new Trickle(file, seed), Map.of(), whole.positions.get(i));
            assertThat(rest.records).isEqualTo(whole.records.subList(i + 1, whole.records.size()));
        }
    }
}
