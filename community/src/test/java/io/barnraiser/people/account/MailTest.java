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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class MailTest {

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final House house;

    MailTest(Database database) {
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
                true);
        house.startJobs();
    }

    @AfterEach
    void close() {
        house.close();
        post.stop();
    }

    @Test
    void a_forgotten_password_is_replaced_with_a_mailed_link_that_works_once() {
        Account mia = house.has("Mia", Role.STAFF);
        TestClient browser = house.server.client();
        browser.get("/forgotten");

        assertThat(browser.post("/forgotten", "email", "Mia@example.org").body())
                .contains("a mail is on its way");

        String path = link("reset");
        assertThat(browser.get(path).body()).contains("A new password");
        assertThat(browser.post(path, "password", "another barn, other hands").header("location"))
                .isEqualTo("/desk");
        assertThat(browser.get("/desk/members").status()).isEqualTo(200);
        assertThat(browser.get(path).status()).isEqualTo(404);
        assertThat(house.module.accounts().find(mia.id()).orElseThrow().state()).isEqualTo(Account.State.ACTIVE);
    }

    @Test
    void an_unknown_address_is_answered_alike_and_gets_no_mail() {
        house.has("Mia", Role.STAFF);
        TestClient browser = house.server.client();
        browser.get("/forgotten");

        Answer unknown = browser.post("/forgotten", "email", "leo@example.org");
        Answer known = browser.post("/forgotten", "email", "mia@example.org");

        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.body()).contains("If leo@example.org belongs");
        link("reset");
        assertThat(post.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_fourth_wish_for_one_address_within_an_hour_has_to_wait() {
        TestClient browser = house.server.client();
        browser.get("/forgotten");
        for (int i = 0; i < Wishes.PER_ADDRESS; i++) {
            assertThat(browser.post("/forgotten", "email", "leo@example.org").status())
                    .isEqualTo(200);
        }

        assertThat(browser.post("/forgotten", "email", "leo@example.org").status())
                .isEqualTo(429);
        assertThat(browser.post("/forgotten", "email", "ada@example.org").status())
                .isEqualTo(200);
        house.pass(Wishes.WINDOW);
        assertThat(browser.post("/forgotten", "email", "leo@example.org").status())
                .isEqualTo(200);
    }

    @Test
    void an_invitation_is_mailed_with_the_address_that_the_operator_set() {
        TestClient owner = house.as(house.has("Olga", Role.OWNER));
        owner.get("/desk/settings/team");

        Answer invited = owner.post("/desk/settings/team", "name", "Mia", "email", "mia@example.org", "role", "staff");

        assertThat(invited.body()).contains("It was mailed.");
        assertThat(house.server.client().get(link("invitation")).body()).contains("Welcome, Mia");
    }

    /// The path of the link in the mail that comes.
    private String link(String purpose) {
        await().until(() -> post.getReceivedMessages().length > 0);
        String text = GreenMailUtil.getBody(post.getReceivedMessages()[0]).replace("=\r\n", "");
        Matcher link =
                Pattern.compile(House.ADDRESS + "(/" + purpose + "/[\\w-]+)").matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }
}
