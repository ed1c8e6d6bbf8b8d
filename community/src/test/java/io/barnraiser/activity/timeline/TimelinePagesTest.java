package io.barnraiser.activity.timeline;

import static io.barnraiser.activity.log.ActivityKind.CREATE;
import static io.barnraiser.activity.log.ActivityKind.LIKE;
import static io.barnraiser.activity.log.ActivityKind.REPLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.order.Orders;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.member.MemberModule;
import io.barnraiser.people.member.People;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.json.Json;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestServer;
import io.barnraiser.shell.ShellModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The members list, the page of a member and their JSON twins, over HTTP.
@BothDatabases
final class TimelinePagesTest {

    private static final long ANNA = 1;
    private static final long BELA = 2;

    private final Database database;
    private final Upkeep upkeep;
    private final TestServer server;
    private final TestClient client;

    TimelinePagesTest(Database database) {
        this.database = database;
        this.upkeep = new Upkeep(database.dialect(), () -> "EUR");
        People people = new People(database);
        Sources sources = new Sources(database, people.clock());
        TimelineModule module =
                new TimelineModule(database, people.members(), new Orders(database), sources, () -> "EUR");
        MemberModule members = new MemberModule(database, people.clock(), people.audit(), (handle, source) -> "Forum");
        List<String> bundles = new ArrayList<>(List.of(ShellModule.BUNDLE, TimelineModule.BUNDLE));
        bundles.addAll(members.feature().messageBundles());
        Messages messages = Messages.load(bundles, List.of(Locale.ENGLISH, Locale.GERMAN));
        Assets assets = Assets.load(getClass().getClassLoader());
        List<Route> routes = module.feature(
                        messages, module.timelines()::company, TimelinePagesTest::tribes, new Journeys())
                .routes();
        this.server = TestServer.start(
                routes, Templates.precompiled(messages, assets, () -> new Site("Barn", "#a8321f")), people.clock());
        this.client = server.client();
    }

    private static List<MemberTribe> tribes(long member) {
        return member == BELA
                ? List.of(new MemberTribe("seam · patch", 7, "/desk/tribes/7", 2, 0.42, true, true))
                : List.of();
    }

    /// Bela stands at purchase, and nobody else anywhere.
    private static final class Journeys implements MemberJourneys {

        @Override
        public Optional<MemberJourney> of(long member) {
            MemberJourney.Step step = new MemberJourney.Step("purchase", true, true, 0.9, 1, 1_000_000);
            return member == BELA
                    ? Optional.of(new MemberJourney("purchase", 1_000_000, List.of(step), "/desk/members/2/journey"))
                    : Optional.empty();
        }

        @Override
        public List<String> states() {
            return List.of("purchase", "dormant");
        }

        @Override
        public Optional<MemberGroup> in(String state) {
            Map<String, Object> who = Map.of("who", state.equals("purchase") ? (long) BELA : -1L);
            return states().contains(state)
                    ? Optional.of(handle -> new MemberGroup.Found(
                            "SELECT m.id AS member_id FROM member m WHERE m.id = :who", "w.member_id = :who", 1, who))
                    : Optional.empty();
        }
    }

    @BeforeEach
    void signIn() {
        server.gatekeeper().letInWith("members:read", "members:write");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void fill() {
        database.run(handle -> {
            LogFixture log = new LogFixture(handle);
            log.source(1, "Forum");
            log.person(ANNA, 1, "Anna <b>Schmidt");
            log.person(BELA, 1, "=cmd|' /C calc'!A0");
            log.person(3, 1, "Old Anna");
            log.merge(3, ANNA);
            log.tag(ANNA, "vip");
            log.order(1, ANNA, "EUR", 4_990, 0, "placed");
            long topic = log.thing(null, ANNA, "How do I true a wheel?");
            long answer = log.thing(topic, BELA, null);
            upkeep.apply(
                    handle,
                    List.of(
                            log.did(ANNA, CREATE, 1_700_000_000_000L, topic, null, null),
                            log.did(BELA, REPLY, 1_700_000_100_000L, answer, topic, null),
                            log.did(ANNA, LIKE, 1_700_000_200_000L, answer, null, null),
                            log.did(
                                    BELA,
                                    CREATE,
                                    1_700_000_300_000L,
                                    log.thing(null, BELA, "Nobody answers"),
                                    null,
                                    null)));
        });
    }

    private List<String> names(String query) {
        String body = client.get("/desk/members" + query).body();
        return java.util.regex.Pattern.compile("c-person__name\">([^<]*)<")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void an_empty_house_teaches_the_three_ways_in() {
        assertThat(client.get("/desk/members").body())
                .contains(
                        "/desk/sources/connect/file",
                        "/desk/sources/connect/discourse",
                        "/desk/sources/connect/events");
    }

    @Test
    void every_page_shows_in_both_languages_without_a_missing_text() {
        fill();
        for (String language : List.of("en", "de")) {
            client.setCookie("language", language);
            for (String page :
                    List.of("/desk/members", "/desk/members?q=zzz", "/desk/members?waiting=1", "/desk/members/1")) {
                TestClient.Answer answer = client.get(page);
                assertThat(answer.status()).as(page).isEqualTo(200);
                assertThat(answer.body())
                        .contains("<html lang=\"" + language + "\"")
                        .doesNotContain("<b>Schmidt")
                        .doesNotContainPattern("[>\"](members|member|timeline|kind|did|count|ways|part|shell)\\.[a-z]");
            }
        }
    }

    @Test
    void every_condition_lives_in_the_address() {
        fill();
        String anna = "Anna &lt;b&gt;Schmidt";
        assertThat(names("?sort=name")).hasSize(2);
        assertThat(names("?q=schm")).containsExactly(anna);
        assertThat(names("?tag=vip")).containsExactly(anna);
        assertThat(names("?kind=like&source=1")).containsExactly(anna);
        assertThat(names("?spend_min=49.90")).containsExactly(anna);
        assertThat(names("?spend_min=49.91")).isEmpty();
        assertThat(names("?waiting=1")).containsExactly("=cmd|' /C calc'!A0");
        assertThat(names("?stage=purchase")).containsExactly("=cmd|' /C calc'!A0");
        assertThat(names("?stage=purchase&waiting=1&source=1")).containsExactly("=cmd|' /C calc'!A0");
        assertThat(names("?stage=dormant")).isEmpty();
        assertThat(client.get("/desk/members?stage=dormant").body()).contains("Dormant");
        assertThat(client.get("/desk/members?stage=love").status()).isEqualTo(400);
        assertThat(names("?seen_from=2023-11-15")).isEmpty();
        assertThat(names("?standing=staff")).isEmpty();
    }

    @Test
    void what_cannot_be_meant_is_said_all_at_once() {
        TestClient.Answer answer = client.getWith(
                "/api/v1/members?sort=height&source=x&seen_from=tomorrow&after=%25", "Accept", "application/json");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"sort\"", "\"source\"", "\"seen_from\"", "\"after\"");
    }

    @Test
    void a_member_merged_away_is_found_under_the_current_number() {
        fill();
        assertThat(client.get("/desk/members/3").header("Location")).isEqualTo("/desk/members/1");
        assertThat(client.get("/desk/members/99").status()).isEqualTo(404);
        assertThat(client.get("/api/v1/members/3").header("Location")).isEqualTo("/api/v1/members/1");
    }

    @Test
    void a_timeline_says_to_whom_and_opens_the_original() {
        fill();
        assertThat(client.get("/desk/members/2").body())
                .contains("replied to", "href=\"/desk/members/1\"", "How do I true a wheel?")
                .contains("rel=\"noopener noreferrer external\"", "https://example.org/t/");
        assertThat(client.get("/desk/members/2?kind=create").body()).doesNotContain("replied to</span>");
    }

    @Test
    void an_export_holds_everybody_and_no_formula() {
        fill();
        TestClient.Answer answer = client.get("/desk/members/export?sort=name");
        assertThat(answer.header("Content-Disposition")).contains("members.csv");
        assertThat(answer.body().lines()).hasSize(3);
        assertThat(answer.body()).contains("'=cmd|").doesNotContain(",=cmd").contains("49.90,EUR");
    }

    @Test
    void tags_are_put_on_many_and_views_are_kept() {
        fill();
        client.post("/desk/members/tag", "id", "1", "tag", "Tester");
        assertThat(names("?tag=tester")).hasSize(1);
        client.post("/desk/members/views", "name", "Buyers", "query", "kind=purchase");
        assertThat(client.get("/desk/members").body()).contains("Buyers", "/desk/members?kind=purchase");
    }

    @Test
    void who_may_only_read_changes_nothing() {
        fill();
        server.gatekeeper().letInWith("members:read");
        assertThat(client.post("/desk/members/1/tags", "tag", "x").status()).isEqualTo(403);
        assertThat(client.get("/desk/members/1").body()).doesNotContain("/desk/members/1/notes\"");
        server.gatekeeper().letInWith("sources:read");
        assertThat(client.get("/desk/members").status()).isEqualTo(403);
    }

    @Test
    void programs_walk_the_members_and_their_activities_by_cursor() {
        fill();
        JsonNode first =
                Json.read(client.get("/api/v1/members?sort=name&limit=1").body());
        assertThat(first.path("members").size()).isEqualTo(1);
        assertThat(first.path("total").path("number").asLong()).isEqualTo(2);
        JsonNode second = Json.read(client.get("/api/v1/members?sort=name&limit=1&after="
                        + first.path("next").asString())
                .body());
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(second.path("members").get(0).path("id").asLong())
                .isNotEqualTo(first.path("members").get(0).path("id").asLong());

        JsonNode anna = Json.read(client.get("/api/v1/members/1").body());
        assertThat(anna.path("spend_minor").asLong()).isEqualTo(4_990);
        assertThat(anna.path("talks_with").get(0).path("member_id").asLong()).isEqualTo(BELA);
        assertThat(anna.path("identities").size()).isEqualTo(2);

        JsonNode did =
                Json.read(client.get("/api/v1/members/2/activities?limit=1").body());
        assertThat(did.path("activities").get(0).path("kind").asString()).isEqualTo("create");
        JsonNode older = Json.read(client.get("/api/v1/members/2/activities?limit=1&after="
                        + did.path("next").asString())
                .body());
        assertThat(older.path("activities")
                        .get(0)
                        .path("towards")
                        .path("member_id")
                        .asLong())
                .isEqualTo(ANNA);
        assertThat(older.path("activities").get(0).path("happened_at").asString())
                .isEqualTo("2023-11-14T22:15:00Z");
        assertThat(older.path("next").isNull()).isTrue();
    }

    @Test
    void a_member_between_tribes_is_honoured_as_such() {
        fill();
        assertThat(client.get("/desk/members/" + BELA).body())
                .contains("/desk/tribes/7", "seam · patch", "42 %", "Between tribes");
        assertThat(client.get("/desk/members/" + ANNA).body()).doesNotContain("Between tribes");
    }
}
