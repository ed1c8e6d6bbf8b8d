package io.barnraiser.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.mail.MailConfig;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestClient.Answer;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who is on the team, and who of the members may do what.
@BothDatabases
final class TeamPagesTest {

    private static final Mailer NO_MAIL = Mailer.of(new MailConfig(
            Optional.empty(), 25, Optional.empty(), Optional.empty(), "x@example.org", MailConfig.Tls.NONE));

    private final House house;

    TeamPagesTest(Database database) {
        house = new House(database, NO_MAIL, false);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void an_invited_person_chooses_a_password_and_is_in() {
        TestClient owner = house.as(house.has("Olga", Role.OWNER));
        owner.get("/desk/settings/team");
        Answer invited = owner.post("/desk/settings/team", "name", "Mia", "email", "mia@example.org", "role", "staff");
        assertThat(invited.body()).contains("No mail was sent");
        Matcher link = Pattern.compile(House.ADDRESS + "(/invitation/[\\w-]+)").matcher(invited.body());
        assertThat(link.find()).isTrue();

        TestClient mia = house.server.client();
        assertThat(mia.get(link.group(1)).body()).contains("Welcome, Mia", "mia@example.org");
        assertThat(mia.post(link.group(1), "password", "123456789012").body()).contains("easy to guess");
        assertThat(mia.post(link.group(1), "password", House.PASSWORD).header("location"))
                .isEqualTo("/desk");

        assertThat(mia.get("/desk/members").status()).isEqualTo(200);
        assertThat(mia.get("/desk/settings/team").status()).isEqualTo(403);
    }

    @Test
    void members_who_joined_are_found_by_their_address_and_shut_out_or_promoted() {
        TestClient owner = house.as(house.has("Olga", Role.OWNER));
        for (int i = 0; i < 21; i++) {
            joined("mem%02d".formatted(i));
        }
        joined("zoe");
        assertThat(owner.get("/desk/settings/team").body()).doesNotContain("mem00@example.org", "zoe@example.org");

        String first = owner.get("/desk/settings/team?q=MEM").body();
        assertThat(first).contains("mem00@example.org", "mem19@example.org").doesNotContain("mem20", "zoe@");
        assertThat(first).contains("after=mem19%40example.org");
        assertThat(owner.get("/desk/settings/team?q=mem&after=mem19%40example.org")
                        .body())
                .contains("mem20@example.org")
                .doesNotContain("mem19@example.org\"");
        assertThat(owner.get("/desk/settings/team?q=nobody").body()).contains("No member signs in");

        AccountId zoe =
                house.module.accounts().find("zoe@example.org").orElseThrow().id();
        owner.post("/desk/settings/team/" + zoe + "/disable");
        assertThat(house.module.accounts().find(zoe).orElseThrow().state()).isEqualTo(Account.State.DISABLED);
        owner.post("/desk/settings/team/" + zoe + "/enable");
        owner.post("/desk/settings/team/" + zoe + "/role", "role", "staff");

        assertThat(owner.get("/desk/settings/team").body()).contains("zoe@example.org");
        assertThat(owner.get("/desk/settings/team?q=zoe").body()).contains("No member signs in");
        assertThat(owner.get("/desk/settings/audit").body()).contains("account.disable", "account.change-role");
    }

    /// Somebody who joined and proved their address.
    private void joined(String name) {
        Account account = Team.done(house.module
                        .accounts()
                        .invite(
                                Actor.COMMAND_LINE,
                                new NewAccount(
                                        name + "@example.org", name, Role.MEMBER, Locale.ENGLISH, ZoneId.of("UTC"))))
                .account();
        house.module.accounts().prove(Actor.COMMAND_LINE, account.id());
    }

    @Test
    void a_manager_cannot_take_the_owner_off_the_team() {
        Account olga = house.has("Olga", Role.OWNER);
        TestClient manager = house.as(house.has("Mia", Role.MANAGER));
        manager.get("/desk/settings/team");

        Answer refused = manager.post("/desk/settings/team/" + olga.id() + "/disable");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("above their own");
        assertThat(house.as(olga).get("/desk/members").status()).isEqualTo(200);
    }
}
