package io.barnraiser.people.privacy;

import static io.barnraiser.people.member.People.FORUM;
import static io.barnraiser.people.member.People.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.people.account.AuditLog;
import io.barnraiser.people.consent.ConsentModule;
import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberModule;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.People;
import io.barnraiser.people.member.SourceNames;
import io.barnraiser.people.member.Standing;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestServer;
import io.barnraiser.shell.ShellModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pages of identities, consents and privacy, over HTTP.
@BothDatabases
final class PeoplePagesTest {

    private static final String[] EVERYTHING = {
        "members:read", "members:write", "members:merge", "consent:write", "privacy:export", "privacy:erase"
    };

    private final People people;
    private final Members members;
    private final TestServer server;
    private final TestClient client;
    private IdentityId forum = new IdentityId(0);
    private IdentityId shop = new IdentityId(0);

    PeoplePagesTest(Database database) {
        this.people = new People(database);
        AuditLog audit = people.audit();
        SourceNames sources = (handle, source) -> source == FORUM ? "The <forum>" : "The shop";
        KeyedHash hash = KeyedHash.with(new byte[32]);
        MemberModule memberModule = new MemberModule(database, people.clock(), audit, sources);
        this.members = memberModule.members();
        ConsentModule consentModule = new ConsentModule(database, people.clock(), audit, members, hash);
        PrivacyModule privacyModule = new PrivacyModule(
                database, people.clock(), audit, members, consentModule.consents(), hash, sources, Runnable::run);
        List<Feature> features = List.of(memberModule.feature(), consentModule.feature(), privacyModule.feature());
        List<Route> routes = new ArrayList<>();
        List<String> bundles = new ArrayList<>(List.of(ShellModule.BUNDLE));
        features.forEach(feature -> {
            routes.addAll(feature.routes());
            bundles.addAll(feature.messageBundles());
        });
        Messages messages = Messages.load(bundles, List.of(Locale.ENGLISH, Locale.GERMAN));
        Assets assets = Assets.load(getClass().getClassLoader());
        this.server = TestServer.start(
                routes, Templates.precompiled(messages, assets, () -> new Site("Barn", "#A8321F")), people.clock());
        this.client = server.client();
    }

    @BeforeEach
    void two_members() {
        server.gatekeeper().letInWith(EVERYTHING);
        forum = people.take(
                people.account(FORUM, "7").handle("ada").name("Ada <Lovelace>").email("ada@example.org", true));
        shop = people.take(people.account(SHOP, "8").name("A. Byron").email("ab@example.org", true));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void every_page_shows_in_both_languages_without_a_missing_text() {
        members.merge("Olga", forum.bornWith(), shop.bornWith(), "a letter", false);
        client.post(
                path("consents"),
                "purpose",
                "newsletter",
                "channel",
                "email",
                "decision",
                "denied",
                "evidence",
                "call");
        for (String language : List.of("en", "de")) {
            client.setCookie("language", language);
            for (String page :
                    List.of(path("identities?q=ada"), path("consents"), path("privacy"), "/desk/settings/erasures")) {
                TestClient.Answer answer = client.get(page);
                assertThat(answer.status()).as(page).isEqualTo(200);
                assertThat(answer.body())
                        .contains("<html lang=\"" + language + "\"")
                        .doesNotContainPattern("[>\"](member|consent|privacy|part|shell)\\.[a-z]");
            }
        }
    }

    @Test
    void identities_are_merged_after_a_search_and_unmerged_from_the_history() {
        assertThat(client.get(path("identities?q=byron")).body())
                .contains("A. Byron", "The &lt;forum&gt;", "Ada &lt;Lovelace&gt;")
                .doesNotContain("<Lovelace>");
        TestClient.Answer merged = client.post(path("merge"), "other", String.valueOf(shop.value()));
        assertThat(merged.status()).isEqualTo(303);
        assertThat(people.memberOf(shop)).isEqualTo(forum.bornWith());
        String page = client.get(path("identities")).body();
        assertThat(page).contains("/desk/merges/1/undo", "The shop");
        assertThat(client.post("/desk/merges/1/undo").header("Location")).isEqualTo(path("identities"));
        assertThat(people.memberOf(shop)).isEqualTo(shop.bornWith());
    }

    @Test
    void the_address_of_a_merged_member_leads_to_the_one_they_are_now() {
        members.merge("Olga", forum.bornWith(), shop.bornWith(), "", false);
        for (String page : List.of("identities", "consents", "privacy")) {
            assertThat(client.get("/desk/members/%d/%s".formatted(shop.value(), page))
                            .header("Location"))
                    .isEqualTo(path(page));
        }
    }

    @Test
    void two_accounts_of_one_source_are_merged_only_when_somebody_insists() {
        IdentityId second = people.take(people.account(FORUM, "77"));
        TestClient.Answer refused = client.post(path("merge"), "other", String.valueOf(second.value()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("name=\"insist\"");
        client.post(path("merge"), "other", String.valueOf(second.value()), "insist", "yes");
        assertThat(people.memberOf(second)).isEqualTo(forum.bornWith());
    }

    @Test
    void who_was_called_different_is_merged_after_that_was_taken_back() {
        String other = String.valueOf(shop.value());
        client.post(path("distinct"), "other", other);
        TestClient.Answer refused = client.post(path("merge"), "other", other);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains(path("distinct/undo"));
        client.post(path("distinct/undo"), "other", other);
        assertThat(client.post(path("merge"), "other", other).status()).isEqualTo(303);
    }

    @Test
    void a_standing_is_set_and_a_bridge_declared_and_revoked() {
        client.post(path("standing"), "standing", "bot");
        assertThat(people.member(forum.bornWith()).standing()).isEqualTo(Standing.BOT);
        client.post("/desk/identities/%d/bridge".formatted(forum.value()), "pattern", "[{nick}] {text}");
        assertThat(client.get(path("identities")).body()).contains("Bridge: [{nick}] {text}");
        client.post("/desk/identities/%d/bridge/undo".formatted(forum.value()));
        assertThat(people.member(forum.bornWith()).standing()).isEqualTo(Standing.MEMBER);
    }

    @Test
    void a_decision_is_recorded_or_every_field_that_is_wrong_is_named() {
        TestClient.Answer wrong = client.post(path("consents"), "purpose", " ", "happened", "2031-01-01");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "href=\"#purpose\"",
                        "href=\"#channel\"",
                        "href=\"#decision\"",
                        "href=\"#happened\"",
                        "href=\"#evidence\"");
        assertThat(client.post(
                                path("consents"),
                                "purpose",
                                "Newsletter",
                                "channel",
                                "email",
                                "decision",
                                "granted",
                                "evidence",
                                "letter of 3 March",
                                "happened",
                                "2026-03-03")
                        .status())
                .isEqualTo(303);
        assertThat(client.get(path("consents")).body()).contains("newsletter", "letter of 3 March", "allowed");
        assertThat(client.post(
                                path("consents"),
                                "purpose",
                                "*",
                                "channel",
                                "email",
                                "decision",
                                "granted",
                                "evidence",
                                "x")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void what_is_wrong_with_a_form_is_said_in_the_readers_language() {
        client.setCookie("language", "de");

        assertThat(client.post(path("consents"), "purpose", "*", "decision", "granted")
                        .body())
                .contains("Nennen Sie einen Zweck: Niemand erlaubt alles auf einmal.", "Wählen Sie, auf welchem Weg.");
        assertThat(client.post(path("erase"), "name", "Ada", "reason", "Lovelace asked")
                        .body())
                .contains("Schreiben Sie den Namen genau so", "Lassen Sie weg, wer es ist");
    }

    @Test
    void everything_known_is_downloaded() {
        TestClient.Answer json = client.get(path("everything.json"));
        assertThat(json.header("Content-Disposition")).contains("member-%d.json".formatted(forum.value()));
        assertThat(json.header("Cache-Control")).isEqualTo("no-store");
        assertThat(json.body()).contains("\"email\" : \"ada@example.org\"");
        assertThat(client.get(path("everything.html")).body()).contains("Ada &lt;Lovelace&gt;");
        assertThat(client.get("/desk/members/99/everything.json").status()).isEqualTo(404);
    }

    @Test
    void an_erasure_asks_for_the_name_and_leaves_a_proof() {
        assertThat(client.post(path("erase"), "name", "Ada", "reason", "letter").status())
                .isEqualTo(422);
        assertThat(client.post(path("erase"), "name", "Ada <Lovelace>", "reason", "Lovelace asked")
                        .status())
                .isEqualTo(422);
        TestClient.Answer done = client.post(path("erase"), "name", "Ada <Lovelace>", "reason", "asked by letter");
        assertThat(done.header("Location")).isEqualTo("/desk/settings/erasures");
        assertThat(client.get("/desk/settings/erasures").body())
                .contains("asked by letter", "was member " + forum.value())
                .doesNotContain("Lovelace");
        assertThat(client.get(path("identities")).status()).isEqualTo(404);
        assertThat(client.post("/desk/settings/erasures/1/readmit").status()).isEqualTo(303);
        assertThat(client.post("/desk/settings/erasures/1/readmit").status()).isEqualTo(404);
    }

    @Test
    void who_may_only_read_sees_no_button_and_can_do_nothing() {
        server.gatekeeper().letInWith("members:read");
        assertThat(client.get(path("identities")).body()).doesNotContain("/detach", "/merge\"", "/standing");
        assertThat(client.post(path("merge"), "other", String.valueOf(shop.value()))
                        .status())
                .isEqualTo(403);
        assertThat(client.post(path("erase"), "name", "Ada <Lovelace>", "reason", "x")
                        .status())
                .isEqualTo(403);
        assertThat(client.get(path("everything.json")).status()).isEqualTo(403);
        assertThat(people.memberOf(shop)).isEqualTo(shop.bornWith());
    }

    private String path(String what) {
        return "/desk/members/%d/%s".formatted(forum.value(), what);
    }
}
