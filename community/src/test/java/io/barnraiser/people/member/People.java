package io.barnraiser.people.member;

import io.barnraiser.people.account.AuditEntry;
import io.barnraiser.people.account.AuditLog;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The feature put together for a test, with a clock that stands still until it is told.
public final class People {

    /// A forum, a shop and a repository.
    public static final long FORUM = 1;

    public static final long SHOP = 2;
    public static final long GIT = 3;

    private final Database database;
    private Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private final InstantSource clock = () -> now;
    private final AuditLog audit = new AuditLog(clock);
    private final Members members;

    public People(Database database) {
        this.database = database;
        this.members = new Members(database, clock, audit);
    }

    public Members members() {
        return members;
    }

    public Database database() {
        return database;
    }

    public AuditLog audit() {
        return audit;
    }

    public InstantSource clock() {
        return clock;
    }

    /// Lets the clock stand at another time.
    public void at(String instant) {
        now = Instant.parse(instant);
    }

    /// Begins the sighting of an account, stated now.
    public Sighting.Builder account(long source, String externalId) {
        return Sighting.of(source, externalId, Identity.Kind.ACCOUNT, now);
    }

    /// Begins the sighting of a visitor, stated now.
    public Sighting.Builder visitor(long source, String externalId) {
        return Sighting.of(source, externalId, Identity.Kind.ANONYMOUS, now);
    }

    /// Hands one sighting in.
    public IdentityId take(Sighting.Builder sighting) {
        return take(List.of(sighting.build())).getFirst();
    }

    /// Hands sightings in.
    public List<IdentityId> take(List<Sighting> sightings) {
        return database.write(handle -> members.intake().take(handle, sightings));
    }

    /// Whose identity it is.
    public MemberId memberOf(IdentityId identity) {
        return database.read(handle -> members.memberOf(handle, identity));
    }

    public Member member(MemberId member) {
        return database.read(handle -> members.get(handle, member));
    }

    public Identity identity(IdentityId id) {
        return database.read((Handle handle) -> members.identities(handle, List.of(id)))
                .values()
                .iterator()
                .next();
    }

    public List<Refusal> refusals(IdentityId identity) {
        return database.read(handle -> members.refusals(handle, members.memberOf(handle, identity)));
    }

    public List<AuditEntry> auditEntries() {
        return database.read(handle -> audit.list(handle, Long.MAX_VALUE, 500));
    }
}
