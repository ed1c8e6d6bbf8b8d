package io.barnraiser.activity.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.order.Order;
import io.barnraiser.activity.order.OrderState;
import io.barnraiser.activity.source.NewSource;
import io.barnraiser.activity.source.Source;
import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.account.Actor;
import io.barnraiser.people.account.NewKey;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import io.barnraiser.platform.web.PlainRenderer;
import io.barnraiser.platform.web.TestClient.Answer;
import io.barnraiser.platform.web.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class SegmentApiTest {

    private final IngestHouse house;
    private final Source site;
    private final String key;
    private final TestServer server;

    SegmentApiTest(Database database) {
        house = new IngestHouse(database);
        site = house.sources.add(
                new NewSource("site", EventsConnector.KIND, Map.of(), java.util.Optional.empty(), false));
        SecureRandom random = new SecureRandom();
        AccountModule account = new AccountModule(
                database, new Passwords(random), new Tokens(random), house.clock, List.of(Locale.ENGLISH));
        key = account.keys()
                .add(Actor.COMMAND_LINE, NewKey.write("site", site.id().value()))
                .secret();
        SegmentApi api = new SegmentApi(house.pipeline, new KeySources(account.keys(), house.sources, house.clock));
        server = TestServer.start(api.routes(), new PlainRenderer(), house.clock, account.gatekeeper());
    }

    @AfterEach
    void close() {
        server.close();
        house.close();
    }

    @Test
    void a_call_is_answered_as_the_specification_says_and_is_durable() {
        Answer answer = call("track", "{\"messageId\":\"m1\",\"userId\":\"ada\",\"event\":\"Knitted\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\": true}");
        Activity activity = house.log().getFirst();
        assertThat(activity.kind().name()).isEqualTo("act");
        assertThat(activity.label()).contains("Knitted");
        assertThat(house.actor(activity)).isEqualTo("ada");
    }

    @Test
    void the_key_may_come_as_basic_as_bearer_or_in_the_body_and_without_one_nothing_passes() {
        String event = "{\"messageId\":\"%s\",\"userId\":\"ada\",\"event\":\"x\"%s}";
        assertThat(send("track", event.formatted("m1", ""), "Authorization", basic())
                        .status())
                .isEqualTo(200);
        assertThat(send("track", event.formatted("m2", ""), "Authorization", "Bearer " + key)
                        .status())
                .isEqualTo(200);
        assertThat(send("track", event.formatted("m3", ",\"writeKey\":\"" + key + "\""))
                        .status())
                .isEqualTo(200);
        assertThat(send("track", event.formatted("m4", "")).status()).isEqualTo(401);
        assertThat(send("track", event.formatted("m5", ""), "Authorization", "Bearer brw_wrong")
                        .status())
                .isEqualTo(401);
        assertThat(house.log()).hasSize(3);
    }

    @Test
    void the_same_message_twice_is_one_activity() {
        String event = "{\"messageId\":\"m1\",\"userId\":\"ada\",\"event\":\"x\"}";
        call("track", event);
        call("batch", "{\"batch\":[{\"type\":\"track\"," + event.substring(1) + "]}");
        assertThat(house.log()).hasSize(1);
        assertThat(house.outcomes(site)).containsEntry("duplicate", 1L);
    }

    @Test
    void only_what_is_too_large_or_no_JSON_gets_400() {
        assertThat(call("track", "{").status()).isEqualTo(400);
        assertThat(call("batch", "[]").status()).isEqualTo(400);
        assertThat(call("batch", "{\"batch\":[" + "{},".repeat(2500) + "{}]}").status())
                .isEqualTo(400);
        assertThat(call("track", "{\"x\":\"" + "y".repeat(32 * 1024) + "\"}").status())
                .isEqualTo(400);
        assertThat(call("track", "{\"userId\":\"ada\"}").status()).isEqualTo(200);
        assertThat(call("track", "{\"event\":\"nobody\"}").status()).isEqualTo(200);
        assertThat(call("batch", "{\"batch\":[7,{\"type\":\"dance\",\"userId\":\"ada\"}]}")
                        .status())
                .isEqualTo(200);
        assertThat(house.outcomes(site))
                .containsEntry("malformed", 2L)
                .containsEntry("no_person", 1L)
                .containsEntry("unknown_type", 1L);
    }

    @Test
    void a_gzipped_body_is_read() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"messageId\":\"m\",\"userId\":\"ada\",\"name\":\"Home\"}".getBytes(StandardCharsets.UTF_8));
        }
        Answer answer = server.client()
                .raw(
                        "POST",
                        "/v1/page",
                        packed.toByteArray(),
                        "Authorization",
                        basic(),
                        "Content-Type",
                        "application/json",
                        "Content-Encoding",
                        "gzip");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(house.log().getFirst().label()).contains("Home");
    }

    @Test
    void the_context_of_the_batch_holds_where_the_event_says_nothing() {
        call(
                "batch",
                "{\"batch\":[{\"type\":\"track\",\"event\":\"a\",\"messageId\":\"1\",\"userId\":\"ada\"},"
                        + "{\"type\":\"track\",\"event\":\"b\",\"messageId\":\"2\",\"userId\":\"bob\",\"context\":{\"locale\":\"fr\"}}],"
                        + "\"context\":{\"locale\":\"de\",\"timezone\":\"Europe/Berlin\"}}");
        assertThat(traits("ada")).containsExactlyInAnyOrder("locale=de", "timezone=Europe/Berlin");
        assertThat(traits("bob")).containsExactlyInAnyOrder("locale=fr", "timezone=Europe/Berlin");
    }

    @Test
    void a_wrong_clock_of_the_sender_is_set_right_by_when_it_sent() {
        call(
                "track",
                "{\"messageId\":\"m\",\"userId\":\"ada\",\"event\":\"x\",\"timestamp\":\"2019-01-01T10:00:00.000Z\",\"sentAt\":\"2019-01-01T10:00:30Z\"}");
        assertThat(house.log().getFirst().happenedAt()).isEqualTo(Clockwork.START.minusSeconds(30));
    }

    @Test
    void a_time_that_cannot_be_read_is_dropped_and_one_with_an_offset_is_read() {
        call("track", "{\"messageId\":\"1\",\"userId\":\"ada\",\"event\":\"x\",\"timestamp\":\"yesterday\"}");
        call(
                "track",
                "{\"messageId\":\"2\",\"userId\":\"ada\",\"event\":\"x\",\"timestamp\":\"2020-01-01T10:00:00+0200\"}");
        assertThat(house.outcomes(site)).containsEntry("no_time", 1L);
        assertThat(house.log()).extracting(Activity::happenedAt).containsExactly(Instant.parse("2020-01-01T08:00:00Z"));
    }

    @Test
    void a_visitor_who_signs_in_becomes_one_with_the_account() {
        call("page", "{\"messageId\":\"1\",\"anonymousId\":\"browser\",\"name\":\"Home\"}");
        call(
                "identify",
                "{\"messageId\":\"2\",\"anonymousId\":\"browser\",\"userId\":\"ada\",\"traits\":{\"name\":\"Ada\"}}");
        assertThat(members()).hasSize(1);
    }

    @Test
    void a_key_from_a_page_never_joins_two_accounts() {
        call("identify", "{\"messageId\":\"1\",\"userId\":\"ada\",\"traits\":{\"email\":\"a@example.com\"}}");
        call("identify", "{\"messageId\":\"2\",\"userId\":\"eve\",\"traits\":{\"email\":\"a@example.com\"}}");
        call("alias", "{\"messageId\":\"3\",\"userId\":\"eve\",\"previousId\":\"ada\"}");
        assertThat(members()).hasSize(2);
    }

    @Test
    void an_order_is_placed_changed_and_paid_back() {
        call("track", """
                {"messageId":"1","userId":"ada","event":"Order Completed","timestamp":"2026-11-20T10:00:00Z",
                 "properties":{"order_id":"o1","total":27.5,"currency":"eur",
                 "products":[{"product_id":"p1","name":"Zip","price":"10.00","quantity":2}]}}""");
        assertThat(orders()).singleElement().satisfies(order -> {
            assertThat(order.totalMinor()).isEqualTo(2750);
            assertThat(order.currency()).isEqualTo("EUR");
            assertThat(order.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.priceMinor()).isEqualTo(1000));
        });
        call(
                "track",
                "{\"messageId\":\"2\",\"userId\":\"ada\",\"event\":\"Order Refunded\",\"properties\":{\"order_id\":\"o1\",\"currency\":\"EUR\"}}");
        assertThat(orders()).singleElement().satisfies(order -> {
            assertThat(order.state()).isEqualTo(OrderState.REFUNDED);
            assertThat(order.spendMinor()).isZero();
        });
        assertThat(house.log()).extracting(activity -> activity.kind().name()).containsExactly("purchase", "refund");
        assertThat(house.log().getFirst().amount()).contains(new Activity.Amount(2750, "EUR"));
    }

    @Test
    void the_names_of_the_commerce_specification_have_kinds() {
        call(
                "track",
                "{\"messageId\":\"1\",\"userId\":\"ada\",\"event\":\"Product Viewed\",\"properties\":{\"product_id\":\"p1\",\"name\":\"Coat\"}}");
        call(
                "track",
                "{\"messageId\":\"2\",\"userId\":\"ada\",\"event\":\"Product Added\",\"properties\":{\"product_id\":\"p1\"}}");
        call(
                "track",
                "{\"messageId\":\"3\",\"userId\":\"ada\",\"event\":\"Products Searched\",\"properties\":{\"query\":\"warm coat\"}}");
        call(
                "track",
                "{\"messageId\":\"4\",\"userId\":\"ada\",\"event\":\"Product Reviewed\",\"properties\":{\"product_id\":\"p1\",\"review_body\":\"Warm.\",\"rating\":\"4\"}}");
        call("group", "{\"messageId\":\"5\",\"userId\":\"ada\",\"groupId\":\"g\",\"traits\":{\"name\":\"Knitters\"}}");
        assertThat(house.log())
                .extracting(activity -> activity.kind().name())
                .containsExactly("view", "add", "search", "review", "join");
        assertThat(house.log().get(2).text()).contains("warm coat");
        assertThat(house.log().get(3).text()).contains("Warm.");
        assertThat(house.log().get(3).label()).as("the stars").contains("4");
    }

    @Test
    void what_somebody_answers_in_a_survey_is_kept_and_what_stands_on_a_button_is_not() {
        call(
                "track",
                "{\"messageId\":\"1\",\"userId\":\"ada\",\"event\":\"Survey Answered\",\"properties\":{\"score\":4,\"text\":\"The zip jams.\"}}");
        call(
                "track",
                "{\"messageId\":\"2\",\"userId\":\"ada\",\"event\":\"Button Clicked\",\"properties\":{\"text\":\"Need help?\"}}");
        assertThat(house.log().getFirst().text()).contains("The zip jams.");
        assertThat(house.log().get(1).text()).isEmpty();
    }

    @Test
    void browsers_of_other_sites_may_ask_and_send() {
        Answer asked = server.client().raw("OPTIONS", "/v1/t", new byte[0], "Origin", "https://shop.example");
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(asked.header("Access-Control-Allow-Headers")).contains("Authorization");
        assertThat(call("t", "{\"messageId\":\"1\",\"userId\":\"ada\",\"event\":\"x\"}")
                        .header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    @Test
    void cloud_events_are_taken_one_and_many() {
        String event =
                "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/shop\",\"type\":\"com.shop.hello\",\"subject\":\"ada\",\"time\":\"2026-11-20T10:00:00Z\"}";
        assertThat(cloud("application/cloudevents+json", event.formatted("1")).status())
                .isEqualTo(200);
        assertThat(cloud(
                                "application/cloudevents-batch+json",
                                "[" + event.formatted("1") + "," + event.formatted("2") + "]")
                        .status())
                .isEqualTo(200);
        assertThat(cloud("application/cloudevents+json", "{\"id\":\"3\"}").status())
                .isEqualTo(400);
        assertThat(house.log()).extracting(Activity::externalId).containsExactly("/shop#1", "/shop#2");
    }

    @Test
    void a_kept_event_is_understood_again_as_it_was() {
        call(
                "batch",
                "{\"batch\":[{\"type\":\"track\",\"event\":\"a\",\"messageId\":\"1\",\"userId\":\"ada\",\"timestamp\":\"2026-11-20T10:00:00Z\"}],"
                        + "\"sentAt\":\"2026-11-20T10:01:00Z\",\"context\":{\"locale\":\"de\"}}");
        String kept = house.database.read(handle -> handle.createQuery("SELECT body FROM activity_raw")
                .mapTo(String.class)
                .one());
        Parsed again = new EventsConnector().reparse(site, kept).getFirst();
        assertThat(again).isInstanceOfSatisfying(Parsed.One.class, one -> {
            assertThat(one.activities().getFirst().happenedAt())
                    .isEqualTo(house.log().getFirst().happenedAt());
            assertThat(one.activities().getFirst().actor().traits()).containsEntry("locale", "de");
        });
    }

    private Answer call(String call, String body) {
        return send(call, body, "Authorization", basic());
    }

    private Answer send(String call, String body, String... headers) {
        return server.client().raw("POST", "/v1/" + call, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private Answer cloud(String type, String body) {
        return send("events", body, "Authorization", basic(), "Content-Type", type);
    }

    private String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }

    private List<String> traits(String who) {
        return house.database.read(handle ->
                handle.createQuery("""
                        SELECT t.name || '=' || t.value
                        FROM member_trait t
                        JOIN identity i ON i.id = t.identity_id
                        WHERE i.external_id = :who
                        """).bind("who", who).mapTo(String.class).list());
    }

    private Set<Long> members() {
        return Set.copyOf(house.database.read(handle -> handle.createQuery("SELECT member_id FROM identity")
                .mapTo(Long.class)
                .list()));
    }

    private List<Order> orders() {
        return house.orders.of(house.log().stream().map(Activity::identityId).toList());
    }
}
