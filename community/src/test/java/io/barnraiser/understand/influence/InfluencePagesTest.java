package io.barnraiser.understand.influence;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.network.spread.GroupRule;
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
import io.barnraiser.understand.tribe.TribeModule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The question and its answer over HTTP.
@BothDatabases
final class InfluencePagesTest {

    private final Market market;
    private final TestServer server;
    private final TestClient client;

    InfluencePagesTest(Database database) {
        market = new Market(database);
        Messages messages = Messages.load(
                List.of(ShellModule.BUNDLE, TribeModule.BUNDLE, InfluenceModule.BUNDLE),
                List.of(Locale.ENGLISH, Locale.GERMAN));
        server = TestServer.start(
                market.module.feature().routes(),
                Templates.precompiled(
                        messages, Assets.load(getClass().getClassLoader()), () -> new Site("Barn", "#a8321f")),
                market.people().clock());
        client = server.client();
    }

    @BeforeEach
    void the_team_is_signed_in() {
        server.gatekeeper().letInWith("members:read", "members:write");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode json() {
        return Json.read(client.get(InfluenceApi.PATH).body());
    }

    private int ask(String people) {
        return client.post(InfluencePages.PATH, "people", people, "channel", "email")
                .status();
    }

    @Test
    void without_ties_the_page_says_what_to_do_first() {
        assertThat(client.get(InfluencePages.PATH).body())
                .contains("Connect a place")
                .doesNotContain("name=\"people\"");
        assertThat(json().get("as_of").isNull()).isTrue();
        assertThat(json().get("seeds").isEmpty()).isTrue();
    }

    @Test
    void one_to_fifty_people_can_be_asked_for() {
        market.open();
        client.get(InfluencePages.PATH);
        for (String wrong : List.of("0", "51", "", "two", "1.5", "-1")) {
            assertThat(ask(wrong)).as(wrong).isEqualTo(422);
        }
        assertThat(market.carriers().last()).isEmpty();
        assertThat(ask("1")).isEqualTo(303);
        assertThat(client.post(InfluencePages.PATH + "/cancel").status()).isEqualTo(303);
        assertThat(ask("50")).isEqualTo(303);
        assertThat(market.carriers().last().orElseThrow().question().people()).isEqualTo(50);
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        market.open();
        client.get(InfluencePages.PATH);
        TestClient.Answer answer = client.post(
                InfluencePages.PATH,
                "people",
                "0",
                "tribe",
                "9",
                "per-tribe",
                "all",
                "purpose",
                "spam",
                "channel",
                "pigeon");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("#people", "#tribe", "#per-tribe", "#purpose", "#channel");
    }

    @Test
    void the_answer_says_would_and_assumed_in_both_languages() {
        market.open();
        market.tribe(7, Market.ONE, Market.OTHER);
        market.answer(new Question(Optional.empty(), 2, GroupRule.AT_MOST_ONE, Optional.empty()));
        assertThat(client.get(InfluencePages.PATH).body())
                .contains(
                        "would be reached",
                        "Assumed probabilities",
                        "Take it for a ceiling",
                        "most connected",
                        "by lot",
                        "T7")
                .contains("/desk/members/")
                .doesNotContainPattern("[>\"](influence|place|part)\\.[a-z]");
        client.setCookie("language", "de");
        assertThat(client.get(InfluencePages.PATH).body())
                .contains("würden", "Angenommene Wahrscheinlichkeiten")
                .doesNotContainPattern("[>\"](influence|place|part)\\.[a-z]");
    }

    @Test
    void who_was_asked_can_be_written_down_and_taken_back_on_the_page() {
        market.open();
        market.answer(new Question(Optional.empty(), 2, GroupRule.ANY, Optional.empty()));
        assertThat(client.get(InfluencePages.PATH).body()).contains("Asked now");
        String other = Long.toString(Market.OTHER);
        assertThat(client.post(InfluencePages.PATH + "/asked", "member", other).status())
                .isEqualTo(303);
        String body = client.get(InfluencePages.PATH).body();
        Matcher undo =
                Pattern.compile(InfluencePages.PATH + "/asked/(\\d+)/undo").matcher(body);
        assertThat(undo.find()).isTrue();
        market.answer(new Question(Optional.empty(), 2, GroupRule.ANY, Optional.empty()));
        assertThat(client.get(InfluencePages.PATH).body()).contains("One member was left out");
        assertThat(json().get("asked_lately").asInt()).isEqualTo(1);
        assertThat(client.post(undo.group()).status()).isEqualTo(303);
        assertThat(market.module.asks().lately()).isEmpty();
        assertThat(client.post(InfluencePages.PATH + "/asked", "member", "x").status())
                .isEqualTo(404);
    }

    @Test
    void how_often_somebody_is_asked_is_a_setting_from_1_to_365_days() {
        market.open();
        server.gatekeeper().letInWith("members:read", "members:write", "settings:write");
        client.get(InfluencePages.PATH);
        for (String wrong : List.of("0", "366", "", "often")) {
            assertThat(client.post(InfluencePages.PATH + "/cap", "ask-days", wrong)
                            .status())
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(client.post(InfluencePages.PATH + "/cap", "ask-days", "30").status())
                .isEqualTo(303);
        assertThat(market.module.asks().days()).isEqualTo(30);
    }

    @Test
    void what_was_learned_stands_with_its_figures_and_with_what_it_is_not() {
        market.open();
        market.spread(3_000);
        market.answer(new Question(Optional.empty(), 2, GroupRule.AT_LEAST_ONE, Optional.empty()));
        assertThat(client.get(InfluencePages.PATH).body())
                .contains("How things spread here", "Learned probabilities", "no proof that anybody moved anybody")
                .doesNotContainPattern("[>\"](influence|place|part)\\.[a-z]");
        JsonNode learning = json().get("learning");
        assertThat(json().get("probabilities_assumed").asBoolean()).isFalse();
        assertThat(learning.get("less_loss_than_popularity").get("lower").asDouble())
                .isGreaterThan(0);
        assertThat(learning.get("sizes")).hasSize(Passed.CLASSES.size());
        client.setCookie("language", "de");
        assertThat(client.get(InfluencePages.PATH).body())
                .contains("Wie sich hier Dinge verbreiten")
                .doesNotContainPattern("[>\"](influence|place|part)\\.[a-z]");
    }

    @Test
    void while_a_search_goes_on_its_bar_shows_and_afterwards_the_page_is_asked_for_anew() {
        market.open();
        market.carriers().ask(new Question(Optional.empty(), 3, GroupRule.ANY, Optional.empty()));
        assertThat(client.get(InfluencePages.PATH).body()).contains("influence-search");
        assertThat(client.get(InfluencePages.PATH + "/progress").body()).contains("Waiting for its turn");
        market.carriers().run(market.carriers().last().orElseThrow().id());
        assertThat(client.get(InfluencePages.PATH + "/progress").header("HX-Refresh"))
                .isEqualTo("true");
    }

    @Test
    void who_may_only_read_cannot_ask() {
        market.open();
        server.gatekeeper().letInWith("members:read");
        assertThat(client.get(InfluencePages.PATH).body()).doesNotContain("name=\"people\"");
        assertThat(ask("5")).isEqualTo(403);
    }

    @Test
    void programs_get_figures_with_intervals_and_are_told_what_is_assumed() {
        market.open();
        market.answer(new Question(Optional.empty(), 2, GroupRule.ANY, Optional.empty()));
        JsonNode answer = json();
        assertThat(answer.get("as_of").asString()).isEqualTo("2026-03-01");
        assertThat(answer.get("probabilities_assumed").asBoolean()).isTrue();
        assertThat(answer.get("question").get("people").asInt()).isEqualTo(2);
        assertThat(answer.get("seeds")).hasSize(2);
        for (String beginning : List.of("seeds", "most_connected", "degree_discount", "random")) {
            JsonNode figure = answer.get("reach").get(beginning);
            assertThat(figure.get("kind").asString()).isEqualTo("estimate");
            assertThat(figure.get("grade").asString()).isEqualTo("D");
            assertThat(figure.get("lower").asDouble())
                    .isLessThanOrEqualTo(figure.get("value").asDouble());
        }
    }
}
