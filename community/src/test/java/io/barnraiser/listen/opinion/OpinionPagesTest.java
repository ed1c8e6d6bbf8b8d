package io.barnraiser.listen.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.web.Method;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestClient.Answer;
import io.barnraiser.platform.web.TestServer;
import io.barnraiser.shell.ShellModule;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The doors of the team and of members.
@BothDatabases
final class OpinionPagesTest {

    private final Agora agora;
    private final TestServer server;
    private final TestClient browser;

    OpinionPagesTest(Database database) {
        agora = new Agora(database);
        Messages messages = Messages.load(
                List.of(ShellModule.BUNDLE, OpinionModule.BUNDLE), List.of(Locale.ENGLISH, Locale.GERMAN));
        server = TestServer.start(
                agora.module.feature().routes(),
                Templates.precompiled(
                        messages, Assets.load(getClass().getClassLoader()), () -> new Site("Barn", "#a8321f")),
                agora.people.clock());
        browser = server.client();
        team();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void team() {
        server.gatekeeper().letInWith("members:read", "members:write");
    }

    private void member() {
        server.gatekeeper().letInWith("hub:take-part");
    }

    @Test
    void every_route_refuses_whoever_may_not() {
        server.gatekeeper().letInWith("settings:write");
        for (Route route : agora.module.feature().routes()) {
            String path = route.path().replace("{id}", "1").replace("{statement}", "1");
            int status = (route.method() == Method.GET ? browser.get(path) : browser.post(path)).status();
            // A report is for everybody where the team says so, and is not there where it does not.
            assertThat(status).as(path).isEqualTo(path.endsWith("/report") ? 404 : 403);
        }
    }

    @Test
    void a_question_is_made_opened_voted_on_and_closed() {
        Answer made = browser.post(
                "/desk/opinions", "title", "What next?", "budget", "3", "statements", "More wool\nLess plastic\n");
        assertThat(made.header("location")).isEqualTo("/desk/opinions/1/statements");
        assertThat(browser.get("/desk/opinions/1/statements").body()).contains("More wool", "Less plastic");
        member();
        assertThat(browser.get("/opinions/1").status()).isEqualTo(404);
        assertThat(browser.get("/opinions").body()).doesNotContain("What next?");

        team();
        browser.post("/desk/opinions/1/open");
        member();
        assertThat(browser.get("/opinions").body()).contains("What next?");
        assertThat(browser.get("/opinions/1").body()).contains("0 of 2", "Disagree", "Pass", "Agree");

        Answer voted = browser.post("/opinions/1/vote", "statement", "1", "vote", "agree");
        assertThat(voted.header("location")).isEqualTo("/opinions/1");
        browser.post("/opinions/1/vote", "statement", "1", "vote", "agree");
        assertThat(agora.parts).hasSize(1);
        assertThat(browser.get("/opinions/1").body()).contains("1 of 2", "You agree", "Undo", "Less plastic");
        assertThat(browser.get("/opinions/1/mine").body()).contains("You voted once", "More wool");
        assertThat(browser.post("/opinions/1/undo", "statement", "1").header("location"))
                .isEqualTo("/opinions/1?statement=1");
        assertThat(browser.get("/opinions/1?statement=1").body()).contains("0 of 2", "More wool");

        team();
        browser.post("/desk/opinions/1/close");
        member();
        browser.post("/opinions/1/vote", "statement", "1", "vote", "agree");
        assertThat(agora.questions
                        .statements(new QuestionId(1))
                        .getFirst()
                        .tally()
                        .votes())
                .isZero();
        assertThat(browser.get("/opinions/1").body()).contains("This question is closed");
    }

    @Test
    void what_is_wrong_with_a_new_question_is_told_all_at_once() {
        Answer wrong =
                browser.post("/desk/opinions", "title", "x".repeat(141), "budget", "21", "statements", "y".repeat(141));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("up to 140 characters", "from 0 to 20", "140 characters at most");
        assertThat(browser.post(
                                "/desk/opinions",
                                "title",
                                "x".repeat(140),
                                "budget",
                                "20",
                                "statements",
                                "y".repeat(140))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_vote_that_is_none_is_refused() {
        QuestionId id = agora.open(2, false);
        member();
        browser.get("/opinions/" + id);

        assertThat(browser.post("/opinions/" + id + "/vote", "statement", "1", "vote", "maybe")
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/opinions/" + id + "/vote", "vote", "agree").status())
                .isEqualTo(422);
        assertThat(browser.post("/opinions/99/vote", "statement", "1", "vote", "agree")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_statement_of_a_member_waits_is_refused_with_a_reason_and_its_author_sees_it() {
        QuestionId id = agora.open(1, true);
        member();
        browser.get("/opinions/" + id);
        browser.post("/opinions/" + id + "/statements", "text", "<b>Bold</b> pockets");
        assertThat(agora.parts).as("adding is taking part").hasSize(1);
        assertThat(browser.get("/opinions/" + id + "/mine").body()).contains("has not looked at it yet");
        assertThat(browser.get("/opinions/" + id).body()).contains("0 of 1");

        team();
        String page = browser.get("/desk/opinions/" + id + "/statements").body();
        assertThat(page).contains("Waiting for you", "&lt;b&gt;Bold").doesNotContain("<b>Bold");
        String statement = "/desk/opinions/" + id + "/statements/2";
        assertThat(browser.post(statement + "/refuse").status()).isEqualTo(422);
        browser.post(statement + "/refuse", "reason", "aside");
        member();
        assertThat(browser.get("/opinions/" + id + "/mine").body()).contains("It is not about the question.");

        team();
        browser.post(statement + "/show");
        member();
        // Its author agreed when adding it.
        assertThat(browser.get("/opinions/" + id).body()).contains("1 of 2");
    }

    @Test
    void what_cannot_be_added_is_said_beside_what_was_typed() {
        QuestionId id = agora.open(1, false);
        member();
        browser.get("/opinions/" + id);

        Answer twice = browser.post("/opinions/" + id + "/statements", "text", "statement NUMBER 0");

        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body()).contains("This statement is there already", "statement NUMBER 0");
    }

    @Test
    void members_see_what_came_out_only_when_the_team_lets_them_and_others_only_when_it_is_public() {
        QuestionId id = agora.open(8, false);
        agora.camps(id, 12, 10);
        agora.map(id);
        String report = "/opinions/" + id + "/report";
        String share = "/desk/opinions/" + id + "/share";
        member();
        assertThat(browser.get(report).status()).isEqualTo(404);

        team();
        browser.get("/desk/opinions");
        browser.post(share, "sharing", "members");
        member();
        assertThat(browser.get(report).body()).contains("There are 2 groups of opinion", "What unites");
        server.gatekeeper().letInWith();
        assertThat(browser.get(report).status()).isEqualTo(404);

        team();
        browser.post(share, "sharing", "everybody");
        server.gatekeeper().letInWith();
        assertThat(browser.get(report).body()).contains("There are 2 groups of opinion");
    }

    @Test
    void the_report_puts_what_unites_before_what_divides_and_says_that_axes_mean_nothing() {
        QuestionId id = agora.open(8, false);
        agora.camps(id, 12, 10);
        agora.map(id);

        String page = browser.get("/desk/opinions/" + id).body();

        assertThat(page).contains("Statement number 7", "12 people", "10 people", "mean nothing", "As of");
        assertThat(page.indexOf("What unites")).isLessThan(page.indexOf("What divides"));
        assertThat(page.indexOf("What divides")).isLessThan(page.indexOf("The map"));
    }

    @Test
    void votes_go_out_with_numbers_that_stand_for_nobody_and_not_before_fifteen_people_voted() {
        QuestionId few = agora.open(8, false);
        agora.camps(few, 7, 7);
        assertThat(browser.get("/desk/opinions/" + few + "/votes.csv").status()).isEqualTo(409);
        agora.ballots.vote(few, agora.first(few).id(), agora.member(500), Vote.PASS);

        String file = browser.get("/desk/opinions/" + few + "/votes.csv").body();

        assertThat(file.lines().findFirst()).contains("participant,statement,vote");
        assertThat(file.lines()).hasSize(1 + 14 * 8 + 1);
        assertThat(file.lines().skip(1)).allMatch(line -> line.matches("([1-9]|1[0-5]),[1-8],(-1|0|1)"));
    }

    @Test
    void no_page_of_the_team_tells_how_anybody_voted() {
        QuestionId id = agora.open(8, false);
        agora.camps(id, 7, 7);
        agora.map(id);

        assertThat(browser.get("/desk/opinions/" + id).body())
                .contains("Too few people have voted")
                .doesNotContain("Statement number 0", "o-shares");
        // Who is of the team but takes no part sees no votes but their own.
        assertThat(browser.get("/opinions/" + id + "/mine").status()).isEqualTo(403);
    }

    @Test
    void every_page_is_there_in_both_languages_without_a_missing_text() {
        QuestionId id = agora.open(8, true);
        agora.camps(id, 12, 10);
        agora.ballots.add(id, agora.member(100), "Mine");
        agora.map(id);
        agora.questions.share(Agora.TEAM, id, Sharing.EVERYBODY);
        server.gatekeeper().letInWith("members:read", "members:write", "hub:take-part");
        for (String language : List.of("en", "de")) {
            browser.setCookie("language", language);
            for (String path : List.of(
                    "/desk/opinions",
                    "/desk/opinions/new",
                    "/desk/opinions/" + id,
                    "/desk/opinions/" + id + "/statements",
                    "/opinions",
                    "/opinions/" + id,
                    "/opinions/" + id + "/mine",
                    "/opinions/" + id + "/report")) {
                Answer answer = browser.get(path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.body()).as(path).doesNotContainPattern("\\bopinion\\.[a-z]");
            }
        }
    }

    @Test
    void who_votes_faster_than_a_thumb_can_is_asked_to_wait() {
        QuestionId id = agora.open(1, false);
        member();
        browser.get("/opinions/" + id);
        String path = "/opinions/" + id + "/statements";
        for (int i = 0; i < BallotPages.STATEMENTS.most(); i++) {
            assertThat(browser.post(path, "text", "").status()).isEqualTo(422);
        }

        assertThat(browser.post(path, "text", "").status()).isEqualTo(429);
    }
}
