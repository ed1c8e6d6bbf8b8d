package io.barnraiser.people.account;

import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Knows who is signed in where.
final class Sessions {

    private final Database database;
    private final Locksmith locksmith;
    private final Audit audit;
    private final InstantSource clock;

    Sessions(Database database, Locksmith locksmith, Audit audit, InstantSource clock) {
        this.database = database;
        this.locksmith = locksmith;
        this.audit = audit;
        this.clock = clock;
    }

    /// Somebody who is signed in.
    record Present(Session session, Account account) {}

    /// Who comes with {@code token}: empty when the session has ended or the account was disabled.
    /// Keeps the session alive.
    Optional<Present> find(String token) {
        Instant now = clock.instant();
        String hash = locksmith.tokenHash(token);
        Optional<Present> present = database.read(handle -> SessionStore.find(handle, hash, now)
                .flatMap(session -> AccountStore.find(handle, session.account())
                        .filter(account -> account.state() == Account.State.ACTIVE)
                        .map(account -> new Present(session, account))));
        present.map(Present::session)
                .filter(session -> session.lastUsedAt().plus(Session.TOUCH).isBefore(now))
                .ifPresent(session -> database.run(
                        handle -> SessionStore.touch(handle, hash, now, Session.expiry(session.createdAt(), now))));
        return present;
    }

    List<Session> list(AccountId account) {
        Instant now = clock.instant();
        return database.read(handle -> SessionStore.list(handle, account, now));
    }

    /// Starts a session for somebody who has just proved to own the address of {@code account}, and
    /// ends the one of {@code oldToken}. Empty when the account was disabled.
    Optional<SignInResult.SignedIn> begin(Handle handle, AccountId id, Session.Where where, Optional<String> oldToken) {
        String token = locksmith.newToken();
        Instant now = clock.instant();
        oldToken.ifPresent(old -> SessionStore.end(handle, locksmith.tokenHash(old)));
        if (!SessionStore.insert(handle, locksmith.tokenHash(token), id, where, now, Session.expiry(now, now))) {
            return Optional.empty();
        }
        AccountStore.verify(handle, id, now);
        Account account = AccountStore.find(handle, id).orElseThrow();
        audit.record(handle, account.actor(), "session.begin", account.subject(), "by link");
        return Optional.of(new SignInResult.SignedIn(account, token));
    }

    /// Ends the session of {@code token}.
    void end(String token) {
        database.run(handle -> SessionStore.end(handle, locksmith.tokenHash(token)));
    }

    /// Ends one session of an account, which one of its other sessions asked for. Returns whether
    /// there was one.
    boolean end(Account account, String sessionId) {
        return database.write(handle -> {
            boolean ended = SessionStore.end(handle, account.id(), sessionId);
            if (ended) {
                audit.record(handle, account.actor(), "session.end", account.subject(), "");
            }
            return ended;
        });
    }

    /// Ends every session of an account, here and everywhere.
    void endAll(Account account) {
        database.run(handle -> {
            SessionStore.endAll(handle, account.id());
            audit.record(handle, account.actor(), "session.end-all", account.subject(), "");
        });
    }

    /// Removes what has ended by itself.
    void tidy() {
        Instant now = clock.instant();
        database.run(handle -> {
            SessionStore.deleteExpired(handle, now);
            LinkStore.deleteExpired(handle, now.minus(Session.IDLE));
            ArrivalStore.deleteOlder(handle, now.minus(Arrivals.KEPT));
        });
    }
}
