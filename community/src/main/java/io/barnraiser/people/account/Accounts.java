package io.barnraiser.people.account;

import io.barnraiser.people.account.Fault.Kind;
import io.barnraiser.people.account.Outcome.Done;
import io.barnraiser.people.account.Outcome.Faulty;
import io.barnraiser.people.account.Outcome.Refusal;
import io.barnraiser.people.account.Outcome.Refused;
import io.barnraiser.platform.database.Database;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/// The team: who may sign in, and as what. Safe for use by any number of threads.
public final class Accounts {

    /// Changes of roles wait for each other, so that two owners cannot demote one another at the
    /// same moment.
    static final long TEAM_LOCK = 7_301;

    private final Database database;
    private final Links links;
    private final Audit audit;
    private final InstantSource clock;
    private final List<Locale> languages;

    Accounts(Database database, Links links, Audit audit, InstantSource clock, List<Locale> languages) {
        this.database = database;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
        this.languages = List.copyOf(languages);
    }

    /// The account of that number.
    public Optional<Account> find(AccountId id) {
        return database.read(handle -> AccountStore.find(handle, id));
    }

    /// The account of that number, within a transaction of the caller.
    public Optional<Account> find(Handle handle, AccountId id) {
        return AccountStore.find(handle, id);
    }

    /// The account of that address, however it is typed.
    public Optional<Account> find(String email) {
        return database.read(handle -> AccountStore.findByEmail(handle, Emails.normal(email)));
    }

    /// The team and whom it invited, in the order of their names; at most a thousand. Members who joined by themselves
    /// are found by {@link #members}.
    public List<Account> list() {
        return database.read(AccountStore::list);
    }

    /// Members who joined, by the beginning of their address, in the order of addresses.
    ///
    /// @param beginning as it was typed; nobody is found by nothing
    /// @param after the last address of the page before; empty for the first page
    List<Account> members(String beginning, String after, int most) {
        String sought = Emails.normal(beginning);
        return sought.isEmpty()
                ? List.of()
                : database.read(handle -> AccountStore.members(handle, sought, after, most));
    }

    /// For the erasure of a member: takes the account away with its sessions and links. An account
    /// of the team stays, it is work and not membership. Returns how many rows are gone.
    public int forget(Handle handle, AccountId id) {
        Optional<Account> member = AccountStore.find(handle, id).filter(account -> account.role() == Role.MEMBER);
        if (member.isEmpty()) {
            return 0;
        }
        SessionStore.endAll(handle, id);
        LinkStore.kill(handle, id);
        int wishes = ArrivalStore.deleteOf(handle, member.get().email());
        AccountStore.delete(handle, id);
        return wishes + 1;
    }

    /// Makes an account without a password and a link to choose one. Somebody who was invited
    /// before and has not answered gets a new link; the old one dies.
    public Outcome<Invitation> invite(Actor actor, NewAccount wanted) {
        Faults faults = new Faults().name(wanted.name()).email(wanted.email());
        if (!faults.isEmpty()) {
            return new Faulty<>(faults.list());
        }
        if (!actor.role().covers(wanted.role())) {
            return new Refused<>(Refusal.ABOVE_OWN_ROLE);
        }
        return database.write(handle -> {
            Optional<AccountId> added = AccountStore.insert(handle, wanted, clock.instant());
            if (added.isEmpty()) {
                return new Faulty<>(new Faults().add("email", Kind.EMAIL_TAKEN).list());
            }
            Account account = AccountStore.find(handle, added.get()).orElseThrow();
            audit.record(
                    handle,
                    actor.name(),
                    "account.invite",
                    account.subject(),
                    wanted.role().word());
            return new Done<>(new Invitation(account, links.issue(handle, LinkPurpose.INVITATION, account.id())));
        });
    }

    /// A new link for somebody who was invited and has not answered.
    public Outcome<Invitation> inviteAgain(Actor actor, AccountId id) {
        return database.write(handle -> {
            Optional<Account> invited =
                    AccountStore.find(handle, id).filter(account -> account.state() == Account.State.INVITED);
            if (invited.isEmpty()) {
                return new Refused<>(Refusal.GONE);
            }
            Account account = invited.get();
            if (!actor.role().covers(account.role())) {
                return new Refused<>(Refusal.ABOVE_OWN_ROLE);
            }
            audit.record(handle, actor.name(), "account.invite-again", account.subject(), "");
            return new Done<>(new Invitation(account, links.issue(handle, LinkPurpose.INVITATION, id)));
        });
    }

    /// Gives somebody another role and ends their sessions.
    public Outcome<Account> changeRole(Actor actor, AccountId id, Role role) {
        if (!actor.role().covers(role)) {
            return new Refused<>(Refusal.ABOVE_OWN_ROLE);
        }
        boolean staysOwner = role == Role.OWNER;
        return change(actor, id, !staysOwner, (handle, account) -> {
            AccountStore.setRole(handle, id, role);
            SessionStore.endAll(handle, id);
            audit.record(
                    handle,
                    actor.name(),
                    "account.change-role",
                    account.subject(),
                    account.role().word() + " > " + role.word());
        });
    }

    /// Takes it as proved that the address of an account is theirs, on the word of {@code actor} who knows them: a
    /// mailed link is the usual way.
    public void prove(Actor actor, AccountId id) {
        database.run(handle -> {
            AccountStore.verify(handle, id, clock.instant());
            audit.record(handle, actor.name(), "account.prove", "account:" + id.value(), "");
        });
    }

    /// Takes somebody off the team: their sessions end, their links die, and they cannot sign in.
    /// Their name stays in the audit log.
    public Outcome<Account> disable(Actor actor, AccountId id) {
        return change(actor, id, true, (handle, account) -> {
            AccountStore.disable(handle, id, clock.instant());
            SessionStore.endAll(handle, id);
            LinkStore.kill(handle, id);
            audit.record(handle, actor.name(), "account.disable", account.subject(), "");
        });
    }

    /// Takes somebody back on the team, with the role and the password they had.
    public Outcome<Account> enable(Actor actor, AccountId id) {
        return change(actor, id, false, (handle, account) -> {
            AccountStore.enable(handle, id);
            audit.record(handle, actor.name(), "account.enable", account.subject(), "");
        });
    }

    /// Changes what somebody says of themselves.
    public Outcome<Account> changeProfile(AccountId id, String name, String language, String zone) {
        Faults faults = new Faults().name(name).language(language, languages).zone(zone);
        if (!faults.isEmpty()) {
            return new Faulty<>(faults.list());
        }
        return database.write(handle -> {
            AccountStore.setProfile(handle, id, name.strip(), Locale.forLanguageTag(language), ZoneId.of(zone));
            return found(handle, id);
        });
    }

    private Outcome<Account> change(Actor actor, AccountId id, boolean losesOwner, BiConsumer<Handle, Account> change) {
        return database.write(handle -> {
            database.dialect().lock(handle, TEAM_LOCK);
            Optional<Account> found = AccountStore.find(handle, id);
            if (found.isEmpty()) {
                return new Refused<>(Refusal.GONE);
            }
            Account account = found.get();
            if (!actor.role().covers(account.role())) {
                return new Refused<>(Refusal.ABOVE_OWN_ROLE);
            }
            boolean owns = account.role() == Role.OWNER && account.state() == Account.State.ACTIVE;
            if (losesOwner && owns && !AccountStore.hasOtherOwner(handle, id)) {
                return new Refused<>(Refusal.LAST_OWNER);
            }
            change.accept(handle, account);
            return found(handle, id);
        });
    }

    private static Outcome<Account> found(Handle handle, AccountId id) {
        return AccountStore.find(handle, id)
                .<Outcome<Account>>map(Done::new)
                .orElseGet(() -> new Refused<>(Refusal.GONE));
    }
}
