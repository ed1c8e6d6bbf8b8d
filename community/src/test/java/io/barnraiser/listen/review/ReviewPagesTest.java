package io.barnraiser.listen.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.listen.inbox.InboxModule;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.web.Method;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestServer;
import io.barnraiser.shell.ShellModule;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class ReviewPagesTest {

    private final Counter counter;
    private final TestServer server;
    private final TestClient client;

    ReviewPagesTest(Database database) {
        counter = new Counter(database);
        Messages messages = Messages.load(
                List.of(ShellModule.BUNDLE, InboxModule.BUNDLE, ReviewModule.BUNDLE),
                List.of(Locale.ENGLISH, Locale.GERMAN));
        server = TestServer.start(
                counter.module.feature().routes(),
                Templates.precompiled(
                        messages, Assets.load(getClass().getClassLoader()), () -> new Site("Barn", "#a8321f")),
                counter.hall.people.clock());
        client = server.client();
    }

    @BeforeEach
    void the_team_is_signed_in() {
        server.gatekeeper().letInWith("listening:read", "listening:write", "members:read");
    }

    @AfterEach
    void stop() {
        server.close();
        counter.close();
    }

    private String product(String key) {
        return counter.card(key).product().path();
    }

    @Test
    void before_the_first_review_the_page_says_what_will_stand_here() {
        assertThat(client.get("/desk/reviews").body()).contains("No reviews with stars yet", "Connect a source");
        assertThat(client.get("/desk/reviews/1").status()).isEqualTo(404);
    }

    @Test
    void products_stand_in_a_cautious_order_and_too_few_have_no_figure() {
        counter.crowd(1, 1, "glowing", 5);
        counter.crowd(12, 2, "tent", 4);
        counter.read();
        String body = client.get("/desk/reviews").body();
        assertThat(body.indexOf("The tent")).isLessThan(body.indexOf("The glowing"));
        assertThat(body).contains("Too few to say", "rv-spread__bar", "5 % quantile");
        assertThat(client.get("/desk/reviews?q=glow").body())
                .contains("The glowing")
                .doesNotContain("The tent");
        assertThat(client.get("/desk/reviews?least=10&year=2026&sort=worst").body())
                .contains("The tent")
                .doesNotContain("The glowing");
        assertThat(client.get("/desk/reviews?year=1999").body()).contains("No product is like that");
        assertThat(client.get("/desk/reviews?year=99999999999&least=x&sort=x&after=x")
                        .body())
                .contains("The tent");
    }

    @Test
    void the_table_has_an_interval_where_the_page_has_one_and_nothing_where_it_has_none() {
        counter.crowd(1, 1, "=glowing", 5);
        counter.crowd(12, 2, "tent", 4);
        counter.read();
        String[] lines = client.get("/desk/reviews.csv").body().split("\r\n", -1);
        assertThat(lines[0]).startsWith("product,name,reviews,stars,stars_lower,stars_upper,stars_cautious,one");
        assertThat(lines[1])
                .matches("tent,The tent,12,3\\.\\d{3},\\d\\.\\d{3},\\d\\.\\d{3},\\d\\.\\d{3},0,0,0,12,0,.*");
        assertThat(lines[2]).startsWith("'=glowing,The =glowing,1,,,,,0,0,0,0,1,");
    }

    @Test
    void a_review_is_set_aside_for_a_reason_that_everybody_reads_and_counts_again() {
        long told = counter.reviews(counter.hall.person("anna"), 1, "tent", 1, "problem <b>with</b> the zip");
        counter.read();
        String path = product("tent");
        assertThat(client.get(path).body())
                .contains(
                        "problem &lt;b&gt;with&lt;/b&gt; the zip",
                        "anna",
                        "/desk/listening/" + told,
                        "Waits for an answer");
        String id = Long.toString(told);
        assertThat(client.post(path + "/aside", "id", id, "reason", "", "note", "it is bad")
                        .status())
                .isEqualTo(422);
        assertThat(client.post(path + "/aside", "id", id, "reason", "elsewhere", "note", "It speaks of shoes")
                        .status())
                .isEqualTo(303);
        assertThat(client.get(path).body()).contains("One review was set aside by the team, 1 of them with one or two");
        assertThat(client.get(path + "?which=apart").body())
                .contains("It speaks of shoes", "About something else", "Count it again");
        assertThat(client.post(path + "/restore", "id", id).status()).isEqualTo(303);
        assertThat(client.get(path + "?stars=1&order=lowest&by=unknown").body())
                .contains("with&lt;/b&gt; the zip", "Taken back by");
        assertThat(client.get(path + "?year=1999").body()).contains("None like that");
    }

    @Test
    void it_speaks_german() {
        counter.crowd(12, 2, "tent", 4);
        counter.read();
        client.setCookie("language", "de");
        String body = client.get(product("tent")).body();
        assertThat(body).contains("Verteilung der Sterne", "Gesondert gezählt");
    }

    @Test
    void programs_read_figures_with_their_intervals() {
        counter.crowd(1, 1, "glowing/1", 5);
        counter.crowd(12, 2, "tent", 4);
        counter.read();
        assertThat(client.get("/api/v1/reviews?limit=1").body())
                .contains("\"product\":\"tent\"", "\"counts\":[0,0,0,12,0]", "\"method\":\"dirichlet\"", "\"next\":\"");
        assertThat(client.get("/api/v1/products/tent/reviews").body())
                .contains("\"kind\":\"estimate\"", "\"set_aside\":{", "\"unknown\":{");
        assertThat(client.get("/api/v1/products/none/reviews").status()).isEqualTo(404);
        for (String wrong : List.of("sort=x", "after=x", "limit=0", "limit=201")) {
            assertThat(client.get("/api/v1/reviews?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void every_door_asks_for_its_permission() {
        assertThat(counter.module.feature().routes()).allSatisfy(route -> {
            String needed = route.path().startsWith("/api/")
                    ? "members:read"
                    : route.method() == Method.POST ? "listening:write" : "listening:read";
            assertThat(route.permission().name()).as(route.path()).isEqualTo(needed);
        });
        counter.reviews(counter.hall.person("anna"), 1, "tent", 1, "");
        counter.read();
        server.gatekeeper().letInWith("listening:read");
        assertThat(client.get(product("tent")).body()).doesNotContain("Set aside</summary>");
        assertThat(client.post(product("tent") + "/aside", "id", "1", "reason", "paid", "note", "They said so")
                        .status())
                .isEqualTo(403);
        assertThat(client.get("/api/v1/reviews").status()).isEqualTo(403);
        server.gatekeeper().letInWith("members:read");
        assertThat(client.get("/desk/reviews").status()).isEqualTo(403);
    }
}
