package io.barnraiser.understand.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The question and its answer over HTTP.
@BothDatabases
final class BehaviourPagesTest {

    private final Plaza plaza;
    private final TestServer server;
    private final TestClient client;

    BehaviourPagesTest(Database database) {
        plaza = new Plaza(database);
        Messages messages = Messages.load(
                List.of(ShellModule.BUNDLE, BehaviourModule.BUNDLE), List.of(Locale.ENGLISH, Locale.GERMAN));
        server = TestServer.start(
                plaza.module.feature().routes(),
                Templates.precompiled(
                        messages, Assets.load(getClass().getClassLoader()), () -> new Site("Barn", "#a8321f")),
                plaza.people().clock());
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
        return Json.read(client.get(BehaviourApi.PATH).body());
    }

    @Test
    void before_the_first_answer_the_page_says_when_it_comes() {
        assertThat(client.get(BehaviourPages.PATH).body()).contains("Not answered yet");
        assertThat(client.get(BehaviourPages.PATH + "/part").body()).contains("Not answered yet", "How we know");
        assertThat(json().get("verdict").isNull()).isTrue();
        assertThat(json().get("gains")).isEmpty();
    }

    @Test
    void an_answer_stands_with_its_bits_on_the_page_and_for_programs() {
        plaza.fill(240, false, Instant.parse("2025-06-01T00:00:00Z"));
        plaza.answer("town");
        assertThat(client.get(BehaviourPages.PATH).body())
                .contains(
                        "Behaviour tells more", "Stated traits", "bits", "The channel they were seen in next", "town");
        assertThat(client.get(BehaviourPages.PATH + "/part").body()).contains("Behaviour tells more");
        JsonNode answer = json();
        assertThat(answer.get("verdict").asString()).isEqualTo("behaviour");
        assertThat(answer.get("cut").asString()).isEqualTo("2026-01-01");
        assertThat(answer.get("judged").asLong()).isEqualTo(240);
        assertThat(answer.get("gains")).hasSize(10);
        JsonNode first = answer.get("gains").get(0);
        assertThat(first.get("next_act").asString()).isEqualTo("all");
        assertThat(first.get("bits").get("kind").asString()).isEqualTo("estimate");
    }

    @Test
    void why_it_cannot_be_told_is_said_with_how_many_are_needed() {
        plaza.fill(40, false, Instant.parse("2025-06-01T00:00:00Z"));
        plaza.answer("town");
        assertThat(client.get(BehaviourPages.PATH).body())
                .contains("Cannot tell", "40 were active at both times", "at least 50");
        assertThat(json().get("reason").asString()).isEqualTo("no_next");
    }

    @Test
    void the_team_says_which_traits_members_gave_and_asks() {
        plaza.fill(40, false, Instant.parse("2025-06-01T00:00:00Z"));
        client.get(BehaviourPages.PATH);
        assertThat(client.post(BehaviourPages.PATH, "trait", "town", "day", "2026-03-01")
                        .status())
                .isEqualTo(303);
        assertThat(plaza.behaviours().givenTraits()).containsExactly("town");
        assertThat(client.get(BehaviourPages.PATH).body()).contains("Waiting for its turn");
        assertThat(client.get(BehaviourPages.PATH + "/progress").body()).contains("Waiting for its turn");
        assertThat(client.post(BehaviourPages.PATH + "/cancel").status()).isEqualTo(303);
        assertThat(client.get(BehaviourPages.PATH + "/progress").body()).doesNotContain("Waiting");
    }

    @Test
    void a_day_must_be_a_day_and_without_one_there_must_be_a_look() {
        client.get(BehaviourPages.PATH);
        assertThat(client.post(BehaviourPages.PATH, "day", "yesterday").status())
                .isEqualTo(400);
        assertThat(client.post(BehaviourPages.PATH, "trait", "town").status()).isEqualTo(400);
        assertThat(plaza.behaviours().last()).isEmpty();
    }
}
