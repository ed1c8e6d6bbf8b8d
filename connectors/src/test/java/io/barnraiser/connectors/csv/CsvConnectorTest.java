package io.barnraiser.connectors.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.barnraiser.activity.ingest.ConnectorException;
import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.ExternalKey;
import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.Money;
import io.barnraiser.activity.ingest.OrderDetail;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Person;
import io.barnraiser.activity.ingest.Position;
import io.barnraiser.connectors.Collected;
import io.barnraiser.connectors.Trickle;
import io.barnraiser.platform.error.ProblemException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvConnectorTest {

    private static final String SHOPIFY = """
            Name,Email,Financial Status,Paid at,Accepts Marketing,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Refunded Amount,Cancelled at
            #1001,Ann@Example.org,paid,2025-03-01 10:00:05 +0100,yes,EUR,60.00,2025-03-01 10:00:00 +0100,2,Saddle,20.00,SAD-1,Ann Ash,0.00,
            #1001,Ann@Example.org,,,,,,,1,Grip,20.00,GRI-1,,,
            #1002,,paid,,no,EUR,10.00,2025-03-02 10:00:00 +0100,1,Bell,10.00,BEL-1,Ben Birch,0.00,
            #1003,cy@example.org,refunded,,no,EUR,15.00,2025-03-03 10:00:00 +0100,1,Bell,15.00,BEL-1,Cy Cedar,15.00,2025-03-05 09:00:00 +0100
            #1004,dan@example.org,voided,,no,EUR,15.00,2025-03-03 10:00:00 +0100,1,Bell,15.00,BEL-1,Dan Doe,0.00,
            #1005,eve@example.org,paid,,no,EUR,15.00,soon,1,Bell,15.00,BEL-1,Eve Elm,0.00,
            #1006,eve@example.org,paid,,no,EUR,much,2025-03-03 10:00:00 +0100,1,Bell,15.00,BEL-1,Eve Elm,0.00,
            """;

    private final CsvConnector connector = new CsvConnector();

    private Collected read(String text, String... settings) {
        return Collected.read(connector, text, settings(settings));
    }

    private static Map<String, String> settings(String... settings) {
        Map<String, String> map = new java.util.HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            map.put(settings[i], settings[i + 1]);
        }
        return map;
    }

    @Test
    void the_rows_of_one_shopify_order_are_one_purchase() {
        Collected read = read(SHOPIFY);
        Incoming order = read.activities().getFirst();
        assertThat(order.kind()).isEqualTo("purchase");
        assertThat(order.happenedAt()).isEqualTo("2025-03-01T09:00:00Z");
        assertThat(order.amount()).contains(new Money(6000, "EUR"));
        assertThat(order.actor().kind()).isEqualTo(Person.Kind.EMAIL);
        assertThat(order.actor().externalId()).isEqualTo("ann@example.org");
        assertThat(order.actor().emailVouched()).isTrue();
        assertThat(order.consents())
                .singleElement()
                .satisfies(consent -> assertThat(consent.granted()).isTrue());
        OrderDetail detail = order.order().orElseThrow();
        assertThat(detail.externalId()).isEqualTo("#1001");
        assertThat(detail.state()).isEqualTo(OrderDetail.State.PLACED);
        assertThat(detail.lines())
                .containsExactly(
                        new OrderDetail.Line("SAD-1", "Saddle", 2, 2000),
                        new OrderDetail.Line("GRI-1", "Grip", 1, 2000));
    }

    @Test
    void a_refund_and_a_cancellation_are_activities_of_their_own() {
        List<Incoming> activities = read(SHOPIFY).activities().stream()
                .filter(activity -> activity.externalId().startsWith("order:#1003"))
                .toList();
        assertThat(activities)
                .extracting(Incoming::externalId, Incoming::kind, Incoming::happenedAt)
                .containsExactly(
                        tuple("order:#1003", "purchase", Instant.parse("2025-03-03T09:00:00Z")),
                        tuple("order:#1003#refund:1500", "refund", Instant.parse("2025-03-05T08:00:00Z")),
                        tuple("order:#1003#cancel", "cancel", Instant.parse("2025-03-05T08:00:00Z")));
        assertThat(activities.getFirst().order().orElseThrow().refundedMinor()).isEqualTo(1500);
        assertThat(activities.getFirst().consents()).isEmpty();
    }

    @Test
    void an_order_that_cannot_be_one_is_dropped_with_its_reason() {
        assertThat(read(SHOPIFY).drops())
                .extracting(Parsed.Dropped::reason)
                .containsExactly(
                        DropReason.NO_PERSON, DropReason.NOT_AN_ACTIVITY, DropReason.NO_TIME, DropReason.MALFORMED);
    }

    @Test
    void woocommerce_packs_its_lines_into_one_value_or_into_numbered_columns() {
        Collected packed = read("""
                order_number,order_date,status,order_total,order_currency,billing_email,billing_first_name,billing_last_name,line_items
                77,2025-04-01 12:00:00,wc-completed,25.00,USD,ann@example.org,Ann,Ash,name:Saddle|sku:SAD-1|quantity:2|total:20.00;name:Bell|product_id:9|quantity:1|total:5.00
                78,2025-04-01 12:00:00,failed,25.00,USD,ann@example.org,Ann,Ash,
                """);
        assertThat(packed.activities().getFirst().order().orElseThrow().lines())
                .containsExactly(
                        new OrderDetail.Line("SAD-1", "Saddle", 2, 1000), new OrderDetail.Line("9", "Bell", 1, 500));
        assertThat(packed.activities().getFirst().actor().name()).contains("Ann Ash");
        assertThat(packed.drops()).extracting(Parsed.Dropped::reason).containsExactly(DropReason.NOT_AN_ACTIVITY);

        Collected numbered = read("""
                order_id,order_date,order_status,order_total,billing_email,line_item_1,line_item_2
                5,2025-04-01,processing,9.00,ann@example.org,name:Pump|quantity:1|total:8.00,name:Tape|quantity:1|total:1.00
                """, "currency", "CHF");
        assertThat(numbered.only().order().orElseThrow().lines()).hasSize(2);
        assertThat(numbered.only().amount()).contains(new Money(900, "CHF"));
    }

    @Test
    void an_order_without_a_currency_says_how_to_state_one() {
        Collected read = read("""
                order_id,order_date,order_status,order_total,billing_email
                5,2025-04-01,processing,9.00,ann@example.org
                """);
        assertThat(read.drops()).singleElement().satisfies(drop -> {
            assertThat(drop.reason()).isEqualTo(DropReason.MALFORMED);
            assertThat(drop.detail()).contains("option currency");
        });
    }

    @Test
    void commits_belong_to_addresses_and_hidden_addresses_name_a_github_handle() {
        Collected read = read("""
                hash\tauthor_name\tauthor_email\tauthor_date\tcommitter_name\tsubject
                a1\tAnn "Ash\tann@example.org\t2025-01-02T10:00:00+02:00\tAnn Ash\tFix the "saddle
                b2\tBen\t77+benbirch@users.noreply.github.com\t2025-01-03T10:00:00Z\tGitHub\tAdd a bell
                c3\tdependabot[bot]\t49+dependabot[bot]@users.noreply.github.com\t2025-01-04T10:00:00Z\tGitHub\tBump
                """);
        assertThat(read.activities())
                .extracting(Incoming::externalId, Incoming::kind)
                .containsExactly(tuple("a1", "create"), tuple("b2", "create"), tuple("c3", "create"));
        Person ann = read.activities().get(0).actor();
        assertThat(ann.name()).contains("Ann \"Ash");
        assertThat(ann.email()).contains("ann@example.org");
        assertThat(ann.emailVouched()).isFalse();
        Person ben = read.activities().get(1).actor();
        assertThat(ben.keys()).containsExactly(new ExternalKey("github", "benbirch", true));
        assertThat(ben.email()).isEmpty();
        assertThat(read.activities().get(2).actor().standing()).isEqualTo(Person.Standing.BOT);
    }

    @Test
    void a_list_of_members_tells_when_they_joined_and_what_is_known_of_them() {
        Collected read = read("""
                username;name;email;joined;city;newsletter
                ann;Ann Ash;ann@example.org;01.02.2024;Köln;yes
                """);
        Incoming join = read.only();
        assertThat(join.kind()).isEqualTo("join");
        assertThat(join.happenedAt()).isEqualTo("2024-02-01T00:00:00Z");
        assertThat(join.actor().traits()).containsEntry("city", "Köln");
        assertThat(join.consents())
                .singleElement()
                .satisfies(consent -> assertThat(consent.granted()).isTrue());
    }

    @Test
    void a_list_without_days_is_what_is_known_on_the_day_that_is_stated() {
        String list = "username,name,days_visited\nann,Ann Ash,12\n";
        assertThat(read(list).drops()).extracting(Parsed.Dropped::reason).containsExactly(DropReason.NO_TIME);
        Incoming known = read(list, "as-of", "2024-12-31").only();
        assertThat(known.kind()).isEqualTo("update");
        assertThat(known.actor().traits()).containsEntry("days visited", "12");
        assertThat(read(list.replace("12", "13"), "as-of", "2024-12-31").only().externalId())
                .isNotEqualTo(known.externalId());
    }

    @Test
    void a_list_of_members_with_german_columns_is_read_as_well() {
        Collected read =
                read("Vorname,Nachname,E-Mail-Adresse,Datum,Newsletter\nAnn,Ash,ann@example.org,2025-01-01,ja\n");

        assertThat(read.drops()).isEmpty();
        Incoming joined = read.activities().getFirst();
        assertThat(joined.kind()).isEqualTo("join");
        assertThat(joined.actor().name()).contains("Ann Ash");
        assertThat(joined.actor().email()).contains("ann@example.org");
        assertThat(joined.consents()).hasSize(1);
    }

    @Test
    void the_same_file_gives_the_same_ids() {
        String reviews = """
                product_id,rating,review_text,author,customer_email,date
                SAD-1,5,Comfortable,Ann,ann@example.org,2025-01-01
                """;
        assertThat(read(reviews).activities()).isEqualTo(read(reviews).activities());
        assertThat(read(reviews).only()).satisfies(review -> {
            assertThat(review.kind()).isEqualTo("review");
            assertThat(review.label()).contains("5");
            assertThat(review.object().orElseThrow().externalId()).isEqualTo("SAD-1");
        });
    }

    @Test
    void a_mapping_of_ones_own_says_what_is_what() {
        Collected read =
                read("wer;wann;was;wohin\nAnn;1/2/2025;schrieb;Laden\n", "mapping", """
                {"fields": {"member.handle": "wer", "time": "wann", "kind": "=create", "channel": "wohin", "text": "{wer}: {was}"}}
                """, "day-order", "day-first");
        assertThat(read.only().happenedAt()).isEqualTo("2025-02-01T00:00:00Z");
        assertThat(read.only().text()).contains("Ann: schrieb");
        assertThat(read.only().channel()).contains("Laden");
    }

    @Test
    void everything_that_is_wrong_with_a_mapping_is_said_at_once() {
        assertThatThrownBy(() -> read(
                        "a,b\n1,2\n",
                        "mapping",
                        "{\"rule\": \"magic\", \"fields\": {\"member\": \"a\", \"time\": \"\"}, \"colour\": 1}"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().fields())
                                .extracting(error -> error.field())
                                .containsExactlyInAnyOrder("rule", "fields.member", "fields.time", "colour"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void a_table_is_read_in_whatever_encoding(String charset) {
        byte[] file = "handle;time;kind;text\njörg;2025-01-01;post;größer\n".getBytes(Charset.forName(charset));
        Collected read = Collected.read(connector, file, Map.of("preset", "activities"), Position.START);
        assertThat(read.only().actor().handle()).contains("jörg");
        assertThat(read.only().text()).contains("größer");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void where_the_file_is_cut_and_where_a_run_stopped_make_no_difference(long seed) {
        byte[] file = SHOPIFY.getBytes(StandardCharsets.UTF_8);
        Collected whole = Collected.read(connector, file, Map.of(), Position.START);
        for (int i = 0; i < whole.positions.size(); i++) {
            Collected rest = Collected.read(connector, new Trickle(file, seed), Map.of(), whole.positions.get(i));
            assertThat(rest.records).isEqualTo(whole.records.subList(i + 1, whole.records.size()));
        }
    }

    @Test
    void what_was_kept_is_understood_again_as_the_first_time() {
        Collected read = read(SHOPIFY);
        for (Parsed parsed : read.records) {
            String raw = parsed instanceof Parsed.One one
                    ? one.activities().getFirst().raw()
                    : ((Parsed.Dropped) parsed).raw();
            assertThat(connector.reparse(Collected.source("csv", Map.of()), raw))
                    .containsExactly(parsed);
        }
    }

    @Test
    void broken_rows_have_an_outcome_each() {
        Collected read = read("""
                handle,time,text
                ann,2025-01-01,fine
                ben
                cy,2025-01-01,too,many,values

                ,2025-01-01,nobody
                """, "preset", "activities");
        assertThat(read.activities()).hasSize(2);
        assertThat(read.drops())
                .extracting(Parsed.Dropped::reason)
                .containsExactly(DropReason.NO_TIME, DropReason.NO_PERSON);
    }

    @Test
    void a_quotation_mark_without_its_end_drops_the_rest_in_words() {
        Collected read = read("handle,time,text\nann,2025-01-01,fine\nben,2025-01-01,\"never ends\ncy,2025-01-01,x\n");
        assertThat(read.activities()).hasSize(1);
        assertThat(read.drops()).singleElement().satisfies(drop -> {
            assertThat(drop.reason()).isEqualTo(DropReason.MALFORMED);
            assertThat(drop.detail()).contains("row 2", "quotation mark");
        });
    }

    @Test
    void a_file_of_bytes_is_refused_in_words() {
        assertThatThrownBy(() -> read("PK\u0003\u0004\0\0"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("no table of text");
    }

    @Test
    void an_empty_file_has_no_rows() {
        assertThat(read("").records).isEmpty();
        assertThat(read("handle,time\n").records).isEmpty();
    }

    @Test
    void every_row_of_a_shop_is_an_activity_or_has_a_reason() {
        Collected all = read(SHOPIFY);
        assertThat(all.records).hasSize(6);
        assertThat(all.activities().stream().collect(Collectors.groupingBy(Incoming::kind, Collectors.counting())))
                .isEqualTo(Map.of("purchase", 2L, "refund", 1L, "cancel", 1L));
        assertThat(all.drops()).hasSize(4);
        assertThat(all.activities().stream().map(Incoming::happenedAt).min(Comparator.naturalOrder()))
                .contains(Instant.parse("2025-03-01T09:00:00Z"));
    }
}
