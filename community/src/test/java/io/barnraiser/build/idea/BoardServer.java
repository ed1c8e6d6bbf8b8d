package io.barnraiser.build.idea;

import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.account.Role;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import io.barnraiser.platform.web.Admission;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestServer;
import io.barnraiser.platform.web.Viewer;
import io.barnraiser.shell.ShellModule;
import io.barnraiser.understand.network.NetworkModule;
import io.barnraiser.understand.network.Networks;
import io.barnraiser.understand.tribe.TribeModule;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The pages of the board behind a server, for tests; who somebody is stands in a cookie of their browser.
final class BoardServer implements AutoCloseable {

    private static final String WHO = "who";

    final Board board;
    final Told voices = new Told();
    private final List<Route> routes = new ArrayList<>();
    private final TestServer server;
    private long accounts;

    BoardServer(Database database) {
        board = new Board(database);
        SecureRandom random = new SecureRandom();
        List<Locale> languages = List.of(Locale.ENGLISH, Locale.GERMAN);
        AccountModule account =
                new AccountModule(database, new Passwords(random), new Tokens(random), board.people.clock(), languages);
        Messages messages = Messages.load(List.of(ShellModule.BUNDLE, IdeaModule.BUNDLE), languages);
        Shelf shelf = new Shelf(board.ideas, board.people.members(), board);
        routes.addAll(new IdeaFeeds(
                        board.ideas,
                        board.people.members(),
                        board,
                        board.openness,
                        () -> messages,
                        () -> URI.create("https://barn.example"))
                .routes());
        routes.addAll(new BoardPages(board.ideas, shelf, board.openness, board).routes());
        routes.addAll(new IdeaPages(board.ideas, shelf, board.openness, board).routes());
        Standings standings = new Standings(
                board.bench,
                new TribeModule(database, networks(database, account), board.people.members(), board.people.clock())
                        .tribes());
        routes.addAll(new MakePages(board.ideas, board.bench, shelf, voices).routes());
        routes.addAll(
                new DeskPages(board.ideas, board.bench, shelf, standings, board.openness, () -> messages).routes());
        routes.addAll(new DeskIdeaPages(board.ideas, board.bench, shelf, standings, voices).routes());
        routes.addAll(new IdeaApi(board.ideas).routes());
        Assets assets = Assets.load(getClass().getClassLoader());
        server = TestServer.start(
                routes,
                Templates.precompiled(messages, assets, () -> new Site("Acme", "#a8321f")),
                board.people.clock(),
                BoardServer::admit);
    }

    private Networks networks(Database database, AccountModule account) {
        return new NetworkModule(database, board.people.members(), account.settings(), board.people.clock()).networks();
    }

    private static Admission admit(Request request, Permission permission) {
        String[] who = request.cookie(WHO).orElse("").split("-");
        if (who.length < 2) {
            return permission.isPublic()
                    ? new Admission.Admitted(
                            Viewer.nobody(request.locale(), request.config().zone()))
                    : new Admission.SignInFirst();
        }
        Viewer viewer = new Viewer(
                Viewer.Kind.ACCOUNT,
                Long.parseLong(who[1]),
                "Olga",
                Role.of(who[0]).orElseThrow().permissions(),
                request.locale(),
                request.config().zone(),
                "");
        return viewer.may(permission) ? new Admission.Admitted(viewer) : new Admission.Refused(viewer);
    }

    List<Route> routes() {
        return routes;
    }

    /// The path of a route, about an idea.
    String path(Route route, IdeaId idea) {
        return route.path()
                .replace("{number}", String.valueOf(idea.value()))
                .replace("{slug}", "x")
                .replace("{comment}", "1");
    }

    /// The browser of a visitor.
    TestClient client() {
        return server.client();
    }

    /// The browser of a new member.
    TestClient member() {
        return somebody(Role.MEMBER);
    }

    /// The browser of somebody of the team.
    TestClient staff() {
        return somebody(Role.STAFF);
    }

    TestClient somebody(Role role) {
        TestClient client = server.client();
        client.setCookie(WHO, role.word() + "-" + ++accounts);
        return client;
    }

    @Override
    public void close() {
        server.close();
    }
}
