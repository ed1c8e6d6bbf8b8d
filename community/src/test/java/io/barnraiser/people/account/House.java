package io.barnraiser.people.account;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestServer;
import io.barnraiser.shell.ShellModule;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The feature as the server runs it, with real secrets and a clock that a test moves, plus two
/// doors for programs.
final class House implements InstantSource, AutoCloseable {

    static final String ADDRESS = "https://community.example.org";
    static final String PASSWORD = "a barn needs many hands";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    final AccountModule module;
    final Feature feature;
    final Jobs jobs;
    final TestServer server;

    House(Database database, Mailer mailer, boolean sends) {
        this(database, mailer, sends, Newcomers.none());
    }

    House(Database database, Mailer mailer, boolean sends, Newcomers newcomers) {
        SecureRandom random = new SecureRandom();
        module = new AccountModule(database, new Passwords(random), new Tokens(random), this, LANGUAGES);
        jobs = new Jobs(database, InstantSource.system());
        feature = module.feature(jobs, mailer, sends, new Named(), newcomers, () -> URI.create(ADDRESS));
        Assets assets = Assets.load(getClass().getClassLoader());
        Messages messages = Messages.load(List.of(ShellModule.BUNDLE, AccountModule.BUNDLE), LANGUAGES);
        Site site = new Site("Acme", "#a8321f");
        List<Route> routes = new ArrayList<>(feature.routes());
        routes.addAll(ShellModule.feature(messages, assets, () -> site, List.of(), viewer -> Optional.empty())
                .routes());
        routes.add(Route.get(
                "/api/v1/whoami",
                Permissions.MEMBERS_READ,
                request -> Response.text(request.viewer().name())));
        routes.add(Route.post(
                "/v1/track",
                Permissions.EVENTS_WRITE,
                request -> Response.text(request.viewer().name() + " " + request.body().length)));
        routes.add(Route.get("/desk/members", Permissions.MEMBERS_READ, request -> Response.text("members")));
        routes.add(Route.get(
                "/public",
                Permission.PUBLIC,
                request -> Response.text(request.viewer().name())));
        server = TestServer.start(
                routes, Templates.precompiled(messages, assets, () -> site), this, module.gatekeeper());
    }

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /// Runs what is done by itself but the daily work.
    void startJobs() {
        jobs.start(
                feature.tasks().stream()
                        .filter(task -> task instanceof Task.Durable)
                        .toList(),
                Duration.ofSeconds(5));
    }

    /// Somebody with {@link #PASSWORD}.
    Account has(String name, Role role) {
        Invitation invitation = Team.done(module.accounts()
                .invite(
                        Actor.COMMAND_LINE,
                        new NewAccount(
                                name.toLowerCase(Locale.ROOT) + "@example.org",
                                name,
                                role,
                                Locale.ENGLISH,
                                ZoneId.of("UTC"))));
        return Team.done(
                module.links().choosePassword(LinkPurpose.INVITATION, Team.token(invitation.path()), PASSWORD));
    }

    /// A browser in which {@code account} is signed in.
    TestClient as(Account account) {
        TestClient client = server.client();
        client.get("/sign-in");
        client.post("/sign-in", "email", account.email(), "password", PASSWORD);
        if (client.cookie(Gate.COOKIE).isEmpty()) {
            throw new AssertionError(account.name() + " could not sign in");
        }
        return client;
    }

    @Override
    public void close() {
        jobs.close();
        server.close();
    }

    /// Sources that are no more than a name.
    private static final class Named implements EventSources {

        private final Map<Long, String> names = new HashMap<>();

        @Override
        public long open(Handle handle, String name) {
            long number = names.size() + 1L;
            names.put(number, name);
            return number;
        }

        @Override
        public Map<Long, String> names() {
            return Map.copyOf(names);
        }
    }
}
