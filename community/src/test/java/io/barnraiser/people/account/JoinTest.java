package io.barnraiser.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.mail.MailConfig;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestClient.Answer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class JoinTest {

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Door door = new Door();
    private final House house;

    JoinTest(Database database) {
        post.start();
        house = new House(
                database,
                Mailer.of(new MailConfig(
                        Optional.of("127.0.0.1"),
                        post.getSmtp().getPort(),
                        Optional.empty(),
                        Optional.empty(),
                        "Acme <acme@example.org>",
                        MailConfig.Tls.NONE)),
                true,
                door);
        house.startJobs();
    }

    @AfterEach
    void close() {
        house.close();
        post.stop();
    }

    @Test
    void whoever_owns_an_address_becomes_a_member_by_a_link_and_is_told_of() {
        TestClient browser = house.server.client();
        browser.get("/join?next=/ideas/3");

        Answer asked = join(browser, "Ada@example.org", "next", "/ideas/3", "answers", "yes");
        assertThat(asked.body()).contains("Ada@example.org is on its way");
        String path = link("join");
        assertThat(browser.get(path).body()).contains("Welcome, Ada", "Become a member");
        Answer in = browser.post(path, "name", "", "next", "/ideas/3");

        assertThat(in.header("location")).isEqualTo("/ideas/3");
        assertThat(browser.get("/public").body()).isEqualTo("Ada");
        Account ada = house.module.accounts().find("ada@example.org").orElseThrow();
        assertThat(ada.role()).isEqualTo(Role.MEMBER);
        assertThat(ada.verified()).isTrue();
        await().until(() -> !door.joined.isEmpty());
        assertThat(door.joined.getFirst()).startsWith("Ada true I agree that Barnraiser keeps");
    }

    @Test
    void looking_at_a_link_does_not_use_it_up_and_pressing_does() {
        TestClient browser = house.server.client();
        browser.get("/join");
        join(browser, "ada@example.org");
        String path = link("join");
        browser.get(path);
        assertThat(browser.get(path).status()).isEqualTo(200);

        assertThat(browser.post(path).header("location")).isEqualTo("/mine");

        assertThat(house.server.client().get(path).status()).isEqualTo(404);
        TestClient other = house.server.client();
        other.get("/join");
        assertThat(other.post(path).status()).isEqualTo(404);
    }

    @Test
    void a_link_to_join_is_dead_after_an_hour() {
        TestClient browser = house.server.client();
        browser.get("/join");
        join(browser, "ada@example.org");
        String path = link("join");
        house.pass(Arrivals.LIFE.minusMillis(1));
        assertThat(browser.get(path).status()).isEqualTo(200);

        house.pass(java.time.Duration.ofMillis(1));

        assertThat(browser.get(path).status()).isEqualTo(404);
        assertThat(browser.post(path).status()).isEqualTo(404);
    }

    @Test
    void a_link_never_leads_to_another_site() {
        TestClient browser = house.server.client();
        browser.get("/join");
        join(browser, "ada@example.org", "next", "//evil.example");
        String path = link("join");

        assertThat(browser.post(path, "next", "//evil.example").header("location"))
                .isEqualTo("/mine");
    }

    @Test
    void a_known_and_an_unknown_address_get_the_same_answer_and_the_known_one_a_link_to_sign_in() {
        house.has("Noor", Role.MEMBER);
        TestClient browser = house.server.client();
        browser.get("/join");

        Answer known = join(browser, "noor@example.org");
        String path = link("sign-in/link");
        Answer unknown = join(browser, "leo@example.org");

        assertThat(known.status()).isEqualTo(unknown.status());
        assertThat(bare(known)).isEqualTo(bare(unknown).replace("leo@", "noor@"));
        TestClient noor = house.server.client();
        assertThat(noor.get(path).body()).contains("Welcome back, Noor");
        assertThat(noor.post(path).header("location")).isEqualTo("/mine");
        assertThat(noor.get("/public").body()).isEqualTo("Noor");
        assertThat(noor.get(path).status()).isEqualTo(404);
    }

    @Test
    void asking_for_a_link_with_an_unknown_address_sends_nothing_and_says_the_same() {
        house.has("Noor", Role.MEMBER);
        TestClient browser = house.server.client();
        browser.get("/sign-in/link");

        Answer unknown = browser.post("/sign-in/link", "email", "leo@example.org");
        Answer known = browser.post("/sign-in/link", "email", "noor@example.org");

        link("sign-in/link");
        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(bare(known)).isEqualTo(bare(unknown).replace("leo@", "noor@"));
    }

    @Test
    void a_fourth_wish_for_one_address_within_an_hour_has_to_wait() {
        TestClient browser = house.server.client();
        browser.get("/join");
        for (int i = 0; i < Wishes.PER_ADDRESS; i++) {
            assertThat(join(browser, "ada@example.org").status()).isEqualTo(200);
        }

        assertThat(join(browser, "ada@example.org").status()).isEqualTo(429);
        assertThat(join(browser, "leo@example.org").status()).isEqualTo(200);
        house.pass(Wishes.WINDOW);
        assertThat(join(browser, "ada@example.org").status()).isEqualTo(200);
    }

    @Test
    void where_only_customers_may_join_others_are_told_so_by_mail_alone() {
        house.module.settings().put("Olga", JoinPolicy.AREA, JoinPolicy.CUSTOMERS.write());
        door.known.add("ada@example.org");
        TestClient browser = house.server.client();
        browser.get("/join");

        Answer known = join(browser, "ada@example.org");
        link("join");
        Answer unknown = join(browser, "leo@example.org");

        assertThat(bare(known)).isEqualTo(bare(unknown).replace("leo@", "ada@"));
        await().until(() -> post.getReceivedMessages().length == 2);
        assertThat(body(1)).contains("only those can join").doesNotContain("/join/");
    }

    @Test
    void where_members_are_invited_the_invited_come_in_and_nobody_else() {
        house.module.settings().put("Olga", JoinPolicy.AREA, JoinPolicy.INVITED.write());
        Team.done(house.module
                .accounts()
                .invite(
                        Actor.COMMAND_LINE,
                        new NewAccount("noor@example.org", "Noor", Role.MEMBER, Locale.ENGLISH, ZoneId.of("UTC"))));
        TestClient browser = house.server.client();
        assertThat(browser.get("/join").body()).contains("are invited");
        join(browser, "leo@example.org");
        browser.get("/sign-in/link");
        browser.post("/sign-in/link", "email", "noor@example.org");

        String path = link("sign-in/link");

        assertThat(browser.post(path).header("location")).isEqualTo("/mine");
        assertThat(house.module
                        .accounts()
                        .find("noor@example.org")
                        .orElseThrow()
                        .state())
                .isEqualTo(Account.State.ACTIVE);
        assertThat(house.module.accounts().find("leo@example.org")).isEmpty();
        assertThat(post.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whoever_was_invited_to_the_team_chooses_a_password_first() {
        Team.done(house.module.accounts().invite(Actor.COMMAND_LINE, Team.somebody("Mia", Role.STAFF)));
        house.has("Noor", Role.MEMBER);
        TestClient browser = house.server.client();
        browser.get("/sign-in/link");

        browser.post("/sign-in/link", "email", "mia@example.org");
        browser.post("/sign-in/link", "email", "noor@example.org");

        link("sign-in/link");
        assertThat(post.getReceivedMessages()).hasSize(1);
    }

    @Test
    void an_invitation_to_the_team_that_came_meanwhile_ends_a_link_to_join() {
        TestClient browser = house.server.client();
        browser.get("/join");
        join(browser, "mia@example.org");
        String path = link("join");
        Team.done(house.module.accounts().invite(Actor.COMMAND_LINE, Team.somebody("Mia", Role.STAFF)));

        assertThat(browser.post(path).status()).isEqualTo(404);

        Account mia = house.module.accounts().find("mia@example.org").orElseThrow();
        assertThat(mia.state()).isEqualTo(Account.State.INVITED);
        assertThat(mia.verified()).isFalse();
        assertThat(door.joined).isEmpty();
    }

    @Test
    void everything_that_is_wrong_with_the_form_is_said_at_once() {
        TestClient browser = house.server.client();
        browser.get("/join");

        Answer wrong = browser.post("/join", "name", " ", "email", "ada", "next", "");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "3 things are not right yet", "Give a name.", "This is not an e-mail address", "Without this");
    }

    @Test
    void the_pages_are_there_in_both_languages() {
        TestClient browser = house.server.client();
        for (String language : List.of("en", "de")) {
            browser.setCookie("language", language);
            for (String page : List.of("/join", "/sign-in/link", "/sign-in", "/join/x")) {
                assertThat(browser.get(page).body()).as(page).doesNotContainPattern(">\\s*account\\.[a-z]");
            }
        }
    }

    private static Answer join(TestClient browser, String email, String... more) {
        String[] fields = new String[6 + more.length];
        String name = email.toLowerCase(Locale.ROOT).startsWith("ada") ? "Ada" : "Somebody";
        System.arraycopy(new String[] {"name", name, "email", email, "agreed", "yes"}, 0, fields, 0, 6);
        System.arraycopy(more, 0, fields, 6, more.length);
        return browser.post("/join", fields);
    }

    private static String bare(Answer answer) {
        return answer.body()
                .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "")
                .replaceAll("X-CSRF-Token\":\"[^\"]*\"", "")
                .replaceAll("value=\"(Ada|Somebody)\"", "");
    }

    private String body(int message) {
        return GreenMailUtil.getBody(post.getReceivedMessages()[message]).replace("=\r\n", "");
    }

    /// The path of the link in the first mail that comes.
    private String link(String purpose) {
        await().until(() -> post.getReceivedMessages().length > 0);
        Matcher link =
                Pattern.compile(House.ADDRESS + "(/" + purpose + "/[\\w-]+)").matcher(body(0));
        assertThat(link.find()).as(body(0)).isTrue();
        return link.group(1);
    }

    /// Who is known, and who was told of.
    private static final class Door implements Newcomers {

        private final List<String> known = new java.util.concurrent.CopyOnWriteArrayList<>();
        private final List<String> joined = new java.util.concurrent.CopyOnWriteArrayList<>();

        @Override
        public boolean isKnown(String email) {
            return known.contains(email);
        }

        @Override
        public void joined(Account account, String wording, boolean answers, Instant at) {
            joined.add(account.name() + " " + answers + " " + wording + " at " + at);
        }
    }
}
