package io.barnraiser.build.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.people.member.People;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.web.Method;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestClient.Answer;
import io.barnraiser.platform.web.TestServer;
import io.barnraiser.shell.ShellModule;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class ReleasePagesTest {

    private final Hall hall;
    private final List<Route> routes = new ArrayList<>();
    private final TestServer server;
    private final TestClient browser;
    private long ann;
    private long ben;
    private ReleaseId id = new ReleaseId(0);

    ReleasePagesTest(Database database) {
        hall = new Hall(database);
        Messages messages = Messages.load(
                List.of(ShellModule.BUNDLE, ReleaseModule.BUNDLE), List.of(Locale.ENGLISH, Locale.GERMAN));
        URI address = URI.create("https://acme.example/");
        Finder finder = new Finder(hall.releases, hall.people.members());
        routes.addAll(new CreditPages(hall.releases, hall.people.members(), hall.weights, finder).routes());
        routes.addAll(new ReleasePages(
                        hall.releases,
                        hall.people.members(),
                        hall.cures,
                        finder,
                        () -> address,
                        () -> hall.thanks.next(50))
                .routes());
        routes.addAll(
                new ThanksPages(hall.releases, hall.people.members(), hall.thanks, hall.cures, hall.links).routes());
        routes.addAll(new ShapedPages(hall.releases, hall.cures, () -> "Acme", () -> address).routes());
        routes.addAll(new ReleaseApi(hall.releases, hall.cures, () -> messages, () -> address).routes());
        server = TestServer.start(
                routes,
                Templates.precompiled(
                        messages, Assets.load(getClass().getClassLoader()), () -> new Site("Acme", "#a8321f")),
                () -> hall.now);
        server.gatekeeper().letInWith("releases:write", "settings:write");
        browser = server.client();
    }

    @BeforeEach
    void ship() {
        ann = hall.somebody("Ann Alder");
        ben = hall.somebody("Ben Birch");
        id = hall.draft(
                hall.complaint("c1", "2025-11-02T10:00:00Z", ann),
                hall.idea("i1", "2026-02-01T10:00:00Z", ben, List.of(), ann));
        hall.releases.publish("Olga", id);
        hall.thanks.next(50);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void every_route_of_the_desk_refuses_whoever_may_not() {
        server.gatekeeper().letInWith("members:read");
        for (Route route : routes) {
            if (!route.permission().equals(Permission.PUBLIC)) {
                String path = route.path().replaceAll("\\{(id|link|row)}", "1");
                Answer answer = route.method() == Method.GET
                        ? server.client().get(path)
                        : server.client().post(path);
                assertThat(answer.status()).as(path).isEqualTo(403);
            }
        }
    }

    @Test
    void a_change_is_written_found_and_shown() {
        browser.get("/desk/releases/new");
        Answer wrong = browser.post("/desk/releases", "title", "", "body", "", "product", "", "shipped", "soon");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Write a title", "Write what changed", "Name the product", "Choose the day");
        Answer most = browser.post(
                "/desk/releases", "title", "x".repeat(121), "body", "Text", "product", "Jar", "shipped", "2026-05-01");
        assertThat(most.status()).isEqualTo(422);

        Answer made = browser.post(
                "/desk/releases", "title", "x".repeat(120), "body", "Text", "product", "Jar", "shipped", "2026-05-01");
        String page = made.header("location");
        browser.get(page);
        assertThat(browser.get(page + "/find?kind=feedback&q=Title").body()).contains("Title of c1", "Link");
        browser.post(page + "/links", "kind", "feedback", "ref", "c1");

        assertThat(browser.get(page).body()).contains("Title of c1", "Ann Alder", "Reported the problem", "Draft");
        browser.post(page + "/publish");
        assertThat(browser.get(page).body()).contains("Shown", "thanked").doesNotContain("Show it to everybody");
    }

    @Test
    void a_role_is_corrected_with_a_reason_and_not_without() {
        String page = "/desk/releases/" + id;
        long row = hall.releases
                .read(handle -> ContributionStore.standing(handle, id, 9))
                .getLast()
                .id();
        browser.get(page);

        browser.post(page + "/people/" + row, "role", "tested", "reason", " ");
        assertThat(browser.get(page).body())
                .doesNotContain("Tested it</summary>")
                .doesNotContain("tried the sample");
        browser.post(page + "/people/" + row, "role", "tested", "reason", "tried the sample");

        assertThat(browser.get(page).body()).contains("tried the sample");
        browser.post(page + "/people", "member", ben + "", "role", "wrote", "reason", "the leaflet");
        assertThat(browser.get(page).body()).contains("the leaflet");
        assertThat(browser.get(page + "/contributions.csv").body()).contains("wrote", "the leaflet", "major");
    }

    /// The invariant of the feature: no name and no word before a yes, and none after it is taken back, anywhere.
    @Test
    void a_name_is_shown_everywhere_from_the_yes_on_and_nowhere_from_the_no_on() {
        String link = hall.links.path(id, ann);
        server.gatekeeper().letInWith();
        List<String> places = List.of(
                "/shaped",
                "/shaped/" + id + "/a-lid-that-does-not-drip",
                "/shaped/feed.atom",
                "/api/v1/releases",
                "/api/v1/products/bean-jar/fingerprints");
        TestClient everybody = server.client();
        assertThat(places).noneMatch(place -> everybody.get(place).body().contains("Ann Alder"));
        assertThat(everybody.get(places.get(1)).body())
                .doesNotContain("Words of c1")
                .contains("2 people");

        TestClient herself = server.client();
        assertThat(herself.get(link).body()).contains("Thank you, Ann Alder", "You told us what was wrong.");
        herself.post(link, "naming", "name", "quotable", "yes");

        assertThat(everybody.get(places.get(0)).body()).contains("Ann Alder");
        assertThat(everybody.get(places.get(1)).body()).contains("Ann Alder", "Words of c1");
        assertThat(everybody.get(places.get(3)).body()).contains("Ann Alder");
        String tag = everybody.get(places.get(4)).header("etag");
        assertThat(everybody.getWith(places.get(4), "If-None-Match", tag).status())
                .isEqualTo(304);

        herself.post(link, "naming", "member", "quotable", "yes");
        assertThat(places).noneMatch(place -> everybody.get(place).body().contains("Ann Alder"));
        assertThat(everybody.get(places.get(1)).body()).contains("Words of c1", "a member");
        assertThat(everybody.getWith(places.get(4), "If-None-Match", tag).status())
                .isEqualTo(200);

        herself.post(link, "naming", "hidden", "quotable", "yes");
        assertThat(places).noneMatch(place -> everybody.get(place).body().contains("Ann Alder"));
        assertThat(everybody.get(places.get(1)).body()).doesNotContain("Words of c1");
    }

    @Test
    void the_name_that_was_agreed_to_stays_whatever_its_member_is_called_since() {
        String link = hall.links.path(id, ann);
        String place = "/shaped/" + id + "/a-lid-that-does-not-drip";
        browser.get(link);
        browser.post(link, "naming", "name", "name", "Ann Alder", "quotable", "yes");

        hall.people.take(hall.people.account(People.FORUM, "Ann Alder").name("Annette Alderbrook"));

        assertThat(browser.get("/desk/releases/" + id).body()).contains("Annette Alderbrook");
        for (String open : List.of("/shaped", place, "/api/v1/releases", "/api/v1/products/bean-jar/fingerprints")) {
            assertThat(browser.get(open).body()).contains("Ann Alder").doesNotContain("Annette");
        }
        assertThat(browser.get(link).body()).contains("Yes, as Ann Alder");
    }

    @Test
    void nobody_agrees_to_a_name_that_they_did_not_read() {
        String link = hall.links.path(id, ann);
        browser.get(link);
        hall.people.take(hall.people.account(People.FORUM, "Ann Alder").name("Annette Alderbrook"));

        browser.post(link, "naming", "name", "name", "Ann Alder");
        assertThat(hall.person(id, ann).naming()).isEqualTo(Naming.WAITING);
        browser.post(link, "naming", "name", "name", "Annette Alderbrook");

        assertThat(browser.get("/shaped").body()).contains("Annette Alderbrook");
    }

    @Test
    void a_link_that_is_not_ours_opens_nothing() {
        assertThat(browser.get("/shaped/thanks/1-1-" + "0".repeat(40)).status()).isEqualTo(404);
        assertThat(browser.get("/shaped/thanks/x").status()).isEqualTo(404);
    }

    @Test
    void whether_it_helped_is_answered_with_one_tap() {
        String link = hall.links.path(id, ann);
        assertThat(browser.get(link).body()).doesNotContain("solve what you had told us");
        hall.now = hall.now.plus(Duration.ofDays(31));
        hall.cures.ask(10);

        assertThat(browser.get(link).body()).contains("solve what you had told us", "I do not know");
        browser.post(link + "/cure", "cure", "no");

        assertThat(browser.get(link).body()).contains("is-chosen");
        assertThat(browser.get("/desk/releases/" + id).body()).contains("1 asked, 1 answered: 0 yes, 0 partly, 1 no");
        hall.cures.reopenNext(10);
        assertThat(hall.shelf.reopened).containsExactly("c1");
    }

    @Test
    void a_draft_is_seen_by_those_who_work_on_it_alone() {
        ReleaseId draft = hall.draft();
        assertThat(browser.get("/shaped/" + draft + "/a-lid-that-does-not-drip").body())
                .contains("Draft");

        server.gatekeeper().letInWith("members:read");

        assertThat(server.client()
                        .get("/shaped/" + draft + "/a-lid-that-does-not-drip")
                        .status())
                .isEqualTo(404);
        assertThat(server.client().get("/shaped/" + id).header("location")).endsWith("/a-lid-that-does-not-drip");
        assertThat(server.client().get("/api/v1/products/none/fingerprints").status())
                .isEqualTo(404);
    }

    @Test
    void other_sites_may_ask_and_the_widget_speaks_the_language_that_is_asked_for() {
        Answer german = server.client().get("/api/v1/products/bean-jar/fingerprints?lang=de");

        assertThat(german.header("access-control-allow-origin")).isEqualTo("*");
        assertThat(german.header("cache-control")).contains("no-cache");
        assertThat(german.body()).contains("Mitglieder haben Anteil", "\"releases\":1", "\"people\":2");
        Answer script = server.client().get("/shaped/widget.js");
        assertThat(script.header("access-control-allow-origin")).isEqualTo("*");
        assertThat(script.body().lines().count()).isLessThan(150);
        assertThat(script.body()).doesNotContain("cookie =", "innerHTML", "localStorage");
    }

    @Test
    void the_brand_is_quoted_with_the_reason_of_its_decision() {
        hall.shelf.says(
                new Piece.Ref(LinkKind.IDEA, "i1"),
                "",
                new Piece.Step(StepKind.DECIDED, Instant.parse("2026-03-01T10:00:00Z"), "You are right, it drips."));

        String page = server.client()
                .get("/shaped/" + id + "/a-lid-that-does-not-drip")
                .body();

        assertThat(page)
                .containsSubsequence("could be done", "We decided to do it", "You are right, it drips.", "the shelf");
    }

    @Test
    void the_way_goes_from_the_first_word_to_those_who_heard_back() {
        String page = server.client()
                .get("/shaped/" + id + "/a-lid-that-does-not-drip")
                .body();

        assertThat(page)
                .containsSubsequence(
                        "Somebody said it first",
                        "months later",
                        "A member said what could be done, and one agreed",
                        "It reached the shelf",
                        "All 2 who had a part in it heard of it");
        assertThat(server.client().get("/shaped/feed.atom").body())
                .contains("A lid that does not drip", "<name>Acme</name>");
    }

    @Test
    void every_page_is_there_in_both_languages_without_a_missing_text() {
        hall.now = hall.now.plus(Duration.ofDays(31));
        hall.cures.ask(10);
        for (String language : List.of("en", "de")) {
            browser.setCookie("language", language);
            for (String page : List.of(
                    "/shaped",
                    "/shaped?product=none",
                    "/shaped/" + id + "/a-lid-that-does-not-drip",
                    hall.links.path(id, ann),
                    "/desk/releases",
                    "/desk/releases/new",
                    "/desk/releases/shares",
                    "/desk/releases/" + id,
                    "/desk/releases/" + id + "/edit",
                    "/desk/releases/" + id + "?kind=person&q=ann")) {
                Answer answer = browser.get(page);
                assertThat(answer.status()).as(page).isEqualTo(200);
                assertThat(answer.body())
                        .as(page)
                        .doesNotContainPattern("(?<!dir=\"ltr\")>\\s*(release|part|place|hub)\\.[a-z]+\\.");
            }
        }
    }
}
