package io.barnraiser.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.mail.MailConfig;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestClient.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class KeyPagesTest {

    private static final byte[] EVENT = "{\"event\":\"x\"}".getBytes(StandardCharsets.UTF_8);

    private final House house;

    KeyPagesTest(Database database) {
        Mailer none = Mailer.of(new MailConfig(
                Optional.empty(), 25, Optional.empty(), Optional.empty(), "x@example.org", MailConfig.Tls.NONE));
        house = new House(database, none, false);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_key_is_shown_once_with_what_to_copy() {
        TestClient owner = house.as(house.has("Olga", Role.OWNER));
        owner.get("/desk/settings/keys");

        Answer shown = owner.post("/desk/settings/keys", "kind", "write", "name", "Shop");

        Matcher key = Pattern.compile("<code>(brw_[\\w-]+)</code>").matcher(shown.body());
        assertThat(key.find()).isTrue();
        assertThat(shown.header("cache-control")).contains("no-store");
        assertThat(shown.body()).contains("curl -u " + key.group(1), "@segment/analytics-node", "Analytics.builder");
        String list = owner.get("/desk/settings/keys").body();
        assertThat(list).contains("Shop", "send events to Shop").doesNotContain(key.group(1));
        assertThat(track("Authorization", "Bearer " + key.group(1)).body()).isEqualTo("Shop " + EVENT.length);
    }

    @Test
    void a_server_key_without_a_scope_is_not_made() {
        TestClient owner = house.as(house.has("Olga", Role.OWNER));
        owner.get("/desk/settings/keys");

        Answer wrong = owner.post("/desk/settings/keys", "kind", "server", "name", "");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Give a name.", "at least one thing");
        assertThat(house.module.keys().list()).isEmpty();
    }

    @Test
    void a_write_key_comes_by_header_by_basic_name_or_in_the_body() {
        String key = house.module
                .keys()
                .add(Actor.COMMAND_LINE, NewKey.write("Shop", 1))
                .secret();
        String basic = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        byte[] body = "{\"batch\":[{\"writeKey\":\"no\"}],\"writeKey\":\"%s\"}"
                .formatted(key)
                .getBytes(StandardCharsets.UTF_8);

        assertThat(track("Authorization", "Bearer " + key).status()).isEqualTo(200);
        assertThat(track("Authorization", "Basic " + basic).status()).isEqualTo(200);
        assertThat(house.server.client().raw("POST", "/v1/track", body).body()).isEqualTo("Shop " + body.length);
        assertThat(track("Authorization", "Basic %%%").status()).isEqualTo(401);
        assertThat(house.server.client().raw("POST", "/v1/track", EVENT).status())
                .isEqualTo(401);
        assertThat(house.server
                        .client()
                        .raw("POST", "/v1/track", new byte[] {'{', '"'})
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_key_opens_what_its_scopes_name_and_nothing_else() {
        String reading = server(Permissions.MEMBERS_READ);
        String other = server(Permissions.SOURCES_READ);
        String writing = house.module
                .keys()
                .add(Actor.COMMAND_LINE, NewKey.write("Shop", 1))
                .secret();
        TestClient program = house.server.client();

        assertThat(program.getWith("/api/v1/whoami", "Authorization", "Bearer " + reading)
                        .body())
                .isEqualTo("report");
        assertThat(program.getWith("/api/v1/whoami", "Authorization", "Bearer " + other)
                        .status())
                .isEqualTo(403);
        assertThat(program.getWith("/api/v1/whoami", "Authorization", "Bearer " + writing)
                        .status())
                .isEqualTo(403);
        assertThat(track("Authorization", "Bearer " + reading).status()).isEqualTo(403);
        assertThat(program.getWith("/desk/members", "Authorization", "Bearer " + reading)
                        .status())
                .isEqualTo(303);
        Answer unknown = program.getWith("/api/v1/whoami", "Authorization", "Bearer brs_unknown");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.header("www-authenticate")).startsWith("Bearer");
    }

    @Test
    void a_session_opens_no_api() {
        TestClient owner = house.as(house.has("Olga", Role.OWNER));

        assertThat(owner.get("/api/v1/whoami").status()).isEqualTo(401);
    }

    @Test
    void a_revoked_key_is_refused_at_once() {
        TestClient owner = house.as(house.has("Olga", Role.OWNER));
        IssuedKey issued = house.module.keys().add(Actor.COMMAND_LINE, NewKey.write("Shop", 1));
        assertThat(track("Authorization", "Bearer " + issued.secret()).status()).isEqualTo(200);
        owner.get("/desk/settings/keys");

        owner.post("/desk/settings/keys/" + issued.key().id() + "/revoke");

        assertThat(track("Authorization", "Bearer " + issued.secret()).status()).isEqualTo(401);
        assertThat(owner.get("/desk/settings/keys").body()).contains("revoked on");
    }

    private String server(io.barnraiser.platform.web.Permission scope) {
        return house.module
                .keys()
                .add(Actor.COMMAND_LINE, NewKey.server("report", Set.of(scope)))
                .secret();
    }

    private Answer track(String... headers) {
        return house.server.client().raw("POST", "/v1/track", EVENT, headers);
    }
}
