package io.barnraiser.activity.hub;

import io.barnraiser.activity.ingest.Connectors;
import io.barnraiser.activity.ingest.IngestModule;
import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.log.LogFollowers;
import io.barnraiser.activity.order.Orders;
import io.barnraiser.activity.source.SourceRuns;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Account;
import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.account.Actor;
import io.barnraiser.people.account.NewAccount;
import io.barnraiser.people.account.Newcomers;
import io.barnraiser.people.account.Outcome;
import io.barnraiser.people.account.Role;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.notice.NoticeModule;
import io.barnraiser.people.privacy.Privacy;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.mail.Mail;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.mail.Sending;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/// A hub with people in it, and everything below it, around one database; mails are kept instead of
/// sent.
public final class Square implements InstantSource, AutoCloseable {

    public static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    public static final URI ADDRESS = URI.create("https://community.example.org");
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    public final Database database;
    public final AccountModule account;
    public final Members members;
    public final Consents consents;
    public final Privacy privacy;
    public final Sources sources;
    public final Activities activities;
    public final IngestModule ingest;
    public final NoticeModule notice;
    public final Hub hub;
    public final Newcomers newcomers;
    public final Jobs jobs;

    /// What was mailed.
    public final List<Mail> mails = new ArrayList<>();

    private volatile Instant now = START;

    /// @param bundles whose words mails and pages may use
    public Square(Database database, List<String> bundles) {
        this(database, bundles, null);
    }

    /// @param mailer what sends; null to keep mails
    public Square(Database database, List<String> bundles, Mailer mailer) {
        this.database = database;
        SecureRandom random = new SecureRandom();
        this.account = new AccountModule(database, new Passwords(random), new Tokens(random), this, LANGUAGES);
        this.members = new Members(database, this, account.audit());
        KeyedHash hash = KeyedHash.with(new byte[32]);
        this.consents = new Consents(database, this, account.audit(), members, hash);
        this.privacy = new Privacy(
                database, this, account.audit(), members, consents, hash, (handle, source) -> String.valueOf(source));
        this.sources = new Sources(database, this);
        this.activities = new Activities(database);
        this.jobs = new Jobs(database, this);
        Orders orders = new Orders(database);
        this.ingest = new IngestModule(
                database,
                new IngestModule.Neighbours(
                        members, consents, privacy, sources, new SourceRuns(database, this), orders),
                new Connectors(List.of(new HubConnector())),
                new LogFollowers(database, this, List.of()),
                new IngestModule.Retention(Duration.ofDays(30), Duration.ofDays(30)),
                "command-test",
                this);
        Messages messages = Messages.load(bundles, LANGUAGES);
        this.notice = new NoticeModule(
                database,
                new NoticeModule.Neighbours(account.accounts(), members, consents, account.settings()),
                mailer == null ? new Kept() : mailer,
                hash,
                () -> messages,
                () -> ADDRESS,
                this);
        HubModule module = new HubModule(
                database,
                new HubModule.Neighbours(account.accounts(), members, consents, privacy, sources, ingest.ingest()),
                () -> ADDRESS,
                this);
        this.hub = module.hub();
        this.newcomers = module.newcomers();
        privacy.cover(activities.personalData());
        privacy.cover(orders.personalData());
        privacy.cover(ingest.personalData());
        privacy.cover(notice.personalData());
        privacy.cover(module.personalData());
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// Lets time pass.
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /// Somebody with an account; not proved yet.
    public Account invited(String name, Role role) {
        Outcome<io.barnraiser.people.account.Invitation> invited = account.accounts()
                .invite(
                        Actor.COMMAND_LINE,
                        new NewAccount(
                                name.toLowerCase(Locale.ROOT) + "@example.org",
                                name,
                                role,
                                Locale.ENGLISH,
                                ZoneId.of("UTC")));
        return ((Outcome.Done<io.barnraiser.people.account.Invitation>) invited)
                .value()
                .account();
    }

    /// Somebody with an account who proved their address.
    public Account has(String name, Role role) {
        Account invited = invited(name, role);
        database.run(handle -> handle.createUpdate("UPDATE account SET verified_at = 1 WHERE id = :id")
                .bind("id", invited.id().value())
                .execute());
        return account.accounts().find(invited.id()).orElseThrow();
    }

    /// The member that an identity belongs to.
    public MemberId member(IdentityId identity) {
        return database.read(handle -> members.memberOf(handle, identity));
    }

    /// How many rows a table has.
    public long count(String table) {
        return database.read(handle -> count(handle, table));
    }

    private static long count(Handle handle, String table) {
        return handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void close() {
        ingest.close();
        jobs.close();
    }

    private final class Kept implements Mailer {

        @Override
        public Sending send(Mail mail) {
            mails.add(mail);
            return new Sending.Sent();
        }

        @Override
        public Sending check() {
            return new Sending.Sent();
        }
    }
}
