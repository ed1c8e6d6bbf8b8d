package io.barnraiser.people.account;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.mail.Sending;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets members in by links that are mailed to them. Whoever asks learns nothing of an address:
/// known and unknown ones are written down alike, and a job looks at them later and mails what is
/// right to the address itself.
final class Arrivals {

    static final String MAIL = "people.account.arrive";
    static final String JOINED = "people.account.joined";

    /// How long a link works.
    static final Duration LIFE = Duration.ofHours(1);
    /// How long a wish that came to nothing is kept.
    static final Duration KEPT = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final Database database;
    private final Jobs jobs;
    private final Links links;
    private final Sessions sessions;
    private final Settings settings;
    private final Notices notices;
    private final Newcomers newcomers;
    private final Locksmith locksmith;
    private final Audit audit;
    private final InstantSource clock;
    private final Wishes wishes;

    /// The neighbours that it works with.
    record Neighbours(Links links, Sessions sessions, Settings settings, Notices notices, Newcomers newcomers) {}

    Arrivals(
            Database database,
            Jobs jobs,
            Neighbours neighbours,
            Locksmith locksmith,
            Audit audit,
            InstantSource clock) {
        this.database = database;
        this.jobs = jobs;
        this.links = neighbours.links();
        this.sessions = neighbours.sessions();
        this.settings = neighbours.settings();
        this.notices = neighbours.notices();
        this.newcomers = neighbours.newcomers();
        this.locksmith = locksmith;
        this.audit = audit;
        this.clock = clock;
        this.wishes = new Wishes(clock);
    }

    /// Who may join now.
    JoinPolicy policy() {
        return settings.join();
    }

    /// Takes the wish down, or says how long to wait. The address must be one that mail could go
    /// to.
    Optional<Duration> ask(Arrival wish, String sender) {
        Optional<Duration> wait = wishes.begin(wish.email(), sender);
        if (wait.isEmpty()) {
            database.run(handle -> {
                long id = ArrivalStore.insert(handle, wish);
                jobs.submit(handle, MAIL, Long.toString(id), "");
            });
            jobs.wake();
        }
        return wait;
    }

    /// The job that mails: it makes the link at the last moment, so that it lies in no queue.
    Task mailing() {
        return Task.durable(
                MAIL,
                (instance, payload) -> database.read(handle -> ArrivalStore.find(handle, Long.parseLong(instance)))
                        .ifPresent(this::mail));
    }

    private void mail(Arrival arrival) {
        Optional<Account> account = database.read(handle -> AccountStore.findByEmail(handle, arrival.email()));
        // The wish is dropped last: a mail that could not be sent is tried again.
        if (account.isPresent()) {
            account.filter(Arrivals::mayComeByLink)
                    .ifPresent(known -> check(notices.signIn(arrival, path(arrival, links.signIn(known.id())))));
            drop(arrival);
        } else if (!arrival.joins()) {
            drop(arrival);
        } else if (mayJoin(arrival)) {
            String token = locksmith.newToken();
            database.run(handle -> ArrivalStore.setToken(handle, arrival.id(), locksmith.tokenHash(token)));
            check(notices.join(arrival, path(arrival, "/join/" + token)));
        } else {
            check(notices.closed(arrival));
            drop(arrival);
        }
    }

    private boolean mayJoin(Arrival arrival) {
        return switch (policy()) {
            case ANYBODY -> true;
            case CUSTOMERS -> newcomers.isKnown(arrival.email());
            case INVITED -> false;
        };
    }

    /// Who was invited to the team chooses a password first.
    private static boolean mayComeByLink(Account account) {
        return switch (account.state()) {
            case ACTIVE -> true;
            case INVITED -> account.role() == Role.MEMBER;
            case DISABLED -> false;
        };
    }

    private void drop(Arrival arrival) {
        database.run(handle -> ArrivalStore.delete(handle, arrival.id()));
    }

    private static String path(Arrival arrival, String path) {
        return arrival.next().isEmpty()
                ? path
                : path + "?next=" + URLEncoder.encode(arrival.next(), StandardCharsets.UTF_8);
    }

    private static void check(Sending sending) {
        switch (sending) {
            case Sending.Sent() -> LOG.info("arrival-mail-sent");
            case Sending.NotConfigured() -> LOG.warn("arrival-mail-not-sent reason=no-mail-server");
            case Sending.Refused(String why) -> LOG.warn("arrival-mail-refused why={}", why);
            case Sending.Failed(String why) -> throw new IllegalStateException("The mail was not sent: " + why);
        }
    }

    /// Who a link to join was made for, as long as it works; looking does not use it up.
    Optional<Arrival> find(String token) {
        return database.read(handle -> ArrivalStore.find(
                handle, locksmith.tokenHash(token), clock.instant().minus(LIFE)));
    }

    /// Uses a link to join: makes the account, unless the address has one by now, and starts a
    /// session.
    Optional<SignInResult.SignedIn> join(String token, Session.Where where, Optional<String> oldToken) {
        Optional<SignInResult.SignedIn> in = database.write(handle -> ArrivalStore.find(
                        handle, locksmith.tokenHash(token), clock.instant().minus(LIFE))
                .flatMap(arrival -> join(handle, arrival, where, oldToken)));
        jobs.wake();
        return in;
    }

    private Optional<SignInResult.SignedIn> join(
            Handle handle, Arrival arrival, Session.Where where, Optional<String> oldToken) {
        NewAccount wanted =
                new NewAccount(arrival.email(), arrival.name(), Role.MEMBER, arrival.locale(), arrival.zone());
        Optional<AccountId> made = AccountStore.insert(handle, wanted, clock.instant());
        // Whoever got an account since the link was mailed comes in only if a link lets them in.
        Optional<AccountId> known = made.or(() -> AccountStore.findByEmail(handle, arrival.email())
                .filter(Arrivals::mayComeByLink)
                .map(Account::id));
        if (known.isEmpty() || !ArrivalStore.use(handle, arrival.id(), known.get())) {
            return Optional.empty();
        }
        AccountId account = known.get();
        if (made.isPresent()) {
            String subject = "account:" + account;
            audit.record(handle, subject, "account.join", subject, arrival.wording());
        }
        jobs.submit(handle, JOINED, Long.toString(arrival.id()), "");
        return sessions.begin(handle, account, where, oldToken);
    }

    /// The job that tells of who joined, so that nobody is forgotten when the server stops in
    /// between.
    Task joining() {
        return Task.durable(JOINED, (instance, payload) -> {
            Optional<Arrival> arrival = database.read(handle -> ArrivalStore.find(handle, Long.parseLong(instance)));
            arrival.flatMap(Arrival::account)
                    .flatMap(id -> database.read(handle -> AccountStore.find(handle, id)))
                    .ifPresent(account -> newcomers.joined(
                            account,
                            arrival.get().wording(),
                            arrival.get().answers(),
                            arrival.get().askedAt()));
            arrival.ifPresent(this::drop);
        });
    }

    /// Uses a sign-in link and starts a session.
    Optional<SignInResult.SignedIn> signIn(String token, Session.Where where, Optional<String> oldToken) {
        return database.write(handle ->
                links.useSignIn(handle, token).flatMap(account -> sessions.begin(handle, account, where, oldToken)));
    }
}
