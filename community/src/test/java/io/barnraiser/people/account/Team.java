package io.barnraiser.people.account;

import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The account feature on a database, with a clock that a test moves and secrets that cost nothing.
final class Team implements InstantSource {

    static final String PASSWORD = "a barn needs many hands";
    static final Session.Where HERE = new Session.Where("192.0.2.7", "Browser");

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    final Database database;
    final PlainLocksmith locksmith = new PlainLocksmith();
    final AuditLog audit = new AuditLog(this);
    final Links links;
    final Accounts accounts;
    final SignIns signIns;
    final Sessions sessions;
    final KeyCheck check;
    final Keys keys;

    Team(Database database) {
        this.database = database;
        links = new Links(database, locksmith, audit, this);
        accounts = new Accounts(database, links, audit, this, List.of(Locale.ENGLISH, Locale.GERMAN));
        signIns = new SignIns(database, locksmith, audit, this);
        sessions = new Sessions(database, locksmith, audit, this);
        check = new KeyCheck(database, locksmith, this);
        keys = new Keys(database, locksmith, audit, this, check);
    }

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /// Somebody who can sign in with {@link #PASSWORD}.
    Account has(String name, Role role) {
        Invitation invitation = done(accounts.invite(Actor.COMMAND_LINE, somebody(name, role)));
        return done(links.choosePassword(LinkPurpose.INVITATION, token(invitation.path()), PASSWORD));
    }

    SignInResult signIn(String email, String password) {
        return signIn(email, password, HERE.address());
    }

    SignInResult signIn(String email, String password, String address) {
        return signIns.signIn(
                new SignInMethod.Password(email, password), new Session.Where(address, "Browser"), Optional.empty());
    }

    String enter(Account account) {
        return ((SignInResult.SignedIn) signIn(account.email(), PASSWORD)).token();
    }

    List<String> actions() {
        return database.read(handle -> audit.list(handle, Long.MAX_VALUE, 100)).reversed().stream()
                .map(AuditEntry::action)
                .toList();
    }

    static NewAccount somebody(String name, Role role) {
        return new NewAccount(
                name.toLowerCase(Locale.ROOT) + "@example.org", name, role, Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
    }

    static String token(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> it -> it.value();
            case Outcome.Faulty<T> it -> throw new AssertionError(it.faults().toString());
            case Outcome.Refused<T> it -> throw new AssertionError(it.refusal().toString());
        };
    }
}
