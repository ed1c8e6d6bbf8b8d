package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.barnraiser.activity.ingest.ConsentStatement;
import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.IncomingBuilder;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Person;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.activity.source.NewSource;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.people.account.Actor;
import io.barnraiser.people.account.Invitation;
import io.barnraiser.people.account.NewAccount;
import io.barnraiser.people.account.Outcome;
import io.barnraiser.people.account.Role;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Listening page with everything behind it: members talk, the team answers. What it asks the
/// database is tested on both where it stands.
final class ListeningPagesTest {

    private static final String PAGE = "/desk/listening";
    private static final String SETTINGS = "/desk/settings/listening";

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Installation installation;
    private final Wings wings;
    private final List<Route> routes;
    private final TestServer server;
    private final TestClient browser;
    private final SourceId forum;
    private final Instant now;
    private int said;

    ListeningPagesTest(@TempDir Path folder) {
        post.start();
        installation = Installations.make(
                folder,
                Map.of(
                        "mail.host", "127.0.0.1",
                        "mail.port", Integer.toString(post.getSmtp().getPort()),
                        "mail.tls", "none"));
        wings = new Wings(installation, "test", () -> URI.create("https://barn.example"));
        routes = wings.features().stream()
                .filter(feature -> feature.name().equals("listen.inbox"))
                .map(Feature::routes)
                .findFirst()
                .orElseThrow();
        server = TestServer.start(routes, wings.templates());
        browser = server.client();
        forum = wings.sources().add(NewSource.trusted("Forum", "events")).id();
        now = installation.clock().instant();
    }

    @BeforeEach
    void two_people_tell_something() {
        server.gatekeeper().letInWith("listening:read", "listening:write", "listening:manage", "hub:take-part");
        tell("anna", "The zip of my jacket broke after two weeks, please help me soon.", 5);
        tell("ben", "How do I wash the rucksack without ruining it?", 3);
        wings.followers().catchUp();
    }

    @AfterEach
    void close() {
        server.close();
        wings.close();
        installation.close();
        post.stop();
    }

    private void tell(String who, String text, int hoursAgo) {
        String id = "t" + ++said;
        IncomingBuilder activity = Incoming.of(id, "create", now.minus(Duration.ofHours(hoursAgo)), person(who))
                .object(Thing.of("post", id)
                        .by(person(who))
                        .titled("Title " + said)
                        .at("https://forum.example/" + id))
                .channel("Help")
                .text(text)
                .raw("{}");
        if (who.equals("anna")) {
            activity.consent(new ConsentStatement("answers", "email", true, "Mail me answers", "a form"));
        }
        wings.ingest().ingest().accept(forum, List.of(Parsed.of(activity.build())));
    }

    private static Person person(String who) {
        return Person.account(who)
                .handle(who)
                .name(who)
                .vouchedEmail(who + "@example.org")
                .build();
    }

    private String get(String path) {
        Answer answer = browser.get(path);
        assertThat(answer.status()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void post(String path, String... fields) {
        assertThat(browser.post(path, fields).status()).as(path).isEqualTo(303);
    }

    private void bulk(String form) {
        Answer answer = browser.raw(
                "POST",
                PAGE + "/bulk",
                form.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-CSRF-Token",
                browser.token());
        assertThat(answer.status()).isEqualTo(303);
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
    void the_queue_shows_what_waits_and_filters_live_in_the_address() {
        assertThat(get(PAGE)).contains("The zip of my jacket", "How do I wash", "anna", "Forum");
        assertThat(get(PAGE + "?kind=question")).contains("How do I wash").doesNotContain("The zip");
        assertThat(get(PAGE + "?q=jack")).contains("The zip").doesNotContain("How do I wash");
        assertThat(get(PAGE + "?shelf=answered")).contains("Nothing like that").doesNotContain("The zip");
        assertThat(get(PAGE + "?kind=nonsense&after=x&source=y")).contains("The zip");
    }

    @Test
    void one_thing_opens_with_why_it_stands_there_and_how_it_can_be_answered() {
        assertThat(get(PAGE + "/1"))
                .contains("An answer was promised within 24 hours", "The promise is assumed")
                .contains("q-mark--kind", "https://forum.example/t1", "Title 1", "Help")
                .contains("They have no account in the hub", "name=\"way\" value=\"mail\" checked");
        assertThat(get(PAGE + "/2")).contains("They have not allowed mails with answers");
        assertThat(browser.get(PAGE + "/99").status()).isEqualTo(404);
        assertThat(browser.get(PAGE + "/x").status()).isEqualTo(404);
    }

    @Test
    void an_answer_by_mail_goes_out_with_a_permit_and_once() throws Exception {
        post(PAGE + "/1/answer", "text", "Send it to us, we mend it.", "way", "mail");
        post(PAGE + "/1/answer", "text", "Send it to us, we mend it.", "way", "mail");
        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat((String) post.getReceivedMessages()[0].getContent())
                .contains("Send it to us, we mend it.", "> The zip of my jacket broke");
        assertThat(post.getReceivedMessages()[0].getHeader("List-Unsubscribe")).isNotEmpty();
        assertThat(get(PAGE)).doesNotContain("The zip");
        assertThat(get(PAGE + "/1")).contains("answered by mail");
        post(PAGE + "/2/answer", "text", "By hand.", "way", "mail");
        assertThat(post.getReceivedMessages()).as("Ben never allowed it").hasSize(1);
        assertThat(get(PAGE)).contains("How do I wash");
    }

    @Test
    void nothing_is_done_without_an_answer() {
        post(PAGE + "/2/done");
        assertThat(get(PAGE)).contains("They have no answer yet", "How do I wash");
        post(PAGE + "/2/answer", "text", "I rang him up.", "way", "elsewhere", "done", "1");
        assertThat(get(PAGE + "?shelf=answered")).contains("How do I wash", "Done");
    }

    @Test
    void an_answer_has_words_and_a_way_and_not_too_many_words() {
        assertThat(browser.post(PAGE + "/1/answer", "text", " ", "way", "mail").status())
                .isEqualTo(422);
        assertThat(browser.post(PAGE + "/1/answer", "text", "Hello", "way", "pigeon")
                        .status())
                .isEqualTo(422);
        assertThat(browser.post(PAGE + "/1/answer", "text", "x".repeat(10_001), "way", "elsewhere")
                        .status())
                .isEqualTo(422);
        post(PAGE + "/1/answer", "text", "x".repeat(10_000), "way", "elsewhere");
    }

    @Test
    void who_said_the_same_is_told_too_or_comes_back() {
        tell("anna", "The zip of my jacket broke after two weeks, please help me now.", 1);
        wings.followers().catchUp();
        post(PAGE + "/2/merge", "into", "1");
        post(PAGE + "/3/merge", "into", "1");
        assertThat(get(PAGE + "/1")).contains("2 wait with it", "2 others who said the same will be told too");
        post(PAGE + "/1/answer", "text", "We mend it.", "way", "mail");
        assertThat(post.getReceivedMessages()).hasSize(2);
        assertThat(get(PAGE)).contains("could not be told", "How do I wash").doesNotContain("The zip");
    }

    @Test
    void routing_snoozing_and_sorting_can_be_taken_back() {
        post(SETTINGS + "/departments", "name", "Workshop", "email", "workshop@example.org");
        post(PAGE + "/1/route", "department", "1", "note", "Yours, I think");
        assertThat(get(PAGE + "?department=1")).contains("The zip").doesNotContain("How do I wash");
        assertThat(get(PAGE + "/1")).contains("gave it to Workshop", "Yours, I think");
        post(PAGE + "/acts/1/undo");
        assertThat(get(PAGE + "?department=1")).doesNotContain("The zip");
        post(PAGE + "/1/snooze", "until", "7");
        assertThat(get(PAGE)).doesNotContain("The zip");
        assertThat(get(PAGE + "?shelf=snoozed")).contains("The zip");
        post(PAGE + "/2/kind", "kind", "other");
        assertThat(get(PAGE + "?shelf=aside")).contains("How do I wash");
        assertThat(browser.post(PAGE + "/2/kind", "kind", "newcomer").status()).isEqualTo(422);
        assertThat(browser.post(PAGE + "/1/route", "department", "77").status()).isEqualTo(422);
        assertThat(browser.post(PAGE + "/1/snooze", "until", "tomorrow").status())
                .isEqualTo(422);
    }

    @Test
    void several_are_routed_at_once_and_what_cannot_be_done_is_said() {
        post(SETTINGS + "/departments", "name", "Workshop");
        bulk("id=1&id=2&do=route&department=1");
        assertThat(get(PAGE + "?department=1")).contains("The zip", "How do I wash");
        bulk("id=1&id=2&do=done");
        assertThat(get(PAGE)).contains("2 were left as they are", "The zip");
        assertThat(browser.post(PAGE + "/bulk", "id", "1", "do", "answer").status())
                .isEqualTo(422);
    }

    @Test
    void in_a_muted_channel_nothing_waits_until_that_is_taken_back() {
        Matcher channel = Pattern.compile(SETTINGS + "/channels/(\\d+)/mute").matcher(get(SETTINGS));
        assertThat(channel.find()).isTrue();
        String path = SETTINGS + "/channels/" + channel.group(1);
        post(path + "/mute");
        wings.followers().catchUp();
        assertThat(get(PAGE)).doesNotContain("The zip", "How do I wash");
        assertThat(get(SETTINGS)).contains("Forum › Help", path + "/unmute");
        post(path + "/unmute");
        wings.followers().catchUp();
        assertThat(get(PAGE)).contains("The zip", "How do I wash");
        assertThat(browser.post(SETTINGS + "/channels/99/mute").status()).isEqualTo(404);
    }

    @Test
    void a_saved_queue_is_found_again() {
        post(PAGE + "/views", "name", "Only questions", "query", "kind=question");
        assertThat(get(PAGE)).contains("Only questions", "/desk/listening?kind=question");
        post(PAGE + "/views/1/delete");
        assertThat(get(PAGE)).doesNotContain("Only questions");
        assertThat(browser.post(PAGE + "/views", "name", "x".repeat(61)).status())
                .isEqualTo(422);
        post(PAGE + "/views", "name", "x".repeat(60));
    }

    @Test
    void a_view_has_an_address_of_this_page_that_is_not_too_long_and_there_are_not_too_many() {
        Answer wrong = browser.post(PAGE + "/views", "name", "", "query", "x".repeat(2_001));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("name of 1 to 60 characters", "at most 2000 characters");
        assertThat(browser.post(PAGE + "/views", "name", "Split", "query", "q=a\r\nSet-Cookie: a=b")
                        .status())
                .isEqualTo(422);
        post(PAGE + "/views", "name", "Long", "query", "q=" + "x".repeat(1_998));
        for (int i = 1; i < 50; i++) {
            post(PAGE + "/views", "name", "View " + i, "query", "q=" + i);
        }
        post(PAGE + "/views", "name", "Long", "query", "q=short");
        assertThat(browser.post(PAGE + "/views", "name", "One more", "query", "q=1")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void something_is_given_to_somebody_of_the_team_or_to_nobody() {
        long staff = account("staff@example.org", Role.STAFF);
        long member = account("member@example.org", Role.MEMBER);
        post(PAGE + "/1/assign", "account", Long.toString(staff));
        assertThat(get(PAGE + "?assignee=" + staff)).contains("The zip").doesNotContain("How do I wash");
        post(PAGE + "/1/assign", "account", "0");
        assertThat(get(PAGE + "?assignee=" + staff)).doesNotContain("The zip");
        for (String nobody : List.of(Long.toString(member), "999999", "-1", "", "Ada", "1".repeat(19))) {
            assertThat(browser.post(PAGE + "/1/assign", "account", nobody).status())
                    .as(nobody)
                    .isEqualTo(422);
        }
        assertThat(browser.post(PAGE + "/bulk", "id", "1", "do", "assign", "account", "999999")
                        .status())
                .isEqualTo(422);
    }

    private long account(String email, Role role) {
        NewAccount wanted = new NewAccount(email, email, role, Locale.ENGLISH, ZoneId.of("UTC"));
        if (wings.account().accounts().invite(Actor.COMMAND_LINE, wanted)
                        instanceof Outcome.Done<Invitation>(Invitation invitation)
                && wings.account().links().accept(invitation.path(), "correct horse battery") instanceof Outcome.Done) {
            return invitation.account().id().value();
        }
        throw new IllegalStateException(email);
    }

    @Test
    void what_is_wrong_with_an_act_is_told_all_at_once() {
        assertThat(browser.post(PAGE + "/1/answer", "text", "", "way", "pigeon").body())
                .contains("Write an answer", "by which way");
        assertThat(browser.post(PAGE + "/1/route", "department", "77", "note", "x".repeat(10_001))
                        .body())
                .contains("no such department", "at most 10000 characters");
        post(PAGE + "/1/route", "department", "0", "note", "x".repeat(10_000));
    }

    @Test
    void a_promise_is_made_in_whole_hours_up_to_a_month() {
        String[] fields = {
            "question",
            "4",
            "problem",
            "720",
            "wish",
            "72",
            "praise",
            "120",
            "thanks",
            "120",
            "newcomer",
            "24",
            "unknown",
            "1"
        };
        assertThat(get(SETTINGS)).contains("These hours are assumed");
        post(SETTINGS + "/promise", fields);
        assertThat(get(SETTINGS)).contains("Version 1, promised by").doesNotContain("These hours are assumed");
        fields[3] = "721";
        assertThat(browser.post(SETTINGS + "/promise", fields).status()).isEqualTo(422);
        fields[3] = "";
        assertThat(browser.post(SETTINGS + "/promise", fields).status()).isEqualTo(422);
        assertThat(browser.post(SETTINGS + "/departments", "name", "x".repeat(61))
                        .status())
                .isEqualTo(422);
        post(SETTINGS + "/departments", "name", "x".repeat(60));
        assertThat(browser.post(SETTINGS + "/departments", "name", "Shop", "email", "nowhere")
                        .status())
                .isEqualTo(422);
        assertThat(browser.post(SETTINGS + "/departments/99/close").status()).isEqualTo(404);
    }

    @Test
    void both_languages_have_every_word() {
        post(PAGE + "/1/route", "department", "0");
        browser.setCookie("language", "de");
        for (String path : List.of(PAGE, PAGE + "/1", PAGE + "?shelf=snoozed", PAGE + "/figures", SETTINGS)) {
            assertThat(get(path)).doesNotContainPattern("[>\" ](listening|handling|place|part)\\.[a-z]");
        }
        assertThat(get(PAGE)).contains("Zuhören");
    }

    @Test
    void who_may_only_read_is_offered_nothing_to_do() {
        server.gatekeeper().letInWith("listening:read");
        assertThat(get(PAGE + "/1"))
                .contains("The zip")
                .doesNotContain("/desk/listening/1/answer", "/desk/listening/1/kind");
    }
}
