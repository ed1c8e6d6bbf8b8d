package io.barnraiser.listen.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.hub.Square;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestClient.Answer;
import io.barnraiser.platform.web.TestServer;
import io.barnraiser.shell.ShellModule;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class SurveyPagesTest {

    private final Poll poll;
    private final TestServer server;
    private final TestClient client;
    private final List<Route> routes;

    SurveyPagesTest(Database database) {
        poll = new Poll(database);
        Assets assets = Assets.load(getClass().getClassLoader());
        Messages messages = Messages.load(List.of(ShellModule.BUNDLE, SurveyModule.BUNDLE), Square.LANGUAGES);
        Site site = new Site("Acme", "#a8321f");
        routes = poll.module.feature(new SplittableRandom(1)).routes();
        List<Route> all = new ArrayList<>(routes);
        all.addAll(ShellModule.feature(messages, assets, () -> site, List.of(), viewer -> java.util.Optional.empty())
                .routes());
        server = TestServer.start(all, Templates.precompiled(messages, assets, () -> site), poll.square);
        server.gatekeeper().letInWith("members:read", "members:write");
        client = server.client();
    }

    @AfterEach
    void close() {
        server.close();
        poll.close();
    }

    @Test
    void a_survey_is_written_asked_answered_with_one_tap_and_read() {
        poll.allows("Ada");
        client.get("/desk/surveys/new");
        Answer added = client.post(
                "/desk/surveys/new",
                fields("title", "Bells", "wanted", "5", "days", "14", "text1", "Too heavy?", "kind1", "scale"));
        String path = added.header("location");
        assertThat(client.get(path).body()).contains("Too heavy?", "Ask now");
        client.post(path + "/send");
        poll.run(new SurveyId(1));

        server.gatekeeper().letNobodyIn();
        TestClient ada = server.client();
        assertThat(ada.get(poll.link(0)).body()).contains("Too heavy?", "name=\"q1\" value=\"10\"");
        assertThat(ada.post(poll.link(0), "q1", "8").header("location")).isEqualTo(poll.link(0));
        assertThat(ada.get(poll.link(0)).body()).contains("value=\"8\" aria-pressed=\"true\"", "You can change");

        server.gatekeeper().letInWith("members:read", "members:write");
        assertThat(client.get(path).body()).contains("1 answer").doesNotContain("100 %");
    }

    @Test
    void words_of_nine_people_are_not_shown_and_words_of_ten_are() {
        for (int person = 0; person < 11; person++) {
            poll.allows("P" + person);
        }
        SurveyId id = poll.asked(poll.draft(11, new Question(1, QuestionKind.TEXT, "Which bell?", List.of())));
        for (int person = 0; person < 9; person++) {
            poll.surveys.answer(
                    poll.surveys.get(id),
                    poll.ask(id, person),
                    List.of(io.barnraiser.listen.survey.Answer.words(1, "A loud one " + person)));
        }
        poll.surveys.answer(
                poll.surveys.get(id), poll.ask(id, 9), List.of(io.barnraiser.listen.survey.Answer.words(1, "   ")));
        assertThat(client.get("/desk/surveys/" + id).body()).doesNotContain("A loud one");

        poll.surveys.answer(
                poll.surveys.get(id),
                poll.ask(id, 10),
                List.of(io.barnraiser.listen.survey.Answer.words(1, "A loud one 9")));

        assertThat(client.get("/desk/surveys/" + id).body()).contains("A loud one 0", "A loud one 9");
    }

    @Test
    void what_is_no_answer_is_not_taken() {
        IdentityId ada = poll.allows("Ada");
        poll.asked(poll.draft(1, Poll.scale()));
        server.gatekeeper().letNobodyIn();
        TestClient browser = server.client();
        browser.get(poll.link(0));
        for (String wrong : List.of("11", "-1", "x", "")) {
            assertThat(browser.post(poll.link(0), "q1", wrong).status())
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(browser.post(poll.link(0), "q1", "10").status()).isEqualTo(303);
        assertThat(browser.get(poll.link(0) + "x").status()).isEqualTo(404);
        assertThat(poll.square.count("survey_answer")).isEqualTo(1);
        assertThat(ada).isNotNull();
    }

    @Test
    void everything_that_is_wrong_with_a_survey_is_said_at_once_and_limits_hold() {
        client.get("/desk/surveys/new");
        Answer wrong = client.post("/desk/surveys/new", fields("wanted", "10001", "days", "91", "intention", "2"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("from 1 to 10000", "from 1 to 90", "Ask at least one question", "answered from 0 to 10");
        assertThat(options(8).status()).isEqualTo(303);
        assertThat(options(9).status()).isEqualTo(422);
        assertThat(options(1).status()).isEqualTo(422);
    }

    private Answer options(int count) {
        StringBuilder lines = new StringBuilder();
        for (int option = 0; option < count; option++) {
            lines.append("option ").append(option).append('\n');
        }
        return client.post(
                "/desk/surveys/new",
                fields(
                        "title",
                        "T",
                        "wanted",
                        "10000",
                        "days",
                        "90",
                        "text1",
                        "Q",
                        "kind1",
                        "choice",
                        "options1",
                        lines.toString()));
    }

    @Test
    void every_route_names_a_known_permission_and_refuses_strangers() {
        server.gatekeeper().letNobodyIn();
        for (Route route : routes) {
            assertThat(Permissions.isKnown(route.permission())).as(route.path()).isTrue();
            if (!route.permission().isPublic()) {
                String path = route.path().replace("{id}", "1");
                Answer answer = route.method() == io.barnraiser.platform.web.Method.GET
                        ? server.client().get(path)
                        : server.client()
                                .raw("POST", path, new byte[0], "Content-Type", "application/x-www-form-urlencoded");
                assertThat(answer.status()).as(path).isIn(303, 401);
            }
        }
    }

    @Test
    void the_pages_are_there_in_both_languages() {
        poll.allows("Ada");
        poll.asked(poll.draft(1, Poll.scale()));
        for (String language : List.of("en", "de")) {
            client.setCookie("language", language);
            for (String page : List.of("/desk/surveys", "/desk/surveys/new", "/desk/surveys/1", poll.link(0))) {
                assertThat(client.get(page).body()).as(page).doesNotContainPattern(">\\s*(survey|part)\\.[a-z]");
            }
        }
    }

    private static String[] fields(String... given) {
        return given;
    }
}
