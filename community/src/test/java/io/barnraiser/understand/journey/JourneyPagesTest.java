package io.barnraiser.understand.journey;

import static io.barnraiser.understand.journey.Street.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.timeline.TimelineModule;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestServer;
import io.barnraiser.shell.ShellModule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The journey over HTTP.
@BothDatabases
final class JourneyPagesTest {

    private static final String PAGE = "/desk/journey";
    private static final String RULES = "/desk/settings/journey";
    private static final String ANNA = "/desk/members/1/journey";

    private final Street street;
    private final TestServer server;
    private final TestClient client;

    JourneyPagesTest(Database database) {
        street = new Street(database);
        Messages messages = Messages.load(
                List.of(ShellModule.BUNDLE, "people.member", TimelineModule.BUNDLE, JourneyModule.BUNDLE),
                List.of(Locale.ENGLISH, Locale.GERMAN));
        Assets assets = Assets.load(getClass().getClassLoader());
        server = TestServer.start(
                street.module.feature(new Random(7)).routes(),
                Templates.precompiled(messages, assets, () -> new Site("Barn", "#a8321f")),
                street.clock());
        client = server.client();
    }

    @BeforeEach
    void a_street_on_its_day() {
        server.gatekeeper().letInWith("members:read", "members:write");
        street.people(4);
        street.buys(1, DAY.minusDays(2));
        street.shares(2, DAY.minusDays(40));
        street.did(3, ActivityKind.VIEW, DAY.minusDays(200));
        street.read();
    }

    @AfterEach
    void stop() {
        server.close();
        street.close();
    }

    private String get(String path) {
        TestClient.Answer answer = client.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void the_page_says_how_many_stand_where_and_who_moved_on_what_evidence() {
        assertThat(get(PAGE))
                .contains("2 members stand at a stage, one is dormant")
                .contains("Person 1", "An order that the shop kept")
                .doesNotContain("Person 2");
        assertThat(get(PAGE + "?days=90")).contains("Person 1", "Person 2");
    }

    @Test
    void any_past_day_can_be_looked_at() {
        assertThat(get(PAGE + "?at=" + DAY.minusDays(40)))
                .contains("One member stands at a stage, one is dormant")
                .contains("Person 2")
                .doesNotContain("Person 1");
        assertThat(get(PAGE + "?at=never")).contains("2 members stand at a stage");
    }

    @Test
    void the_list_of_a_stage_says_since_when_and_until_when() {
        assertThat(get(PAGE + "/in/purchase"))
                .contains("Person 1", "until Jun 14, 2026")
                .doesNotContain("Person 2");
        assertThat(get(PAGE + "/in/dormant")).contains("Person 3");
        assertThat(client.get(PAGE + "/in/love").status()).isEqualTo(404);
    }

    @Test
    void both_languages_have_every_word() {
        client.setCookie("language", "de");
        server.gatekeeper().letInWith("members:read", "members:write", "settings:write");
        for (String path : List.of(PAGE, PAGE + "/in/purchase", ANNA, RULES, PAGE + "/figures")) {
            assertThat(get(path)).doesNotContainPattern("[>\" ](journey|timeline|place|part|member)\\.[a-z]");
        }
        assertThat(get(PAGE)).contains("Fürsprache");
    }

    @Test
    void before_anybody_shows_a_sign_the_page_says_what_will_stand_there() {
        for (long member = 1; member <= 3; member++) {
            street.standing(member, "staff");
        }
        street.read();
        assertThat(get(PAGE)).contains("Nobody has shown a sign", "/desk/sources");
    }

    @Test
    void a_member_sees_the_evidence_with_its_confidence() {
        assertThat(get(ANNA))
                .contains("Stands at Purchase since Feb 27, 2026")
                .contains("Highest stage ever: Purchase")
                .contains("If nothing more happens: Dormant from Jun 15, 2026")
                .contains("An order that the shop kept", "90 %");
        assertThat(get("/desk/members/4/journey")).contains("Nothing speaks for any stage yet");
        assertThat(client.get("/desk/members/99/journey").status()).isEqualTo(404);
    }

    @Test
    void what_is_called_wrong_counts_no_more_until_that_is_taken_back() {
        String day = DAY.minusDays(2).toString();
        assertThat(client.post(ANNA + "/wrong", "rule", "7", "day", day).status())
                .isEqualTo(303);
        assertThat(street.path(1)).isEmpty();
        assertThat(get(ANNA)).contains("Called wrong", "Count it again");
        street.rebuild();
        assertThat(street.path(1)).as("a rebuild keeps to it").isEmpty();
        assertThat(client.post(ANNA + "/undo", "rule", "7", "day", day).status())
                .isEqualTo(303);
        assertThat(street.path(1)).first().isEqualTo("purchase/purchase from -2");
        assertThat(client.post(ANNA + "/wrong", "rule", "11", "day", day).status())
                .as("there is no such evidence")
                .isEqualTo(404);
    }

    @Test
    void who_may_only_read_is_offered_no_correction_and_refused_one() {
        server.gatekeeper().letInWith("members:read");
        assertThat(get(ANNA)).doesNotContain("This is wrong");
        assertThat(client.post(ANNA + "/wrong", "rule", "7", "day", "2026-02-27")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_rules_stand_as_sentences_and_a_change_is_a_new_version() {
        server.gatekeeper().letInWith("members:read", "settings:write");
        assertThat(get(RULES))
                .contains("Viewed, about a “product”, at least 2 times within 30 days.")
                .contains("towards somebody who had not bought by that day.")
                .contains("Acts of advocacy, since somebody came because of them, at least 3 times")
                .contains("in 2 different months", "assumed 60 %");
        assertThat(client.post(RULES, form("half-life", "30")).status()).isEqualTo(303);
        street.module.rules().run(2);
        assertThat(street.module.journeys().rules().thresholds().halfLifeDays()).isEqualTo(30);
        assertThat(get(RULES)).contains("Version 2", "Go back to it");
    }

    @Test
    void a_wrong_field_is_named_and_nothing_begins() {
        server.gatekeeper().letInWith("members:read", "settings:write");
        TestClient.Answer answer =
                client.post(RULES, form("half-life", "0", "rule-4-acts", "none", "pause-days", "366"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("#half-life", "#rule-4-acts", "#pause-days");
        assertThat(street.module.rules().progress()).isEmpty();
    }

    @Test
    void whoever_sees_journeys_may_read_the_rules_and_not_change_them() {
        assertThat(get(RULES))
                .contains("An order that the shop kept", "Half-life in days")
                .doesNotContain("Write a rule", "Save as a new version");
        assertThat(client.post(RULES, form()).status()).isEqualTo(403);
    }

    @Test
    void a_rule_of_ones_own_is_previewed_and_saved_under_a_number_of_its_own() {
        server.gatekeeper().letInWith("members:read", "settings:write");
        String[] typed = form("new-kind-view", "yes", "new-stage", "advocacy", "new-precision", "85");
        assertThat(client.post(RULES + "/preview", typed).body())
                .contains("Would stand elsewhere today", "Viewed.", "checked");
        assertThat(street.module.rules().progress()).isEmpty();
        assertThat(client.post(RULES, typed).status()).isEqualTo(303);
        street.module.rules().run(2);
        assertThat(street.module.journeys().rules().rule(23).orElseThrow().stage())
                .isEqualTo(Stage.ADVOCACY);
        assertThat(street.path(3)).first().isEqualTo("advocacy/advocacy from -200");
        assertThat(street.module.rules().freeNumber()).isEqualTo(24);
    }

    @Test
    void a_rule_of_ones_own_that_cannot_be_is_named() {
        server.gatekeeper().letInWith("members:read", "settings:write");
        TestClient.Answer answer = client.post(
                RULES,
                form(
                        "new-kind-view",
                        "yes",
                        "new-stage",
                        "evangelism",
                        "new-towards",
                        "me",
                        "new-source",
                        "x",
                        "new-acts",
                        "0"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("#new-stage", "#new-towards", "#new-source", "#new-acts");
    }

    @Test
    void the_shipped_rules_are_offered_where_others_hold() {
        server.gatekeeper().letInWith("members:read", "settings:write");
        assertThat(get(RULES)).doesNotContain("This release brings other rules");
        client.post(RULES, form("rule-1-on", ""));
        street.module.rules().run(2);
        assertThat(get(RULES)).contains("This release brings other rules");
        assertThat(client.post(RULES + "/shipped/preview").body()).contains("Would stand elsewhere today");
        assertThat(client.post(RULES + "/shipped").status()).isEqualTo(303);
        street.module.rules().run(3);
        assertThat(get(RULES)).doesNotContain("This release brings other rules");
    }

    @Test
    void the_page_of_figures_says_what_an_analysis_found_and_what_it_cannot_tell() {
        assertThat(get(PAGE + "/figures")).contains("No analysis was made yet");
        assertThat(client.post(PAGE + "/figures").status()).isEqualTo(303);
        assertThat(get(PAGE + "/figures")).contains("Analysing all paths");
        street.module.analyses().run(1);
        assertThat(get(PAGE + "/figures")).contains("Figures about fewer than ten members are not shown");
    }

    @Test
    void programs_get_the_same() {
        assertThat(get("/api/v1/journey")).contains("\"state\":\"purchase\",\"members\":1,\"attained_members\":1");
        assertThat(get("/api/v1/members/1/journey"))
                .contains("\"state\":\"purchase\"", "\"confidence_ever\":0.9", "\"to\":null");
        assertThat(client.get("/api/v1/journey?as_of=tomorrow").status()).isEqualTo(400);
    }

    /// The form as it stands, with some fields changed.
    private static String[] form(String... changed) {
        Map<String, String> fields = new TreeMap<>(RuleForm.fields(ShippedRules.FIRST));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}
