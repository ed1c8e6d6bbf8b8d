package io.barnraiser.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.mail.MailConfig;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.web.Method;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestClient.Answer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class AccountPagesTest {

    private static final Mailer NO_MAIL = Mailer.of(new MailConfig(
            Optional.empty(), 25, Optional.empty(), Optional.empty(), "x@example.org", MailConfig.Tls.NONE));
    private static final Pattern UNTRANSLATED =
            Pattern.compile("(?<!dir=\"ltr\")>\\s*(account|shell|part|place)\\.[a-z]");

    private final House house;

    AccountPagesTest(Database database) {
        house = new House(database, NO_MAIL, false);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_set_up_link_leads_to_the_desk_and_then_to_nothing() {
        String path = house.module.links().setUp().orElseThrow();
        TestClient browser = house.server.client();
        assertThat(browser.get(path).status()).isEqualTo(200);

        Answer wrong = browser.post(path, "name", "", "email", "olga", "password", "short");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "3 things are not right yet", "Give a name.", "This is not an e-mail address", "12 characters");

        Answer done = browser.post(path, "name", "Olga", "email", "olga@example.org", "password", House.PASSWORD);
        assertThat(done.header("location")).isEqualTo("/desk");
        assertThat(browser.get("/desk/settings/team").body()).contains("Olga", "Owner");
        assertThat(browser.get(path).status()).isEqualTo(404);
        assertThat(house.module.links().setUp()).isEmpty();
    }

    @Test
    void signing_in_leads_back_to_where_one_wanted_to_go() {
        Account mia = house.has("Mia", Role.STAFF);
        TestClient browser = house.server.client();
        Answer first = browser.get("/desk/members");
        assertThat(first.header("location")).isEqualTo("/sign-in?next=%2Fdesk%2Fmembers");
        browser.get(first.header("location"));

        Answer in = browser.post("/sign-in", "email", mia.email(), "password", House.PASSWORD, "next", "/desk/members");

        assertThat(in.header("location")).isEqualTo("/desk/members");
        assertThat(in.header("set-cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(browser.get("/desk/members").body()).isEqualTo("members");
    }

    @Test
    void signing_in_never_leads_to_another_site() {
        Account mia = house.has("Mia", Role.STAFF);
        for (String next :
                List.of("https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)")) {
            TestClient browser = house.server.client();
            browser.get("/sign-in");
            Answer in = browser.post("/sign-in", "email", mia.email(), "password", House.PASSWORD, "next", next);
            assertThat(in.header("location")).as(next).isEqualTo("/desk");
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_page() {
        house.has("Mia", Role.STAFF);
        TestClient browser = house.server.client();
        browser.get("/sign-in");

        Answer known = browser.post("/sign-in", "email", "mia@example.org", "password", "wrong");
        Answer unknown = browser.post("/sign-in", "email", "leo@example.org", "password", "wrong");

        assertThat(known.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(plain(unknown.body()).replace("leo@", "mia@")).isEqualTo(plain(known.body()));
    }

    @Test
    void too_many_attempts_are_told_to_wait() {
        TestClient browser = house.server.client();
        browser.get("/sign-in");
        for (int i = 0; i < SignIns.PER_ADDRESS; i++) {
            assertThat(browser.post("/sign-in", "email", "mia@example.org", "password", "no")
                            .status())
                    .isEqualTo(401);
        }

        Answer refused = browser.post("/sign-in", "email", "mia@example.org", "password", "no");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Long.parseLong(refused.header("retry-after"))).isBetween(1L, 900L);
        assertThat(refused.body()).contains("Too many attempts");
    }

    @Test
    void signing_out_ends_the_session_on_the_server() {
        TestClient browser = house.as(house.has("Mia", Role.STAFF));
        String token = browser.cookie(Gate.COOKIE);
        browser.get("/desk/settings/account");

        browser.post("/sign-out");

        assertThat(browser.cookie(Gate.COOKIE)).isEmpty();
        browser.setCookie(Gate.COOKIE, token);
        assertThat(browser.get("/desk/members").header("location")).startsWith("/sign-in");
    }

    @Test
    void every_route_refuses_whoever_may_not() {
        TestClient stranger = house.server.client();
        TestClient member = house.as(house.has("Noor", Role.MEMBER));
        for (Route route : house.feature.routes()) {
            if (route.permission().isPublic()) {
                continue;
            }
            String path = route.path().replace("{id}", "1");
            Answer unknown = send(stranger, route, path);
            if (route.method() == Method.GET) {
                assertThat(unknown.header("location")).as(path).startsWith("/sign-in");
            } else {
                assertThat(unknown.status()).as(path).isEqualTo(401);
            }
            if (!route.permission().equals(Permissions.OWN)) {
                assertThat(send(member, route, path).status()).as(path).isEqualTo(403);
            }
        }
    }

    @Test
    void every_form_refuses_to_be_sent_without_its_token() {
        TestClient owner = house.as(house.has("Olga", Role.OWNER));
        for (Route route : house.feature.routes()) {
            if (route.method() == Method.POST) {
                String path = route.path().replace("{id}", "1").replace("{token}", "x");
                Answer answer =
                        owner.raw("POST", path, new byte[0], "Content-Type", "application/x-www-form-urlencoded");
                assertThat(answer.status()).as(path).isEqualTo(403);
            }
        }
    }

    @Test
    void every_permission_of_a_route_stands_in_the_table() {
        assertThat(house.feature.routes())
                .allSatisfy(route -> assertThat(Permissions.isKnown(route.permission()))
                        .as(route.path())
                        .isTrue());
    }

    @Test
    void every_page_is_there_in_both_languages_without_a_missing_text() {
        Account olga = house.has("Olga", Role.OWNER);
        house.module.keys().add(Actor.COMMAND_LINE, NewKey.write("shop", 1));
        TestClient browser = house.as(olga);
        for (String language : List.of("en", "de")) {
            browser.setCookie("language", language);
            for (String page : List.of("account", "team", "keys", "audit", "general")) {
                Answer answer = browser.get("/desk/settings/" + page);
                assertThat(answer.status()).as(page).isEqualTo(200);
                assertThat(answer.body()).contains("<html lang=\"" + language + "\"");
                assertThat(answer.body()).as(page).doesNotContainPattern(UNTRANSLATED);
            }
        }
        assertThat(browser.get("/desk/settings").header("location")).isEqualTo("/desk/settings/account");
    }

    @Test
    void people_change_their_profile_and_read_in_the_new_language() {
        TestClient browser = house.as(house.has("Mia", Role.STAFF));
        browser.get("/desk/settings/account");

        Answer wrong = browser.post("/desk/settings/account", "name", "", "language", "xx", "zone", "Mars");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("3 things are not right yet");

        browser.post("/desk/settings/account", "name", "Mia Berg", "language", "de", "zone", "Europe/Berlin");
        assertThat(browser.get("/desk/settings/account").body()).contains("Mein Konto", "Mia Berg");
    }

    @Test
    void a_new_password_keeps_this_browser_and_ends_the_others() {
        Account mia = house.has("Mia", Role.STAFF);
        TestClient here = house.as(mia);
        TestClient there = house.as(mia);
        here.get("/desk/settings/account");

        Answer wrong = here.post(
                "/desk/settings/account/password", "current", "not it", "password", "another barn, other hands");
        assertThat(wrong.body()).contains("This is not your current password.");
        Answer right = here.post(
                "/desk/settings/account/password", "current", House.PASSWORD, "password", "another barn, other hands");

        assertThat(right.status()).isEqualTo(303);
        assertThat(here.get("/desk/members").status()).isEqualTo(200);
        assertThat(there.get("/desk/members").header("location")).startsWith("/sign-in");
    }

    @Test
    void a_lost_browser_is_signed_out_from_another() {
        Account mia = house.has("Mia", Role.STAFF);
        TestClient here = house.as(mia);
        TestClient lost = house.as(mia);
        Matcher other = Pattern.compile("sessions/([0-9a-f]{64})/end")
                .matcher(here.get("/desk/settings/account").body());
        assertThat(other.find()).isTrue();

        here.post("/desk/settings/account/sessions/" + other.group(1) + "/end");

        assertThat(lost.get("/desk/members").header("location")).startsWith("/sign-in");
        assertThat(here.get("/desk/members").status()).isEqualTo(200);
    }

    @Test
    void without_a_mail_server_who_forgot_their_password_is_told_the_command() {
        TestClient browser = house.server.client();

        assertThat(browser.get("/forgotten").body()).contains("./barnraiser user reset-link");
    }

    @Test
    void the_brand_is_named_once_and_wrong_values_are_all_said() {
        TestClient owner = house.as(house.has("Olga", Role.OWNER));
        owner.get("/desk/settings/general");

        Answer wrong = owner.post(
                "/desk/settings/general",
                "brand",
                "",
                "accent",
                "red",
                "currency",
                "ABC",
                "language",
                "fr",
                "zone",
                "Moon");
        assertThat(wrong.body()).contains("5 things are not right yet");
        owner.post(
                "/desk/settings/general",
                "brand",
                "Acme",
                "accent",
                "#00AA11",
                "currency",
                "USD",
                "language",
                "de",
                "zone",
                "Europe/Berlin");

        assertThat(house.module.settings().general().accent()).isEqualTo("#00aa11");
        assertThat(house.module.settings().general().currency().getCurrencyCode())
                .isEqualTo("USD");
        assertThat(owner.get("/desk/settings/audit").body()).contains("settings.change");
    }

    @Test
    void visitors_read_in_their_browsers_language_or_else_in_the_brands() {
        TestClient owner = house.as(house.has("Olga", Role.OWNER));
        owner.get("/desk/settings/general");
        owner.post(
                "/desk/settings/general",
                "brand",
                "Acme",
                "accent",
                "#00AA11",
                "currency",
                "EUR",
                "language",
                "de",
                "zone",
                "Europe/Berlin");

        assertThat(house.server.client().get("/sign-in").body()).contains("lang=\"de\"");
        assertThat(house.server
                        .client()
                        .getWith("/sign-in", "Accept-Language", "fr")
                        .body())
                .contains("lang=\"de\"");
        assertThat(house.server
                        .client()
                        .getWith("/sign-in", "Accept-Language", "en-GB,en;q=0.9")
                        .body())
                .contains("lang=\"en\"");
    }

    @Test
    void the_audit_log_is_filtered_and_turned_by_pages() {
        Account olga = house.has("Olga", Role.OWNER);
        TestClient owner = house.as(olga);
        for (int i = 0; i < 60; i++) {
            house.module.keys().add(Actor.COMMAND_LINE, NewKey.write("shop " + i, 1));
        }

        String newest = owner.get("/desk/settings/audit?action=key").body();
        Matcher next = Pattern.compile("href=\"([^\"]*after=\\d+)\"").matcher(newest);
        assertThat(newest).contains("shop 59").doesNotContain("write shop 9<", "account.invite");
        assertThat(next.find()).isTrue();
        String oldest = owner.get(next.group(1).replace("&amp;", "&")).body();
        assertThat(oldest)
                .contains("write shop 9<")
                .doesNotContain("shop 59")
                .doesNotContainPattern("href=\"[^\"]*after=");
        assertThat(owner.get("/desk/settings/audit?actor=Olga&action=account").body())
                .contains("account.set-password")
                .doesNotContain("account.invite");
    }

    private static Answer send(TestClient client, Route route, String path) {
        return route.method() == Method.GET ? client.get(path) : client.raw("POST", path, new byte[0]);
    }

    /// A page without what differs each time.
    private static String plain(String body) {
        return body.replaceAll("(value|\"X-CSRF-Token\":)\\s*=?\"?[^\"']*[\"']", "")
                .replaceAll("X-CSRF-Token[^}]*", "");
    }
}
