package io.barnraiser.understand.network;

import static io.barnraiser.understand.network.Village.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.json.Json;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestServer;
import io.barnraiser.shell.ShellModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Ties over HTTP: for programs, and the page on which they are weighed.
@BothDatabases
final class NetworkPagesTest {

    private static final String SETTINGS = "/desk/settings/network";

    private final Village village;
    private final TestServer server;
    private final TestClient client;

    NetworkPagesTest(Database database) {
        village = new Village(database);
        Messages messages = Messages.load(
                List.of(ShellModule.BUNDLE, NetworkModule.BUNDLE), List.of(Locale.ENGLISH, Locale.GERMAN));
        Assets assets = Assets.load(getClass().getClassLoader());
        server = TestServer.start(
                village.module.feature(village.jobs).routes(),
                Templates.precompiled(messages, assets, () -> new Site("Barn", "#a8321f")),
                village.clock());
        client = server.client();
    }

    @BeforeEach
    void a_village_on_its_day() {
        server.gatekeeper().letInWith("members:read", "settings:write");
        village.at(Village.NOW);
        village.people(6);
        village.reply(1, 2, DAY);
        village.reply(2, 1, DAY);
        village.mention(3, 1, DAY);
        village.like(1, village.thing(4L), DAY.minusDays(5));
        village.reply(1, 5, DAY.minusDays(1));
        village.read();
    }

    @AfterEach
    void stop() {
        server.close();
        village.close();
    }

    private JsonNode json(String path) {
        TestClient.Answer answer = client.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.body());
    }

    private static List<Long> others(JsonNode list) {
        return StreamSupport.stream(list.get("ties").spliterator(), false)
                .map(tie -> tie.get("member_id").asLong())
                .toList();
    }

    @Test
    void programs_get_the_strongest_tie_first_with_both_directions() {
        JsonNode list = json("/api/v1/members/1/ties");
        assertThat(others(list)).containsExactly(2L, 3L, 5L, 4L);
        assertThat(list.get("as_of").asString()).isEqualTo("2026-03-01");
        assertThat(list.get("half_life_days").asInt()).isEqualTo(90);
        assertThat(list.get("assumed").asBoolean()).isTrue();
        assertThat(list.get("next").isNull()).isTrue();
        JsonNode first = list.get("ties").get(0);
        assertThat(first.get("weight").asDouble()).isEqualTo(2);
        assertThat(first.get("mutual").asBoolean()).isTrue();
        assertThat(first.get("towards").get("acts").get(0).get("kind").asString())
                .isEqualTo("reply");
        assertThat(first.get("last_day").asString()).isEqualTo("2026-03-01");
        JsonNode second = list.get("ties").get(1);
        assertThat(second.get("mutual").asBoolean()).isFalse();
        assertThat(second.get("from").get("weight").asDouble()).isEqualTo(1);
        assertThat(second.get("towards").get("acts").size()).isZero();
    }

    @Test
    void pages_join_without_gap_or_overlap() {
        List<Long> paged = new ArrayList<>();
        String path = "/api/v1/members/1/ties?limit=1";
        JsonNode page = json(path);
        paged.addAll(others(page));
        while (!page.get("next").isNull()) {
            page = json(path + "&after=" + page.get("next").asString());
            paged.addAll(others(page));
        }
        assertThat(paged).containsExactly(2L, 3L, 5L, 4L);
    }

    @Test
    void a_past_day_can_be_asked_for() {
        assertThat(others(json("/api/v1/members/1/ties?as_of=2026-02-28"))).containsExactly(5L, 4L);
        assertThat(others(json("/api/v1/members/1/ties?as_of=2026-02-01"))).isEmpty();
    }

    @Test
    void all_that_cannot_be_meant_is_said_at_once() {
        TestClient.Answer answer = client.get("/api/v1/members/1/ties?limit=501&after=%25&as_of=2031-01-01");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("<b>limit</b>", "<b>after</b>", "<b>as_of</b>");
    }

    @Test
    void a_merged_member_is_elsewhere_and_an_unknown_one_nowhere() {
        village.merge(6, 1);
        TestClient.Answer moved = client.get("/api/v1/members/6/ties");
        assertThat(moved.status()).isEqualTo(303);
        assertThat(moved.header("location")).endsWith("/api/v1/members/1/ties");
        assertThat(client.get("/api/v1/members/99/ties").status()).isEqualTo(404);
    }

    @Test
    void programs_have_no_ties() {
        village.standing(1, "bot");
        assertThat(others(json("/api/v1/members/1/ties"))).isEmpty();
        assertThat(others(json("/api/v1/members/2/ties"))).isEmpty();
    }

    @Test
    void the_page_of_a_member_is_told_the_same() {
        assertThat(village.module.company().of(1, 2))
                .satisfiesExactly(
                        closest -> {
                            assertThat(closest.memberId()).isEqualTo(2);
                            assertThat(closest.isMutual()).isTrue();
                            assertThat(closest.weight()).isEqualTo(2);
                        },
                        next -> {
                            assertThat(next.memberId()).isEqualTo(3);
                            assertThat(next.isMutual()).isFalse();
                            assertThat(next.received())
                                    .singleElement()
                                    .satisfies(times -> assertThat(times.kind()).isEqualTo("mention"));
                        });
    }

    @Test
    void the_page_says_in_both_languages_that_the_numbers_are_assumed() {
        assertThat(client.get(SETTINGS).body()).contains("assumed", "value=\"90\"", "value=\"0.3\"");
        client.setCookie("language", "de");
        assertThat(client.get(SETTINGS).body())
                .contains("angenommen")
                .doesNotContainPattern("[>\"](network|place|part)\\.[a-z]");
    }

    @Test
    void what_is_typed_holds_from_then_on() {
        assertThat(client.post(SETTINGS, form("30", "0,5", "2")).status()).isEqualTo(303);
        TieSettings settings = village.networks().settings();
        assertThat(settings.halfLifeDays()).isEqualTo(30);
        assertThat(settings.leastWeight()).isEqualTo(0.5);
        assertThat(settings.weights().byKind().values()).containsOnly(2.0);
        assertThat(client.get(SETTINGS).body()).contains("value=\"30\"").doesNotContain("numbers are assumed");
    }

    @Test
    void every_wrong_field_is_named_and_nothing_is_changed() {
        TestClient.Answer answer = client.post(SETTINGS, form("0.5", "-1", "101"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("#half-life", "#least-weight", "#weight-reply", "value=\"101\"");
        assertThat(village.networks().settings()).isEqualTo(TieSettings.ASSUMED);
    }

    private static String[] form(String halfLife, String leastWeight, String weight) {
        List<String> fields = new ArrayList<>(List.of("half-life", halfLife, "least-weight", leastWeight));
        for (ActivityKind kind : TieWeights.KINDS) {
            fields.addAll(List.of("weight-" + kind.name(), weight));
        }
        return fields.toArray(String[]::new);
    }
}
