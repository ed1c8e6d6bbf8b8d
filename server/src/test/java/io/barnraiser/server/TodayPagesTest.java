package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Person;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.activity.source.NewSource;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestClient.Answer;
import io.barnraiser.platform.web.TestServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The day of the team, with everything behind it.
final class TodayPagesTest {

    private static final String PAGE = "/desk/today";

    private final Installation installation;
    private final Wings wings;
    private final TestServer server;
    private final TestClient browser;
    private final Instant now;
    private int said;

    TodayPagesTest(@TempDir Path folder) {
        installation = Installations.make(folder);
        wings = new Wings(installation, "test", () -> URI.create("https://barn.example"));
        server = TestServer.start(
                wings.features().stream()
                        .filter(feature -> feature.name().equals("guide.today"))
                        .map(Feature::routes)
                        .findFirst()
                        .orElseThrow(),
                wings.templates());
        browser = server.client();
        server.gatekeeper().letInWith("members:read", "members:merge", "sources:read", "ideas:read");
        now = installation.clock().instant();
    }

    @AfterEach
    void close() {
        server.close();
        wings.close();
        installation.close();
    }

    private String today() {
        Answer answer = browser.get(PAGE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private SourceId source(String name) {
        return wings.sources().add(NewSource.trusted(name, "events")).id();
    }

    private void tell(SourceId where, String who, String act, String text, int hoursAgo) {
        String id = "t" + ++said;
        wings.ingest()
                .ingest()
                .accept(
                        where,
                        List.of(Parsed.of(Incoming.of(id, act, now.minus(Duration.ofHours(hoursAgo)), person(who))
                                .object(Thing.of(act.equals("review") ? "product" : "post", id)
                                        .titled("Title " + said))
                                .channel("Help")
                                .text(text)
                                .raw("{}")
                                .build())));
    }

    private static Person person(String who) {
        return Person.account(who).handle(who).name(who).build();
    }

    @Test
    void a_quiet_day_says_of_every_part_that_nothing_is_to_be_done() {
        assertThat(today())
                .contains("Nothing waits for an answer", "Every newcomer", "Nobody came to feedback")
                .contains("No idea is open", "Nobody has looked for tribes yet", "nothing is late")
                .doesNotContain("To be decided");
    }

    @Test
    void what_waits_stands_in_the_order_of_the_queue_with_what_is_late_counted() {
        SourceId forum = source("Forum");
        tell(forum, "ben", "create", "How do I wash the rucksack without ruining it?", 3);
        tell(forum, "anna", "create", "The zip of my jacket broke after two weeks.", 90);
        tell(forum, "carla", "create", "Hello, we walked along the coast on Sunday and had sun.", 2);
        wings.followers().catchUp();

        String page = today();
        assertThat(page)
                .contains("1 late", "href=\"/desk/listening/", "All 3", "was due", "due in")
                .containsSubsequence("The zip of my jacket", "How do I wash", "New, and nobody answered", "carla");
    }

    @Test
    void whoever_came_further_after_buying_is_named_with_where_they_came_from() {
        tell(source("Reviews"), "dora", "review", "It keeps warm. I would buy it again at once.", 5);
        wings.followers().catchUp();

        assertThat(today())
                .contains("dora", "No sign yet → Feedback", "/journey")
                .doesNotContain("Nobody came to");
    }

    @Test
    void what_else_is_to_be_decided_is_counted_and_leads_there() {
        SourceId forum = source("Forum");
        wings.sources().failed(forum, "The forum does not answer.");
        tell(forum, "emil", "create", "Good morning.", 1);
        IdentityId emil = installation
                .database()
                .read(handle -> wings.members().identity(handle, forum.value(), "emil"))
                .orElseThrow()
                .id();
        wings.building().ideas().propose(emil, "A shorter strap", "The strap is too long.", "");

        assertThat(today())
                .contains("To be decided", "Sources that report an error", "href=\"/desk/sources\"")
                .contains("New ideas that you said nothing of yet", "href=\"/desk/ideas?work=new\"")
                .contains("A shorter strap", "1 vote")
                .doesNotContain("Messages to other systems");
        server.gatekeeper().letInWith("members:read");
        assertThat(today()).doesNotContain("To be decided");
    }

    @Test
    void whoever_may_not_read_members_has_no_day() {
        server.gatekeeper().letInWith(Permissions.HUB_TAKE_PART.name());
        assertThat(browser.get(PAGE).status()).isEqualTo(403);
    }
}
