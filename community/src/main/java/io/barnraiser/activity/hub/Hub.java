package io.barnraiser.activity.hub;

import io.barnraiser.activity.ingest.Ingest;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Receipt;
import io.barnraiser.activity.source.NewSource;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.activity.source.SourceState;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Account;
import io.barnraiser.people.account.AccountId;
import io.barnraiser.people.account.Accounts;
import io.barnraiser.people.account.Audit;
import io.barnraiser.people.account.Role;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.MergeRule;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.Problem;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// The hub as a source: whoever has an account is an identity of it, and what they do here stands
/// in the log as everything else that members do. Safe for use by any number of threads.
///
/// What goes into the log waits for the one writer of it, so {@link #record} and
/// {@link #identityOf} must not be called within a transaction; what takes a {@link Handle} only
/// reads.
public final class Hub {

    private static final String NAME = "Hub";

    private final Database database;
    private final Accounts accounts;
    private final Members members;
    private final Sources sources;
    private final Ingest ingest;
    private final Supplier<URI> address;
    private final InstantSource clock;
    private final AtomicReference<Optional<SourceId>> known = new AtomicReference<>(Optional.empty());

    Hub(
            Database database,
            Accounts accounts,
            Members members,
            Sources sources,
            Ingest ingest,
            Supplier<URI> address,
            InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.members = members;
        this.sources = sources;
        this.ingest = ingest;
        this.address = address;
        this.clock = clock;
    }

    /// The source that the hub is; made when it is first asked for. The team may call it what it
    /// likes.
    public SourceId source() {
        return known.get().orElseGet(() -> {
            SourceId found = existing().orElseGet(this::add);
            known.set(Optional.of(found));
            return found;
        });
    }

    private Optional<SourceId> existing() {
        return sources.list().stream()
                .map(SourceState::source)
                .filter(source -> source.kind().equals(HubConnector.KIND))
                .map(Source::id)
                .findFirst();
    }

    private SourceId add() {
        String name = NAME;
        for (int i = 2; sources.find(name).isPresent(); i++) {
            name = NAME + " " + i;
        }
        return sources.findOrAdd(NewSource.trusted(name, HubConnector.KIND)).id();
    }

    /// The identity of an account, made where there is none, and brought up to date with the
    /// account's name and address. An address that they proved is vouched for, so that they are the
    /// person that shop and forum know by it.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException (not found) when there is no such
    ///     account; (unavailable) when the log takes nothing now
    public IdentityId identityOf(AccountId account) {
        Account somebody = accounts.find(account)
                .orElseThrow(() -> Problem.notFound("There is no account %s.".formatted(account))
                        .exception());
        Optional<Identity> now = identity(somebody.id());
        if (now.filter(identity -> isUpToDate(identity, somebody)).isPresent()) {
            return now.get().id();
        }
        Instant at = clock.instant();
        Statement presence =
                Statement.presence("account:%s:%d".formatted(account, at.toEpochMilli()), at, who(somebody));
        ingest.accept(source(), List.of(Parsed.of(presence.incoming())));
        return identity(somebody.id())
                .map(Identity::id)
                .orElseThrow(() -> Problem.notFound("This account belongs to somebody who was erased.")
                        .exception());
    }

    private Optional<Identity> identity(AccountId account) {
        SourceId source = source();
        return database.read(handle -> members.identity(handle, source.value(), account.toString()));
    }

    private static boolean isUpToDate(Identity identity, Account account) {
        return identity.name().equals(Optional.of(account.name()))
                && identity.email().equals(Optional.of(account.email()))
                && identity.emailVouched() == account.verified();
    }

    private static Statement.Who who(Account account) {
        return new Statement.Who(
                account.id().toString(),
                account.name(),
                account.email(),
                account.verified(),
                account.role().covers(Role.STAFF));
    }

    /// Writes down what the owner of an account did here, as every other activity: when this
    /// returns, it is durable. Telling of it again changes nothing. What staff do is marked as
    /// theirs.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException as {@link #identityOf}
    public Receipt record(AccountId account, HubAct act) {
        Account somebody = accounts.find(account)
                .orElseThrow(() -> Problem.notFound("There is no account %s.".formatted(account))
                        .exception());
        SourceId source = source();
        Optional<String> towards = act.towards()
                .flatMap(person -> database.read(handle -> members.identities(handle, List.of(person))
                                .isEmpty()
                        ? Optional.empty()
                        : accountOf(handle, members.memberOf(handle, person)).map(AccountId::toString)));
        Statement statement =
                Statement.of(act, who(somebody), towards, address.get().toString());
        return ingest.accept(source, List.of(Parsed.of(statement.incoming())));
    }

    /// As {@link #record(AccountId, HubAct)}, for somebody who is known without signing in, by a
    /// personal link that was sent to them. Who has no account is a visitor of the hub, and the
    /// same person as the one whom the link named.
    public Receipt record(IdentityId person, HubAct act) {
        Optional<AccountId> account = database.read(handle -> accountOf(handle, members.memberOf(handle, person)));
        if (account.isPresent()) {
            return record(account.get(), act);
        }
        SourceId source = source();
        Statement.Who who = Statement.Who.visitor(person);
        Statement statement =
                Statement.of(act, who, Optional.empty(), address.get().toString());
        Receipt receipt = ingest.accept(source, List.of(Parsed.of(statement.incoming())));
        database.run(handle -> members.identity(handle, source.value(), who.id())
                .filter(visitor -> !visitor.member().equals(members.memberOf(handle, person)))
                .ifPresent(visitor -> members.merge(
                        handle, Audit.PROGRAM, visitor.id(), person, MergeRule.SIGNED_IN, "a personal link", false)));
        return receipt;
    }

    /// The identity of an account as it stands; empty for who was never here.
    public Optional<IdentityId> find(Handle handle, AccountId account) {
        return known.get()
                .or(this::existing)
                .flatMap(source -> members.identity(handle, source.value(), account.toString()))
                .map(Identity::id);
    }

    /// The account of a member, the oldest where several were merged; empty for who has none.
    public Optional<AccountId> accountOf(Handle handle, MemberId member) {
        return accountsOf(members.identities(handle, member)).stream().findFirst();
    }

    /// The accounts behind these identities.
    List<AccountId> accountsOf(List<Identity> identities) {
        Optional<SourceId> source = known.get().or(this::existing);
        return identities.stream()
                .filter(identity ->
                        source.filter(hub -> hub.value() == identity.sourceId()).isPresent())
                .filter(identity -> !Statement.Who.isVisitor(identity.externalId()))
                .map(identity -> new AccountId(Long.parseLong(identity.externalId())))
                .toList();
    }
}
