package io.barnraiser.build.idea;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.people.account.Role;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.json.Json;
import io.barnraiser.platform.web.Method;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestClient.Answer;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class DeskPagesTest {

    private final BoardServer site;
    private final Board board;

    DeskPagesTest(Database database) {
        site = new BoardServer(database);
        board = site.board;
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void members_and_visitors_see_nothing_of_the_desk() {
        IdeaId idea = board.idea("A door to the garden");
        for (Route route : site.routes()) {
            String path = site.path(route, idea);
            if (path.startsWith("/desk") || path.startsWith("/api")) {
                boolean reads = route.method() == Method.GET;
                Answer member = reads ? site.member().get(path) : site.member().post(path);
                assertThat(member.status()).as(path).isEqualTo(403);
                Answer visitor = reads ? site.client().get(path) : site.client().post(path);
                assertThat(visitor.status()).as(path).isIn(303, 401, 403);
            }
        }
        assertThat(site.staff()
                        .post("/desk/ideas/readers", "readers", "members")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_decision_needs_its_reason_and_keeps_what_was_typed() {
        IdeaId idea = board.idea("A door to the garden");
        TestClient browser = site.staff();
        String path = "/desk/ideas/" + idea.value();
        browser.get(path);
        Answer faulty = browser.post(path + "/decide", "status", "declined", "reason", "There is no wall");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.body()).contains("There is no wall", "Say what would change our mind");
        browser.post(path + "/decide", "status", "declined", "reason", "There is no wall", "mind", "A wall");
        assertThat(board.get(idea).status()).isEqualTo(IdeaStatus.DECLINED);
        assertThat(browser.get(board.get(idea).address()).body())
                .contains("There is no wall", "What would change our mind:", "A wall");
        assertThat(browser.post(path + "/decide", "status", "merged", "reason", "x")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void ideas_are_merged_and_taken_apart_from_the_page() {
        IdeaId one = board.idea("A door to the garden");
        IdeaId other = board.idea("A wide door to the garden");
        TestClient browser = site.staff();
        assertThat(browser.get("/desk/ideas/1").body()).contains("A wide door to the garden");
        assertThat(browser.post("/desk/ideas/1/merge", "why", "Same").status()).isEqualTo(422);
        assertThat(browser.post("/desk/ideas/1/merge", "other", "2").status()).isEqualTo(422);
        assertThat(browser.post("/desk/ideas/1/merge", "other", "1", "why", "Same")
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/desk/ideas/1/merge", "other", "2", "why", "Same")
                        .header("location"))
                .isEqualTo("/desk/ideas/2");
        assertThat(board.get(other).votes()).isEqualTo(2);
        assertThat(browser.get("/desk/ideas/1").body()).contains("This idea goes on as");
        assertThat(browser.post("/desk/ideas/1/unmerge").status()).isEqualTo(422);
        browser.post("/desk/ideas/1/unmerge", "why", "Not the same after all");
        assertThat(board.get(one).mergedInto()).isEmpty();
        assertThat(board.get(other).votes()).isEqualTo(1);
    }

    @Test
    void what_is_hidden_can_be_put_back_and_needs_a_reason() {
        IdeaId idea = board.idea("Buy my stamps");
        board.ideas.talk().say(idea, board.member(), 0, "Buy here", false, false);
        TestClient browser = site.staff();
        browser.get("/desk/ideas");
        assertThat(browser.post("/desk/ideas/1/hide").status()).isEqualTo(422);
        browser.post("/desk/ideas/1/hide", "hide", "An advertisement");
        assertThat(browser.get("/desk/ideas?work=hidden").body()).contains("Buy my stamps");
        assertThat(site.client().get("/ideas").body()).doesNotContain("Buy my stamps");
        browser.post("/desk/ideas/1/restore");
        assertThat(site.client().get("/ideas").body()).contains("Buy my stamps");
        assertThat(browser.post("/desk/ideas/1/comments/1/hide").status()).isEqualTo(422);
        browser.post("/desk/ideas/1/comments/1/hide", "why", "An advertisement");
        assertThat(site.client().get(board.get(idea).address()).body()).doesNotContain("Buy here");
        browser.post("/desk/ideas/1/comments/1/restore");
        assertThat(site.client().get(board.get(idea).address()).body()).contains("Buy here");
    }

    @Test
    void several_are_tagged_and_decided_at_once() {
        board.idea("A door to the garden");
        board.idea("A shelf in the hall");
        TestClient browser = site.staff();
        browser.get("/desk/ideas");
        browser.post("/desk/ideas/tag", "id", "1", "tag", "House", "back", "/desk/ideas?work=new");
        assertThat(browser.get("/desk/ideas?tag=house").body())
                .contains("A door to the garden")
                .doesNotContain("A shelf in the hall");
        assertThat(browser.post("/desk/ideas/decide", "id", "2", "status", "planned")
                        .status())
                .isEqualTo(422);
        browser.post("/desk/ideas/decide", "id", "2", "status", "planned", "reason", "We want it");
        assertThat(board.get(new IdeaId(2)).status()).isEqualTo(IdeaStatus.PLANNED);
        assertThat(browser.post("/desk/ideas/1/tags", "tag", "oak").status()).isEqualTo(303);
        browser.post("/desk/ideas/1/tags/remove", "tag", "house");
        browser.post("/desk/ideas/1/product", "product", "The house");
        assertThat(browser.get("/desk/ideas?tag=oak&product=The+house").body()).contains("A door to the garden");
    }

    @Test
    void the_worklist_knows_what_is_new_and_what_waits_too_long() {
        board.idea("An old wish for a door");
        board.people.at("2026-08-15T10:00:00Z");
        board.idea("A new wish for a shelf");
        TestClient browser = site.staff();
        assertThat(browser.get("/desk/ideas?work=new").body())
                .contains("A new wish for a shelf")
                .doesNotContain("An old wish for a door");
        assertThat(browser.get("/desk/ideas?work=stale").body())
                .contains("An old wish for a door")
                .doesNotContain("A new wish for a shelf");
        browser.post("/desk/ideas/1/answer", "answer", "We **look** into it");
        assertThat(browser.get("/desk/ideas?work=stale").body()).doesNotContain("An old wish for a door");
        assertThat(browser.get("/ideas/1/an-old-wish-for-a-door").body())
                .contains("What the team says", "<strong>look</strong>");
        assertThat(browser.post("/desk/ideas/1/answer", "answer", " ").status()).isEqualTo(422);
    }

    @Test
    void an_export_holds_every_row_of_the_list_and_no_formula() {
        board.idea("=HYPERLINK(1)");
        board.idea("A shelf, in the hall");
        Answer table = site.staff().get("/desk/ideas.csv?sort=newest");
        assertThat(table.header("content-type")).startsWith("text/csv");
        assertThat(table.body().lines()).hasSize(3);
        assertThat(table.body()).contains("\"A shelf, in the hall\",open,1,1,0,0", "'=HYPERLINK(1)");
    }

    @Test
    void how_an_idea_stands_is_shown_for_ten_voters_and_not_for_nine() {
        IdeaId idea = board.idea("A door to the garden");
        for (int i = 0; i < 8; i++) {
            board.ideas.vote(idea, board.member());
        }
        board.ideas.talk().say(idea, board.member(), 0, "It lets the cold in", true, false);
        TestClient browser = site.staff();
        assertThat(browser.get("/desk/ideas/1").body()).contains("No tribes are known yet", "9 in the last 14 days");
        var hidden = Jsoup.parse(browser.get("/desk/ideas/1").body()).select(".c-estimate");
        assertThat(hidden.text()).doesNotContain("%");
        board.ideas.vote(idea, board.member());
        var shown = Jsoup.parse(browser.get("/desk/ideas/1").body()).select(".c-estimate");
        assertThat(shown.text()).contains("probably between 0 % and 28 %");
    }

    @Test
    void an_idea_of_ones_own_is_written_down_and_one_of_a_member_is_theirs() {
        IdentityId ada = board.member();
        site.voices.add(new Voices.Voice(7, ada, "", "The hinge squeaks all day\nand night"));
        TestClient browser = site.staff();
        Answer form = browser.get("/desk/ideas/new?feedback=7");
        assertThat(form.body()).contains("value=\"The hinge squeaks all day\"", "and night");
        assertThat(browser.post("/desk/ideas/new", "feedback", "7", "title", "x")
                        .status())
                .isEqualTo(422);
        browser.post("/desk/ideas/new", "feedback", "7", "title", "A silent hinge", "text", "It squeaks");
        assertThat(board.get(new IdeaId(1)).author()).isEqualTo(ada);
        assertThat(site.voices.became).containsExactly("7 became idea:1");
        assertThat(board.toldOf(News.Kind.MADE)).containsExactly(ada);
        site.voices.add(new Voices.Voice(8, board.member(), "", "It squeaks here too"));
        assertThat(browser.get("/desk/ideas/1").body())
                .contains("The hinge squeaks all day", "One more says nearly the same");
        browser.post("/desk/ideas/new", "title", "A shelf in the hall");
        assertThat(board.get(new IdeaId(2)).votes()).isEqualTo(1);
        browser.post("/desk/ideas/2/feedback", "feedback", "7");
        assertThat(board.ideas.ancestors(new IdeaId(2)).feedback()).containsExactly(7L);
        assertThat(browser.post("/desk/ideas/2/feedback", "feedback", "9").status())
                .isEqualTo(404);
    }

    @Test
    void the_owner_decides_who_reads_the_board() {
        TestClient owner = site.somebody(Role.OWNER);
        assertThat(owner.get("/desk/ideas").body()).contains("Everybody may read it");
        owner.post("/desk/ideas/readers", "readers", "members");
        assertThat(site.client().get("/ideas").status()).isEqualTo(303);
        owner.post("/desk/ideas/readers", "readers", "all");
        assertThat(site.client().get("/ideas").status()).isEqualTo(200);
    }

    @Test
    void programs_read_ideas_page_by_page() {
        for (int i = 0; i < 3; i++) {
            board.idea("Idea of number " + i);
        }
        TestClient program = site.staff();
        var first = Json.read(program.get("/api/v1/ideas?sort=newest&limit=2").body());
        assertThat(first.path("ideas").size()).isEqualTo(2);
        assertThat(first.path("ideas").get(0).path("title").asString()).isEqualTo("Idea of number 2");
        var second = Json.read(program.get("/api/v1/ideas?sort=newest&limit=2&after="
                        + first.path("next").asString())
                .body());
        assertThat(second.path("ideas").get(0).path("votes").asInt()).isEqualTo(1);
        assertThat(second.path("next").isNull()).isTrue();
        board.ideas.decide("Olga", new IdeaId(1), IdeaStatus.PLANNED, "Yes", "");
        assertThat(Json.read(program.get("/api/v1/ideas/1").body())
                        .path("changes")
                        .get(0)
                        .path("reason")
                        .asString())
                .isEqualTo("Yes");
        assertThat(program.get("/api/v1/ideas?limit=200").status()).isEqualTo(200);
        for (String wrong : List.of("limit=201", "limit=0", "after=x", "sort=best")) {
            assertThat(program.get("/api/v1/ideas?" + wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(program.get("/api/v1/ideas/77").status()).isEqualTo(404);
    }

    @Test
    void every_page_is_there_in_both_languages_without_a_missing_text() {
        IdeaId idea = board.idea("A door to the garden");
        IdeaId other = board.idea("A gate to the garden");
        board.ideas.curation().product("Olga", idea, "The house");
        board.ideas.talk().say(idea, board.member(), 0, "A worry", true, false);
        board.ideas.decisions().merge("Olga", other, idea, "The same");
        TestClient browser = site.somebody(Role.OWNER);
        for (String language : List.of("en", "de")) {
            browser.setCookie("language", language);
            for (String path : List.of(
                    "/desk/ideas",
                    "/desk/ideas?work=new",
                    "/desk/ideas?work=stale",
                    "/desk/ideas?work=wanted",
                    "/desk/ideas?work=hidden",
                    "/desk/ideas?q=nothing",
                    "/desk/ideas/new",
                    "/desk/ideas/1",
                    "/desk/ideas/2")) {
                Answer answer = browser.get(path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.body()).doesNotContainPattern(">\\s*(idea|part|place|hub)\\.[a-z]+[.<]");
            }
        }
    }
}
