package io.barnraiser.understand.tribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.people.account.AccountModule;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.json.Json;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestServer;
import io.barnraiser.shell.ShellModule;
import io.barnraiser.understand.network.NetworkModule;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Tribes over HTTP: the pages, the map, and what programs get.
@BothDatabases
final class TribePagesTest {

    private final Camp camp;
    private final TribeModule module;
    private final TestServer server;
    private final TestClient client;

    TribePagesTest(Database database) {
        camp = new Camp(database);
        SecureRandom random = new SecureRandom();
        AccountModule account = new AccountModule(
                database,
                new Passwords(random),
                new Tokens(random),
                camp.people().clock(),
                List.of(Locale.ENGLISH));
        NetworkModule network = new NetworkModule(
                database,
                camp.people().members(),
                account.settings(),
                camp.people().clock());
        module = new TribeModule(
                database,
                network.networks(),
                camp.people().members(),
                camp.people().clock());
        Messages messages =
                Messages.load(List.of(ShellModule.BUNDLE, TribeModule.BUNDLE), List.of(Locale.ENGLISH, Locale.GERMAN));
        Assets assets = Assets.load(getClass().getClassLoader());
        server = TestServer.start(
                module.feature(new Jobs(database, camp.people().clock())).routes(),
                Templates.precompiled(messages, assets, () -> new Site("Barn", "#a8321f")),
                camp.people().clock());
        client = server.client();
    }

    @BeforeEach
    void somebody_of_the_team_is_signed_in() {
        server.gatekeeper().letInWith("members:read", "members:write");
        camp.settle();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode json(String path) {
        TestClient.Answer answer = client.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.body());
    }

    private TribeId first() {
        return module.tribes()
                .list(module.tribes().look(Tribes.NEWEST).orElseThrow())
                .getFirst()
                .id();
    }

    @Test
    void before_anybody_talked_the_page_says_what_to_do() {
        assertThat(client.get("/desk/tribes").body()).contains("Nobody has talked with anybody yet", "/desk/sources");
        assertThat(json("/desk/tribes/map.json").get("members")).isEmpty();
        assertThat(json("/api/v1/tribes").get("verdict").isNull()).isTrue();
    }

    @Test
    void a_look_shows_its_tribes_what_chance_makes_of_it_and_a_map() {
        camp.look(Camp.groups(7), Camp.DAY);
        assertThat(client.get("/desk/tribes").body())
                .contains(
                        "6 tribes with 120 of the 120 members",
                        "Modularity",
                        "data-behaviour=\"map\"",
                        "Tribe 1",
                        "was chosen");
        JsonNode map = json("/desk/tribes/map.json");
        assertThat(map.get("members")).hasSize(120);
        assertThat(map.get("tribes")).hasSize(6);
        assertThat(map.get("ties")).isNotEmpty();
    }

    @Test
    void without_tribes_the_page_says_so() {
        camp.look(Camp.crowd(3), Camp.DAY);
        assertThat(client.get("/desk/tribes").body())
                .contains("No tribe structure found")
                .doesNotContain("t-list");
        JsonNode list = json("/api/v1/tribes");
        assertThat(list.get("verdict").asString()).isEqualTo("none");
        assertThat(list.get("tribes")).isEmpty();
    }

    @Test
    void a_day_before_is_shown_as_it_was_and_compared() {
        camp.look(Camp.groups(7), Camp.DAY);
        camp.look(Camp.afterUnion(2), Camp.DAY.plus(Duration.ofDays(9)));
        assertThat(client.get("/desk/tribes").body()).contains("5 tribes");
        assertThat(client.get("/desk/tribes?at=2026-03-01").body()).contains("6 tribes");
        assertThat(client.get("/desk/tribes?at=2026-03-10&with=2026-03-01").body())
                .contains("Faded", "Merged");
        assertThat(client.get("/desk/tribes?at=yesterday").status()).isEqualTo(200);
    }

    @Test
    void a_tribe_shows_its_members_page_by_page() {
        camp.look(Camp.groups(7), Camp.DAY);
        String path = "/desk/tribes/" + first().value();
        assertThat(client.get(path).body()).contains("20 members at home here", "Person ");
        assertThat(client.get(path + "?after=nonsense").status()).isEqualTo(200);
        assertThat(client.get("/desk/tribes/999").status()).isEqualTo(404);
    }

    @Test
    void a_tribe_shows_its_figures_with_intervals_and_what_cannot_be_told() {
        camp.look(Camp.groups(7), Camp.DAY);
        assertThat(client.get("/desk/tribes/" + first().value()).body())
                .contains("How open it is", "Ties to others", "How it holds together", "Without its centre")
                .contains("Comes back", "probably between")
                .contains("Nothing has happened yet that could be counted")
                .contains("Nobody who is new here waits for an answer");
    }

    @Test
    void the_team_names_a_tribe_up_to_eighty_letters() {
        camp.look(Camp.groups(7), Camp.DAY);
        String path = "/desk/tribes/" + first().value();
        assertThat(client.post(path + "/name", "name", "a".repeat(80)).status()).isEqualTo(303);
        assertThat(client.get(path).body()).contains("a".repeat(80));
        assertThat(client.post(path + "/name", "name", "b".repeat(81)).status()).isEqualTo(422);
        assertThat(client.get(path).body()).contains("a".repeat(80));
        client.post(path + "/note", "note", "Meet on Thursdays");
        assertThat(client.get(path).body()).contains("Meet on Thursdays");
        assertThat(client.post("/desk/tribes/999/name", "name", "x").status()).isEqualTo(404);
    }

    @Test
    void programs_get_tribes_and_their_members_in_pages() {
        camp.look(Camp.groups(7), Camp.DAY);
        JsonNode list = json("/api/v1/tribes");
        assertThat(list.get("verdict").asString()).isEqualTo("structure");
        assertThat(list.get("as_of").asString()).isEqualTo("2026-03-01");
        assertThat(list.get("look").get("resolutions")).hasSize(5);
        assertThat(list.get("look").get("resolution").asDouble()).isBetween(0.5, 2.0);
        assertThat(list.get("tribes").get(0).get("answered").get("kind").asString())
                .isEqualTo("unknown");
        JsonNode figures = list.get("tribes").get(0).get("figures");
        assertThat(figures.propertyNames()).hasSize(Measure.values().length);
        assertThat(figures.get("without_one").get("kind").asString()).isEqualTo("estimate");
        assertThat(figures.get("newcomers_wait").get("reason").asString()).isEqualTo("nothing-counted");
        assertThat(list.get("tribes").get(0).get("products")).isEmpty();
        String path = "/api/v1/tribes/" + first().value() + "/members";
        JsonNode page = json(path + "?limit=15");
        assertThat(page.get("members")).hasSize(15);
        JsonNode rest = json(path + "?limit=15&after=" + page.get("next").asString());
        assertThat(rest.get("members")).hasSize(5);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(client.get(path + "?limit=0").status()).isEqualTo(400);
        assertThat(client.get(path + "?limit=501").status()).isEqualTo(400);
        assertThat(client.get(path + "?limit=500").status()).isEqualTo(200);
        assertThat(client.get("/api/v1/tribes?as_of=today").status()).isEqualTo(400);
        assertThat(client.get("/api/v1/tribes/999/members").status()).isEqualTo(404);
    }

    @Test
    void a_look_at_a_day_to_come_is_refused() {
        assertThat(client.post("/desk/tribes/look", "day", "2026-03-11").status())
                .isEqualTo(400);
        assertThat(client.post("/desk/tribes/look", "day", "2026-03-10").status())
                .isEqualTo(303);
        assertThat(client.post("/desk/tribes/look", "day", "no day").status()).isEqualTo(400);
    }
}
