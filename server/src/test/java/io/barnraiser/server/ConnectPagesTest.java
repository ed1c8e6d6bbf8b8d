package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.source.Run;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.activity.source.SourceRuns;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Method;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestClient.Answer;
import io.barnraiser.platform.web.TestServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages that connect a place and those of the sources, with the real connectors behind them. What they ask the
/// database is tested on both where it stands.
final class ConnectPagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DISCOURSE = "/desk/sources/connect/discourse";
    private static final String EVENTS = "/desk/sources/connect/events";
    private static final String FILE = "/desk/sources/connect/file";

    private final Neighbour forum = new Neighbour();
    private final Installation installation;
    private final Wings wings;
    private final List<Route> routes;
    private final TestServer server;
    private final TestClient browser;

    ConnectPagesTest(@TempDir Path folder) {
        installation = Installations.make(folder, Map.of("outgoing.allow-hosts", "127.0.0.1"));
        wings = new Wings(installation, "test", () -> URI.create("http://localhost"));
        routes = wings.features().stream()
                .filter(feature -> feature.name().equals("activity.connect"))
                .map(Feature::routes)
                .findFirst()
                .orElseThrow();
        server = TestServer.start(routes, wings.templates());
        browser = server.client();
    }

    @BeforeEach
    void let_a_manager_in() {
        wings.start();
        server.gatekeeper().letInWith("sources:read", "sources:write", "keys:manage");
    }

    @AfterEach
    void close() {
        forum.close();
        server.close();
        wings.close();
        installation.close();
    }

    private Answer connect(String address, String key) {
        return browser.post(DISCOURSE, "address", address, "secret", key, "username", "reader", "name", "Forum");
    }

    private long connected() {
        forum.speak();
        String location = connect(forum.address(), Neighbour.KEY).header("location");
        assertThat(location).startsWith("/desk/sources/");
        return Long.parseLong(location.substring("/desk/sources/".length()));
    }

    private List<Run> runs(long source) {
        return new SourceRuns(installation.database(), installation.clock()).newest(new SourceId(source), 10);
    }

    private void ended(long source, int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> runs(source).size() == count
                        && runs(source).stream().allMatch(run -> run.state().isEnded()));
    }

    @Test
    void every_route_refuses_whoever_may_not() {
        server.gatekeeper().letInWith("members:read");
        for (Route route : routes) {
            String path = route.path().replaceAll("\\{[a-z]+}", "1");
            Answer answer = route.method() == Method.GET ? browser.get(path) : browser.post(path);
            assertThat(answer.status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void an_empty_form_says_all_that_is_wrong_at_once() {
        Answer answer = browser.post(DISCOURSE, "address", "", "secret", "", "username", "reader", "name", "Forum");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Write the address of the forum", "Paste an API key", "value=\"reader\"", "value=\"Forum\"");
        assertThat(wings.sources().list()).isEmpty();
    }

    @Test
    void a_place_that_does_not_answer_as_it_should_is_said_in_words_and_what_was_written_stays() {
        String elsewhere = forum.address() + "/elsewhere";
        Map<Answer, String> answers = Map.of(
                connect(forum.address(), "not-the-key"), "The key is not accepted",
                connect(elsewhere, Neighbour.KEY), "Is this the address of a Discourse",
                connect("http://10.0.0.1", Neighbour.KEY), "outgoing.allow-hosts",
                connect("http://127.0.0.1:1", Neighbour.KEY), "127.0.0.1:1");
        answers.forEach((answer, words) -> {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body())
                    .contains(words, "value=\"reader\"", "value=\"Forum\"")
                    .doesNotContain(Neighbour.KEY, "not-the-key", "Exception");
        });
        assertThat(wings.sources().list()).isEmpty();
    }

    @Test
    void a_name_that_is_taken_is_said() {
        connected();
        Answer again = connect(forum.address(), Neighbour.KEY);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("There is a source named Forum already");
        assertThat(wings.sources().list()).hasSize(1);
    }

    @Test
    void a_forum_is_read_at_once_paused_resumed_asked_again_and_understood_anew() {
        long source = connected();
        ended(source, 1);
        String page = "/desk/sources/" + source;
        assertThat(browser.get("/desk/sources").body()).contains("Forum", "Discourse");
        assertThat(browser.get(page).body()).contains("Forum", "/in/" + source);
        assertThat(wings.sources().state(new SourceId(source)).accepted()).isEqualTo(2);
        wings.followers().catchUp();
        assertThat(browser.get(page).body()).doesNotContain("still being counted");

        assertThat(browser.post(page + "/pause").header("location")).isEqualTo(page);
        assertThat(browser.get(page).body()).contains(page + "/resume").doesNotContain(page + "/pause\"");
        assertThat(browser.post(page + "/resume").header("location")).isEqualTo(page);
        assertThat(browser.get(page).body()).contains(page + "/pause\"").doesNotContain(page + "/resume\"");

        browser.post(page + "/pull");
        ended(source, 2);
        browser.post(page + "/reprocess");
        ended(source, 3);
        assertThat(runs(source))
                .extracting(Run::kind)
                .containsExactlyInAnyOrder(Run.Kind.PULL, Run.Kind.PULL, Run.Kind.REPROCESS);
        assertThat(wings.sources().state(new SourceId(source)).accepted()).isEqualTo(2);
    }

    @Test
    void a_run_is_ended_by_hand_and_a_source_that_is_not_there_is_not_found() {
        long source = Long.parseLong(
                connect(forum.address(), Neighbour.KEY).header("location").replaceAll("\\D+", ""));
        long run = runs(source).getFirst().id().value();
        String progress = "/desk/sources/" + source + "/runs/" + run;
        assertThat(browser.get(progress).body()).contains("<progress");
        browser.post(progress + "/cancel");
        forum.speak();
        ended(source, 1);
        assertThat(browser.get(progress).header("HX-Refresh")).isEqualTo("true");
        assertThat(browser.get("/desk/sources/4711").status()).isEqualTo(404);
        assertThat(browser.post("/desk/sources/4711/pause").status()).isEqualTo(404);
    }

    @Test
    void events_need_a_name_and_get_a_key_that_is_shown_once() {
        Answer nameless = browser.post(EVENTS, "name", " ");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.body()).contains("Give the source a name");
        assertThat(wings.sources().list()).isEmpty();

        Answer made = browser.post(EVENTS, "name", "Site");
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.body()).contains("/v1/page", "Waiting for the first event");
        assertThat(browser.post(EVENTS, "name", "Site").body()).contains("There is a source named Site already");
    }

    @Test
    void a_file_is_looked_at_before_it_is_read() {
        Answer empty = browser.upload(FILE, "file", "a.csv", new byte[0]);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Choose a file");
        assertThat(browser.get(FILE + "/1-gone.csv").status()).isEqualTo(404);

        byte[] table = "name,email\nAda,ada@example.org\n".getBytes(StandardCharsets.UTF_8);
        String look = browser.upload(FILE, "file", "people.csv", table).header("location");
        assertThat(browser.get(look).body()).contains("people.csv", "Ada");
        Answer nameless = browser.post(look, "name", "", "format", "csv", "preset", "members");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.body()).contains("Give the source a name", "Ada");
        assertThat(wings.sources().list()).isEmpty();

        assertThat(browser.post(look, "name", "People", "format", "csv", "preset", "members")
                        .header("location"))
                .startsWith("/desk/sources/");
    }
}
