package io.barnraiser.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.ProofOfOrigin;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ShellPagesTest {

    private List<Route> routes = List.of();
    private TestServer server;
    private TestClient client;
    private Optional<Response> start = Optional.empty();

    @BeforeAll
    void start() {
        Assets assets = Assets.load(getClass().getClassLoader());
        Messages messages = Messages.load(List.of(ShellModule.BUNDLE), List.of(Locale.ENGLISH, Locale.GERMAN));
        Site site = new Site("Rad & <Tat>", "#ffee00");
        PaletteSource source =
                (viewer, words, most) -> List.of(new PaletteItem(words + " <found>", "", "/desk/members/1", "user"));
        routes = new ArrayList<>(ShellModule.feature(messages, assets, () -> site, List.of(source), viewer -> start)
                .routes());
        routes.add(Route.post(
                "/undoable",
                Permission.PUBLIC,
                request -> Response.redirect("/design").toastWithUndo("/undo", "design.error.name", "x~y")));
        server = TestServer.start(routes, Templates.precompiled(messages, assets, () -> site));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void signIn() {
        start = Optional.empty();
        server.gatekeeper().letInWith("own", "members:read", "sources:read");
        client = server.client();
    }

    @Test
    void every_frame_shows_in_both_languages_without_a_missing_text() {
        for (String language : List.of("en", "de")) {
            client.setCookie("language", language);
            for (String frame : List.of("/design", "/design/side", "/design/hub", "/design/plain")) {
                TestClient.Answer answer = client.get(frame);
                assertThat(answer.status()).as(frame).isEqualTo(200);
                assertThat(answer.body()).contains("<html lang=\"" + language + "\"", "<h1", "id=\"content\"");
                assertThat(answer.body()).doesNotContainPattern(">\\s*(design|part|shell|place|time|theme)\\.[a-z]");
            }
        }
    }

    @Test
    void a_figure_stands_with_its_interval_its_grade_and_how_we_know_or_says_why_not() {
        String body = client.get("/design").body();

        assertThat(body)
                .contains("62 %", "probably between 50 % and 73 %", "aria-label=\"Grade D: a description\"")
                .contains("How we know", "Score interval of a share", "66 newcomers of the last 90 days", "run 17")
                .contains("The invitation changed the share who came back by +20.0 points")
                .contains("Fewer than 10 people", "Cannot tell", "All values are alike");
    }

    @Test
    void whatever_a_brand_calls_itself_is_escaped() {
        assertThat(client.get("/design").body())
                .contains("Rad &amp; &lt;Tat&gt;")
                .doesNotContain("<Tat>");
    }

    @Test
    void the_rail_shows_only_places_that_the_reader_may_see() {
        server.gatekeeper().letInWith("own", "sources:read");

        String body = client.get("/design").body();

        assertThat(body).contains("href=\"/desk/sources\"").doesNotContain("href=\"/desk/members\"");
        assertThat(client.get("/desk").header("Location")).isEqualTo("/desk/sources");
    }

    @Test
    void the_desk_begins_with_what_a_feature_has_to_show_first() {
        start = Optional.of(Response.text("the first hour"));

        assertThat(client.get("/desk").body()).isEqualTo("the first hour");
    }

    @Test
    void somebody_without_work_at_the_desk_is_shown_the_front_door() {
        server.gatekeeper().letInWith("own");

        assertThat(client.get("/desk").header("Location")).isEqualTo("/");
    }

    @Test
    void the_front_door_says_whose_place_it_is_and_leads_everybody_where_they_belong() {
        assertThat(client.get("/").body()).contains("Rad &amp; &lt;Tat&gt;", "href=\"/desk\"");

        server.gatekeeper().letInWith("own");
        assertThat(client.get("/").body())
                .contains("href=\"/mine\"")
                .doesNotContain("href=\"/desk\"", "href=\"/join\"");

        server.gatekeeper().letNobodyIn();
        assertThat(client.get("/").body())
                .contains("href=\"/sign-in\"", "href=\"/join\"")
                .doesNotContain("href=\"/desk\"");
    }

    @Test
    void the_parts_are_shown_to_those_with_an_account_only() {
        server.gatekeeper().letNobodyIn();

        assertThat(client.get("/design").header("Location")).startsWith("/sign-in");
    }

    @Test
    void a_reader_chooses_light_and_language_and_comes_back() {
        TestClient.Answer answer = client.post("/reading", "theme", "dark", "language", "de", "back", "/design?x=1");

        assertThat(answer.header("Location")).isEqualTo("/design?x=1");
        assertThat(client.get("/design").body()).contains("data-theme=\"dark\"", "lang=\"de\"");
    }

    @Test
    void the_way_back_never_leaves_the_site() {
        for (String away : List.of("https://evil.example", "//evil.example", "/\\evil.example", "javascript:1")) {
            assertThat(client.post("/reading", "back", away).header("Location"))
                    .as(away)
                    .isEqualTo("/desk");
        }
    }

    @Test
    void nothing_here_acts_for_another_sites_page() {
        assertThat(ProofOfOrigin.missing(routes)).isEmpty();
    }

    @Test
    void a_toast_is_said_once() {
        client.post("/undoable");

        assertThat(client.get("/design").body()).contains("Tell us how to call you", "action=\"/undo\"");
        assertThat(client.get("/design").body()).doesNotContain("action=\"/undo\"");
    }

    @Test
    void the_palette_offers_places_and_what_its_sources_find() {
        assertThat(client.get("/desk/palette").body()).contains("All members", "Same person?", "Sources");
        assertThat(client.get("/desk/palette?q=sourc").body())
                .contains("\"label\":\"Sources\"", "sourc <found>")
                .doesNotContain("All members");
    }

    @Test
    void the_palette_offers_what_its_reader_may_do_in_the_readers_language() {
        List<String> deeds = List.of(
                "Connect a place",
                "Import a file",
                "Look for people who are one",
                "Invite somebody to the team",
                "Make a key");
        assertThat(client.get("/desk/palette").body()).doesNotContain(deeds);

        server.gatekeeper().letInWith("own", "sources:write", "members:merge", "accounts:manage", "keys:manage");
        assertThat(client.get("/desk/palette").body()).contains(deeds);
        assertThat(client.get("/desk/palette?q=IMPORT").body())
                .contains("{\"label\":\"Import a file\",\"hint\":\"Sources\",\"href\":\"/desk/sources/connect/file\"")
                .doesNotContain("Make a key");

        server.gatekeeper().letInWith("own", "keys:manage");
        client.setCookie("language", "de");
        assertThat(client.get("/desk/palette").body())
                .contains("Einen Schlüssel anlegen")
                .doesNotContain("Einen Ort verbinden", "Jemanden ins Team einladen");
    }

    @Test
    void the_brands_colour_is_darkened_until_it_can_be_read() {
        assertThat(client.get("/brand.css").body())
                .contains("--brand:light-dark(#")
                .doesNotContain("#ffee00,");
        assertThat(client.get("/brand.css").header("Content-Type")).startsWith("text/css");
    }

    @Test
    void a_problem_page_says_what_happened_and_by_which_number_to_find_it() {
        TestClient.Answer answer = client.get("/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("Nothing is here", "Request " + answer.header("X-Request-Id"));
    }
}
