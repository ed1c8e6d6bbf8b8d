package io.barnraiser.build.idea;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.web.Method;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestClient.Answer;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class HubPagesTest {

    private final BoardServer site;
    private final Board board;

    HubPagesTest(Database database) {
        site = new BoardServer(database);
        board = site.board;
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void everybody_reads_the_board_and_only_members_write() {
        IdeaId idea = board.idea("A door to the garden");
        TestClient browser = site.client();
        assertThat(browser.get("/ideas").body()).contains("A door to the garden", "/ideas/" + idea.value() + "/vote");
        for (Route route : site.routes()) {
            String path = site.path(route, idea);
            if (route.method() == Method.POST) {
                assertThat(browser.post(path).status()).as(path).isIn(401, 403);
            } else if (!route.permission().isPublic()) {
                assertThat(browser.get(path).status()).as(path).isIn(303, 401, 403);
            } else {
                assertThat(browser.get(path).status()).as(path).isIn(200, 303);
            }
        }
    }

    @Test
    void a_board_for_members_leads_others_to_the_door_and_back() {
        site.board.openness.set("Olga", false);
        IdeaId idea = board.idea("A door to the garden");
        Answer answer = site.client().get("/ideas?q=door");
        assertThat(answer.header("location")).isEqualTo("/sign-in?next=%2Fideas%3Fq%3Ddoor");
        for (String path : List.of("/roadmap", "/ideas.atom", "/ideas/" + idea.value(), "/ideas/similar?title=door")) {
            assertThat(site.client().get(path).header("location")).as(path).startsWith("/sign-in");
        }
        assertThat(site.member().get("/ideas").body()).contains("A door to the garden");
    }

    @Test
    void a_member_votes_with_and_without_a_script() {
        IdeaId idea = board.idea("A door to the garden");
        TestClient browser = site.member();
        browser.get("/ideas");
        Answer plain = browser.post("/ideas/" + idea.value() + "/vote", "back", "/ideas?sort=newest");
        assertThat(plain.header("location")).isEqualTo("/ideas?sort=newest");
        assertThat(board.get(idea).votes()).isEqualTo(2);
        assertThat(browser.get("/ideas").body()).contains("aria-pressed=\"true\"");
        assertThat(browser.post("/ideas/" + idea.value() + "/vote", "back", "https://evil.example/")
                        .header("location"))
                .isEqualTo(board.get(idea).address());
        browser.post("/ideas/" + idea.value() + "/unvote");
        assertThat(board.get(idea).votes()).isEqualTo(1);
    }

    @Test
    void whoever_had_to_sign_in_comes_back_to_their_vote() {
        IdeaId idea = board.idea("A door to the garden");
        Answer answer = site.member().get("/ideas/" + idea.value() + "/vote");
        assertThat(answer.header("location")).isEqualTo(board.get(idea).address() + "?then=vote#vote");
        assertThat(site.member().get(board.get(idea).address() + "?then=vote").body())
                .contains("one press away");
        assertThat(board.get(idea).votes()).isEqualTo(1);
    }

    @Test
    void a_member_who_proposes_sees_what_is_like_it_first_also_without_a_script() {
        board.idea("A door to the garden");
        TestClient browser = site.member();
        browser.get("/ideas/new");
        Answer asked = browser.post("/ideas/new", "title", "A wide door for the garden", "text", "With glass");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body()).contains("Is it one of these?", "With glass", "Mine is different");
        Answer done = browser.post(
                "/ideas/new", "title", "A wide door for the garden", "text", "With glass", "different", "yes");
        assertThat(done.header("location")).contains("a-wide-door-for-the-garden");
        assertThat(browser.get(done.header("location")).body()).contains("With glass");
        assertThat(browser.post("/ideas/new", "title", "abc").status()).isEqualTo(422);
        assertThat(site.client().get("/ideas/similar?title=garden").body()).contains("A door to the garden");
        assertThat(site.client().get("/ideas/similar?title=").body()).doesNotContain("i-similar");
    }

    @Test
    void what_members_write_is_shown_and_never_run() {
        String bad = "<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1))\n\n**bold**";
        IdentityId ada = board.member();
        IdeaId idea = board.idea(ada, "<b onclick=alert(1)>Door</b> <script>alert(1)</script>", bad);
        board.ideas.talk().say(idea, ada, 0, bad, true, false);
        board.ideas.decide("Olga", idea, IdeaStatus.DECLINED, bad, bad);
        board.ideas.proposals().edit(idea, ada, true, "<i>Door</i>", bad + "\n" + bad);
        board.ideas.curation().product("Olga", idea, "\"><script>alert(1)</script>");
        TestClient browser = site.member();
        browser.get("/ideas");
        Answer faulty = browser.post("/ideas/" + idea.value() + "/comments", "text", bad + "x".repeat(5_000));
        assertThat(faulty.status()).isEqualTo(422);
        String address = board.get(idea).address();
        for (String body : List.of(
                faulty.body(),
                browser.get("/ideas?status=all&q=" + "door").body(),
                browser.get("/ideas?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body(),
                browser.get(address).body(),
                browser.get("/ideas/" + idea.value() + "/versions").body(),
                browser.get("/ideas/new?title=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())) {
            var page = Jsoup.parse(body);
            assertThat(page.select("script:not([src])")).isEmpty();
            assertThat(page.select("[onclick], [onerror], img, a[href^=javascript]"))
                    .isEmpty();
        }
        assertThat(browser.get(address).body()).contains("<strong>bold</strong>");
        String feed = browser.get("/ideas/" + idea.value() + "/feed.atom").body();
        assertThat(feed).doesNotContain("<script", "&lt;script");
    }

    @Test
    void comments_are_answered_and_taken_back() {
        IdeaId idea = board.idea("A door to the garden");
        TestClient browser = site.member();
        browser.get("/ideas");
        String path = "/ideas/" + idea.value() + "/comments";
        assertThat(browser.post(path, "text", "It squeaks", "worry", "yes").header("location"))
                .contains("#comment-1");
        browser.post(path, "text", "Oil it", "parent", "1");
        String page = browser.get(board.get(idea).address()).body();
        assertThat(page).contains("It squeaks", "Oil it", "Worry", "2 comments");
        assertThat(browser.post(path, "text", "x", "parent", "99").status()).isEqualTo(404);
        browser.post(path + "/1/take-back");
        assertThat(browser.get(board.get(idea).address()).body())
                .contains("Taken back by its author")
                .doesNotContain("It squeaks");
        assertThat(browser.post(path + "/77/take-back").status()).isEqualTo(404);
    }

    @Test
    void a_hidden_idea_is_seen_by_its_author_alone() {
        TestClient author = site.member();
        author.get("/ideas");
        String address = author.post("/ideas/new", "title", "Buy my stamps", "different", "yes")
                .header("location");
        IdeaId idea = new IdeaId(1);
        board.ideas.curation().hide("Olga", idea, "An advertisement");
        assertThat(author.get(address).body()).contains("took this off the board: An advertisement");
        assertThat(site.client().get(address).status()).isEqualTo(404);
        assertThat(site.client().get("/ideas").body()).doesNotContain("Buy my stamps");
        assertThat(site.client().get("/ideas/1/feed.atom").status()).isEqualTo(404);
        assertThat(site.client().get("/ideas/1/versions").status()).isEqualTo(404);
        assertThat(site.client().get("/ideas/similar?title=stamps").body()).doesNotContain("Buy my stamps");
    }

    @Test
    void a_merged_idea_leads_to_the_one_that_carries_it_and_old_slugs_lead_on() {
        IdeaId one = board.idea("A door to the garden");
        IdeaId other = board.idea("A gate to the garden");
        board.ideas.decisions().merge("Olga", one, other, "The same");
        TestClient browser = site.client();
        assertThat(browser.get("/ideas/1/a-door-to-the-garden").header("location"))
                .isEqualTo("/ideas/2/a-gate-to-the-garden?merged=1");
        assertThat(browser.get("/ideas/2/another-title").header("location")).isEqualTo("/ideas/2/a-gate-to-the-garden");
        assertThat(browser.get("/ideas/2/a-gate-to-the-garden?merged=1").body())
                .contains("A door to the garden", "Idea #1 is the same as this one");
        assertThat(browser.get("/ideas/77").status()).isEqualTo(404);
    }

    @Test
    void an_author_changes_the_text_and_everybody_sees_what_changed() {
        TestClient author = site.member();
        author.get("/ideas");
        author.post("/ideas/new", "title", "A wide door", "text", "Of oak", "different", "yes");
        assertThat(author.get("/ideas/1/edit").body()).contains("Of oak");
        author.post("/ideas/1/edit", "title", "A wider door", "text", "Of oak and glass");
        assertThat(site.client().get("/ideas/1/versions").body())
                .contains("<del>wide</del><ins>wider</ins>", "<ins> and glass</ins>");
        assertThat(author.post("/ideas/1/edit", "title", "x").status()).isEqualTo(422);
        IdeaId others = board.idea("A shelf in the hall");
        assertThat(author.get("/ideas/" + others.value() + "/edit").status()).isEqualTo(403);
        assertThat(author.post("/ideas/" + others.value() + "/edit", "title", "My shelf")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_roadmap_has_a_column_a_status() {
        IdeaId idea = board.idea("A door to the garden");
        assertThat(site.client().get("/roadmap").body()).contains("Nothing on the way yet");
        board.ideas.decide("Olga", idea, IdeaStatus.PLANNED, "Yes", "");
        assertThat(site.client().get("/roadmap").body()).contains("A door to the garden", "Planned");
        assertThat(site.client().get("/roadmap.atom").body()).contains("<title>A door to the garden</title>");
    }

    @Test
    void every_page_is_there_in_both_languages_without_a_missing_text() {
        IdeaId idea = board.idea("A door to the garden");
        IdeaId other = board.idea("A gate to the garden");
        board.ideas.talk().say(idea, board.member(), 0, "A worry", true, false);
        board.ideas.talk().say(idea, board.member(), 0, "An answer", false, true);
        board.ideas.decide("Olga", idea, IdeaStatus.DECLINED, "No wall", "A wall");
        board.ideas.decisions().merge("Olga", other, idea, "The same");
        TestClient browser = site.member();
        for (String language : List.of("en", "de")) {
            browser.setCookie("language", language);
            for (String path : List.of(
                    "/ideas",
                    "/ideas?status=shipped",
                    "/ideas?mine=yes&sort=decided",
                    "/ideas/new",
                    "/roadmap",
                    board.get(idea).address(),
                    "/ideas/1/versions")) {
                Answer answer = browser.get(path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.body()).doesNotContainPattern(">\\s*(idea|part|place|hub)\\.[a-z]+[.<]");
            }
        }
    }
}
