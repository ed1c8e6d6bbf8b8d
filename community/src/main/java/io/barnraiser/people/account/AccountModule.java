package io.barnraiser.people.account;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Gatekeeper;
import io.barnraiser.platform.web.Route;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Puts the feature together. Commands need it without {@link #feature}, the server with it.
public final class AccountModule {

    /// The bundle with the words of these pages and mails.
    public static final String BUNDLE = "people.account";

    private final Database database;
    private final InstantSource clock;
    private final List<Locale> languages;
    private final Locksmith locksmith;
    private final AuditLog audit;
    private final Links links;
    private final Accounts accounts;
    private final KeyCheck keyCheck;
    private final Keys keys;
    private final Settings settings;
    private final Gate gate;
    private final Sessions sessions;
    private final SignIns signIns;

    /// @param languages the languages there are, the default first
    public AccountModule(
            Database database, Passwords passwords, Tokens tokens, InstantSource clock, List<Locale> languages) {
        this.database = database;
        this.clock = clock;
        this.languages = List.copyOf(languages);
        locksmith = new PlatformLocksmith(passwords, tokens);
        audit = new AuditLog(clock);
        links = new Links(database, locksmith, audit, clock);
        accounts = new Accounts(database, links, audit, clock, languages);
        sessions = new Sessions(database, locksmith, audit, clock);
        signIns = new SignIns(database, locksmith, audit, clock);
        keyCheck = new KeyCheck(database, locksmith, clock);
        keys = new Keys(database, locksmith, audit, clock, keyCheck);
        settings = new Settings(database, audit, clock, languages);
        gate = new Gate(sessions, keyCheck, locksmith, settings);
    }

    /// The audit log, for every feature that changes something.
    public AuditLog audit() {
        return audit;
    }

    /// The team.
    public Accounts accounts() {
        return accounts;
    }

    /// Links to set up, to accept an invitation, to choose a new password.
    public Links links() {
        return links;
    }

    /// The keys of programs.
    public Keys keys() {
        return keys;
    }

    /// Which key a secret is.
    public KeyCheck keyCheck() {
        return keyCheck;
    }

    /// What the brand set for everybody.
    public Settings settings() {
        return settings;
    }

    /// Who is asking, for the web server.
    public Gatekeeper gatekeeper() {
        return gate;
    }

    /// The pages, and the work that is done by itself.
    ///
    /// @param sends whether {@code mailer} has a mail server at all
    /// @param address where people reach this installation, as the operator set it
    public Feature feature(
            Jobs jobs, Mailer mailer, boolean sends, EventSources sources, Newcomers newcomers, Supplier<URI> address) {
        Messages messages = Messages.load(List.of(BUNDLE), languages);
        Notices notices = new Notices(mailer, messages, settings, address);
        Resets resets = new Resets(jobs, accounts, links, notices, locksmith, clock);
        Arrivals arrivals = new Arrivals(
                database,
                jobs,
                new Arrivals.Neighbours(links, sessions, settings, notices, newcomers),
                locksmith,
                audit,
                clock);
        List<Route> routes = new ArrayList<>();
        routes.addAll(new SignInPages(signIns, sessions, resets, sends).routes());
        routes.addAll(new JoinPages(arrivals, links, settings, messages, sends).routes());
        routes.addAll(new LinkPages(links, signIns, settings).routes());
        routes.addAll(new OwnPages(accounts, links, signIns, sessions, languages).routes());
        routes.addAll(new TeamPages(accounts, notices, settings).routes());
        routes.addAll(new KeyPages(database, keys, sources, notices).routes());
        routes.addAll(new AuditPages(database, audit, accounts).routes());
        routes.addAll(new GeneralPages(settings, languages).routes());
        Task tidy = Task.daily("people.account.tidy", LocalTime.of(3, 40), ZoneOffset.UTC, sessions::tidy);
        return new Feature(
                "people.account",
                routes,
                List.of(BUNDLE),
                List.of(resets.task(), arrivals.mailing(), arrivals.joining(), tidy));
    }
}
