package io.barnraiser.guide.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barnraiser.activity.hub.Square;
import io.barnraiser.listen.feedback.FeedbackModule;
import io.barnraiser.people.account.Account;
import io.barnraiser.people.account.Role;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.ConsentStanding;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.notice.Notice;
import io.barnraiser.people.notice.NoticeModule;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.people.notice.Pace;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.web.Admission;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestClient.Answer;
import io.barnraiser.platform.web.TestServer;
import io.barnraiser.platform.web.Viewer;
import io.barnraiser.shell.ShellModule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class MinePagesTest {

    private final Square square;
    private final TestServer server;
    private final TestClient client;
    private Optional<Account> signedIn = Optional.empty();

    MinePagesTest(Database database) {
        square = new Square(database, List.of(NoticeModule.BUNDLE, MineModule.BUNDLE));
        FeedbackModule feedback = new FeedbackModule(database, square.members, square.account.audit(), square);
        Assets assets = Assets.load(getClass().getClassLoader());
        Messages messages =
                Messages.load(List.of(ShellModule.BUNDLE, NoticeModule.BUNDLE, MineModule.BUNDLE), Square.LANGUAGES);
        Site site = new Site("Acme", "#a8321f");
        List<Route> routes = new ArrayList<>(MineModule.feature(
                        database,
                        new MineModule.Neighbours(
                                square.account.accounts(),
                                square.hub,
                                square.members,
                                square.notice.notices(),
                                square.consents,
                                square.privacy,
                                feedback.feedbacks()),
                        () -> messages,
                        Runnable::run)
                .routes());
        routes.addAll(square.notice.feature().routes());
        routes.addAll(ShellModule.feature(messages, assets, () -> site, List.of(), viewer -> Optional.empty())
                .routes());
        server = TestServer.start(
                routes,
                Templates.precompiled(messages, assets, () -> site),
                square,
                (request, permission) -> signedIn.map(MinePagesTest::viewer)
                        .<Admission>map(viewer ->
                                viewer.may(permission) ? new Admission.Admitted(viewer) : new Admission.Refused(viewer))
                        .orElseGet(() -> permission.isPublic()
                                ? new Admission.Admitted(
                                        Viewer.nobody(java.util.Locale.ENGLISH, java.time.ZoneOffset.UTC))
                                : new Admission.SignInFirst()));
        client = server.client();
    }

    private static Viewer viewer(Account account) {
        return new Viewer(
                Viewer.Kind.ACCOUNT,
                account.id().value(),
                account.name(),
                account.role().permissions(),
                account.locale(),
                account.zone(),
                "a-secret-that-is-long-enough-to-do");
    }

    @AfterEach
    void close() {
        server.close();
        square.close();
    }

    @Test
    void a_member_sees_what_they_were_told_and_it_is_new_once() {
        IdentityId ada = enter("Ada", Role.MEMBER);
        square.notice.notices().tell(ada, new Notice("n:1", "idea", "mine.save", List.of(), "/mine"));

        assertThat(client.get("/mine").body()).contains("1 new");
        assertThat(client.get("/mine").body()).doesNotContain("1 new").contains(">Save</a>");
    }

    @Test
    void lists_go_on_by_their_place_and_end() {
        IdentityId ada = enter("Ada", Role.MEMBER);
        for (int i = 0; i < 21; i++) {
            square.notice.notices().tell(ada, new Notice("n:" + i, "idea", "mine.save", List.of(), "/n" + i + "."));
        }
        String first = client.get("/mine").body();
        assertThat(first).contains("/n20.", "/n1.").doesNotContain("\"/n0.");
        Matcher older = Pattern.compile("href=\"(/mine\\?before=\\d+)#told\"").matcher(first);
        assertThat(older.find()).isTrue();

        assertThat(client.get(older.group(1)).body()).contains("/n0.").doesNotContain("#told", "\"/n1.");
    }

    @Test
    void what_they_choose_stands_in_the_ledger_in_the_words_they_read() {
        IdentityId ada = enter("Ada", Role.MEMBER);
        client.get("/mine");
        client.post("/mine/mails", "pace", "at_once", "research", "yes");

        assertThat(pace(ada)).isEqualTo(Pace.AT_ONCE);
        assertThat(allows(ada)).isTrue();
        square.database.run(handle -> assertThat(square.consents.history(handle, square.members.memberOf(handle, ada)))
                .extracting(entry -> entry.consent().wording())
                .containsExactlyInAnyOrder("As it happens", "Ask me short questions by mail, at most once a month"));
        square.pass(Duration.ofSeconds(1));
        client.post("/mine/mails", "pace", "never");

        assertThat(pace(ada)).isEqualTo(Pace.NEVER);
        assertThat(allows(ada)).isFalse();
    }

    @Test
    void one_click_in_a_mail_ends_them_without_token_or_session_and_looking_does_not() {
        IdentityId ada = enter("Ada", Role.MEMBER);
        client.get("/mine");
        client.post("/mine/mails", "pace", "daily");
        square.pass(Duration.ofSeconds(1));
        String stop = stopPath(ada);
        signedIn = Optional.empty();
        TestClient stranger = server.client();
        assertThat(stranger.get(stop).body()).contains("End them");
        assertThat(pace(ada)).isEqualTo(Pace.DAILY);

        Answer done = stranger.raw(
                "POST",
                stop,
                "List-Unsubscribe=One-Click".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(done.status()).isEqualTo(200);
        assertThat(pace(ada)).isEqualTo(Pace.NEVER);
        assertThat(stranger.get(stop.substring(0, stop.length() - 1) + "x").status())
                .isEqualTo(404);
    }

    @Test
    void a_member_takes_their_data_along_and_has_it_erased_by_name() {
        IdentityId ada = enter("Ada", Role.MEMBER);
        assertThat(client.get("/mine/everything.json").body()).contains("ada@example.org");
        client.get("/mine/erase");
        assertThat(client.post("/mine/erase", "name", "Leo").status()).isEqualTo(422);

        assertThat(client.post("/mine/erase", "name", "Ada").header("location")).isEqualTo("/");

        await().until(() -> square.account.accounts().find("ada@example.org").isEmpty());
        square.database.run(handle ->
                assertThat(square.members.identities(handle, List.of(ada))).isEmpty());
    }

    @Test
    void who_did_not_prove_the_address_gets_no_data_and_the_team_is_not_erased_here() {
        signedIn = Optional.of(square.invited("Leo", Role.MEMBER));
        assertThat(client.get("/mine").body()).contains("sign in once by a link");
        assertThat(client.get("/mine/everything.json").status()).isEqualTo(403);
        enter("Mia", Role.STAFF);
        assertThat(client.get("/mine/everything.json").status()).isEqualTo(200);
        assertThat(client.get("/mine/erase").status()).isEqualTo(403);
        signedIn = Optional.empty();
        assertThat(client.get("/mine").header("location")).startsWith("/sign-in");
    }

    @Test
    void the_page_is_there_in_both_languages() {
        enter("Ada", Role.MEMBER);
        for (String language : List.of("en", "de")) {
            client.setCookie("language", language);
            for (String page : List.of("/mine", "/mine/erase")) {
                assertThat(client.get(page).body()).doesNotContainPattern(">\\s*(mine|notice)\\.[a-z]");
            }
        }
    }

    private IdentityId enter(String name, Role role) {
        Account account = square.has(name, role);
        signedIn = Optional.of(account);
        return square.hub.identityOf(account.id());
    }

    private String stopPath(IdentityId identity) {
        MemberId member = square.member(identity);
        var permit = square.database
                .read(handle -> square.notice.post().permit(handle, member, Notices.ANSWERS))
                .orElseThrow();
        square.notice.post().send(permit, identity, new io.barnraiser.people.notice.Post.Letter("x", "Hello", "Hello"));
        String header = String.valueOf(square.mails.getLast().headers().get("List-Unsubscribe"));
        return header.substring(header.indexOf("/stop/"), header.length() - 1);
    }

    private Pace pace(IdentityId identity) {
        return square.database.read(
                handle -> square.notice.notices().pace(handle, square.members.memberOf(handle, identity)));
    }

    private boolean allows(IdentityId identity) {
        return square.database.read(handle -> square.consents.standing(
                        handle, square.members.memberOf(handle, identity), Notices.RESEARCH, ConsentChannel.EMAIL))
                instanceof ConsentStanding.Allowed;
    }
}
