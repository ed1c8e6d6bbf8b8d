package io.barnraiser.people.account;

import io.barnraiser.people.account.LinkStore.LiveLink;
import io.barnraiser.people.account.Outcome.Done;
import io.barnraiser.people.account.Outcome.Faulty;
import io.barnraiser.people.account.Outcome.Refusal;
import io.barnraiser.people.account.Outcome.Refused;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// One-time links: to set the installation up, to accept an invitation, to choose a new password. A
/// link works once and until it expires; a newer one for the same account and purpose makes the
/// older worthless.
public final class Links {

    private static final AccountId NOBODY = new AccountId(0);

    private final Database database;
    private final Locksmith locksmith;
    private final Audit audit;
    private final InstantSource clock;

    Links(Database database, Locksmith locksmith, Audit audit, InstantSource clock) {
        this.database = database;
        this.locksmith = locksmith;
        this.audit = audit;
        this.clock = clock;
    }

    /// While nobody owns this installation: a new link to set it up, from the root of the site;
    /// every earlier one is worthless then. Empty once there is an owner.
    public Optional<String> setUp() {
        return database.write(handle -> {
            database.dialect().lock(handle, Accounts.TEAM_LOCK);
            if (AccountStore.hasOtherOwner(handle, NOBODY)) {
                return Optional.empty();
            }
            LinkStore.killSetUp(handle);
            return Optional.of(issue(handle, LinkPurpose.SET_UP, Optional.empty()));
        });
    }

    /// A link for the owner of {@code email} to choose a new password, from the root of the site.
    /// Empty when nobody with this address may sign in.
    public Optional<String> reset(Actor actor, String email) {
        return database.write(handle -> AccountStore.findByEmail(handle, Emails.normal(email))
                .filter(account -> account.state() != Account.State.DISABLED)
                .map(account -> {
                    audit.record(handle, actor.name(), "account.reset-link", account.subject(), "");
                    return issue(handle, LinkPurpose.RESET, account.id());
                }));
    }

    /// Whose link it is, as long as it works; looking does not use it up.
    Optional<Account> owner(LinkPurpose purpose, String token) {
        return database.read(handle -> LinkStore.find(handle, locksmith.tokenHash(token), purpose, clock.instant())
                .flatMap(LiveLink::account)
                .flatMap(id -> AccountStore.find(handle, id)));
    }

    /// Whether the set-up link works and there is something to set up.
    boolean isSetUp(String token) {
        return database.read(handle -> !AccountStore.hasOtherOwner(handle, NOBODY)
                && LinkStore.find(handle, locksmith.tokenHash(token), LinkPurpose.SET_UP, clock.instant())
                        .isPresent());
    }

    /// Uses a set-up link: makes the first owner.
    public Outcome<Account> setUp(String token, NewAccount owner, String password) {
        Faults faults = new Faults().name(owner.name()).email(owner.email()).password(password, owner.email());
        if (!isSetUp(token)) {
            return new Refused<>(Refusal.LINK_DEAD);
        }
        if (!faults.isEmpty()) {
            return new Faulty<>(faults.list());
        }
        String passwordHash = locksmith.passwordHash(password);
        Instant now = clock.instant();
        return database.write(handle -> {
            database.dialect().lock(handle, Accounts.TEAM_LOCK);
            boolean used = LinkStore.use(handle, locksmith.tokenHash(token), LinkPurpose.SET_UP, now)
                    .isPresent();
            if (!used || AccountStore.hasOtherOwner(handle, NOBODY)) {
                return new Refused<>(Refusal.LINK_DEAD);
            }
            AccountId id = AccountStore.insert(handle, owner, now)
                    .or(() -> AccountStore.findByEmail(handle, owner.email()).map(Account::id))
                    .orElseThrow();
            AccountStore.setRole(handle, id, Role.OWNER);
            AccountStore.setPassword(handle, id, passwordHash);
            audit.record(handle, owner.name(), "account.set-up", "account:" + id, "");
            return new Done<>(AccountStore.find(handle, id).orElseThrow());
        });
    }

    /// Uses an invitation: sets the first password of whoever was invited.
    ///
    /// @param path of the link, as the {@link Invitation} has it
    public Outcome<Account> accept(String path, String password) {
        return choosePassword(LinkPurpose.INVITATION, path.substring(path.lastIndexOf('/') + 1), password);
    }

    /// Uses an invitation or a reset link: sets the password, ends every session and kills every
    /// other link of the account.
    Outcome<Account> choosePassword(LinkPurpose purpose, String token, String password) {
        Optional<Account> owner = owner(purpose, token);
        if (owner.isEmpty()) {
            return new Refused<>(Refusal.LINK_DEAD);
        }
        Faults faults = new Faults().password(password, owner.get().email());
        if (!faults.isEmpty()) {
            return new Faulty<>(faults.list());
        }
        String passwordHash = locksmith.passwordHash(password);
        return database.write(handle -> LinkStore.use(handle, locksmith.tokenHash(token), purpose, clock.instant())
                .flatMap(LiveLink::account)
                .flatMap(id -> AccountStore.find(handle, id))
                .filter(account -> account.state() != Account.State.DISABLED)
                .<Outcome<Account>>map(account -> {
                    setPassword(handle, account, passwordHash);
                    return new Done<>(AccountStore.find(handle, account.id()).orElseThrow());
                })
                .orElseGet(() -> new Refused<>(Refusal.LINK_DEAD)));
    }

    /// A link that lets its reader in as {@code account}, from the root of the site.
    String signIn(AccountId account) {
        return database.write(handle -> issue(handle, LinkPurpose.SIGN_IN, account));
    }

    /// Uses a sign-in link up and says whose it was.
    Optional<AccountId> useSignIn(Handle handle, String token) {
        return LinkStore.use(handle, locksmith.tokenHash(token), LinkPurpose.SIGN_IN, clock.instant())
                .flatMap(LiveLink::account);
    }

    /// Sets the password of somebody who has proved to know the old one.
    Outcome<Account> changePassword(Account account, String password) {
        Faults faults = new Faults().password(password, account.email());
        if (!faults.isEmpty()) {
            return new Faulty<>(faults.list());
        }
        String passwordHash = locksmith.passwordHash(password);
        database.run(handle -> setPassword(handle, account, passwordHash));
        return new Done<>(account);
    }

    /// Issues a link in the transaction of {@code handle} and returns its path.
    String issue(Handle handle, LinkPurpose purpose, AccountId account) {
        LinkStore.kill(handle, account, purpose);
        return issue(handle, purpose, Optional.of(account));
    }

    private String issue(Handle handle, LinkPurpose purpose, Optional<AccountId> account) {
        String token = locksmith.newToken();
        LinkStore.insert(handle, locksmith.tokenHash(token), purpose, account, clock.instant());
        return purpose.path(token);
    }

    private void setPassword(Handle handle, Account account, String passwordHash) {
        AccountStore.setPassword(handle, account.id(), passwordHash);
        SessionStore.endAll(handle, account.id());
        LinkStore.kill(handle, account.id());
        audit.record(handle, account.actor(), "account.set-password", account.subject(), "");
    }
}
