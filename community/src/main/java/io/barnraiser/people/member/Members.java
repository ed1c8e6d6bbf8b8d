package io.barnraiser.people.member;

import io.barnraiser.people.account.Audit;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.Problem;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;

/// Everything that is known of members: who they are, on which sources, and what the team wrote down about them.
///
/// What takes a {@link Handle} runs in the caller's transaction; all else opens its own and returns when it is durable.
/// Acts name their actor and leave an entry in the audit log.
public final class Members {

    private final Database database;
    private final InstantSource clock;
    private final List<MemberListener> listeners = new CopyOnWriteArrayList<>();
    private final Families families = new Families(listeners);
    private final MergeActs acts;
    private final MemberNotes notes;
    private final Audit audit;

    public Members(Database database, InstantSource clock, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.acts = new MergeActs(audit, families);
        this.notes = new MemberNotes(database, clock, audit);
    }

    /// Tells {@code listener} of every change from now on; called while the program is put together.
    public void listen(MemberListener listener) {
        listeners.add(listener);
    }

    /// The door of the ingest pipeline.
    public IdentityIntake intake() {
        return new IdentityIntake(database.dialect(), clock, families);
    }

    /// Notes and tags.
    public MemberNotes notes() {
        return notes;
    }

    /// The member of this number, if there is one now: a member merged into another is found under that one's
    /// number only, see {@link #current}.
    public Optional<Member> find(Handle handle, MemberId id) {
        return MemberStore.find(handle, List.of(id.value())).stream().findFirst();
    }

    /// The member of this number.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException (not found) when there is none now
    public Member get(Handle handle, MemberId id) {
        return find(handle, id)
                .orElseThrow(() -> Problem.notFound("There is no member %d.".formatted(id.value()))
                        .exception());
    }

    /// The members of these numbers by number; numbers that are no member's now are left out.
    public Map<MemberId, Member> find(Handle handle, Collection<MemberId> ids) {
        Map<MemberId, Member> found = new LinkedHashMap<>();
        MemberStore.find(handle, ids.stream().map(MemberId::value).toList())
                .forEach(member -> found.put(member.id(), member));
        return found;
    }

    /// The member that this number stands for now: itself, or the one it was merged into. Old links keep working.
    public Optional<MemberId> current(Handle handle, MemberId id) {
        return MemberStore.current(handle, id.value()).map(MemberId::new);
    }

    /// The identities of a member, oldest first.
    public List<Identity> identities(Handle handle, MemberId member) {
        return IdentityStore.ofMembers(handle, List.of(member.value()));
    }

    /// These identities by number; numbers of none are left out.
    public Map<IdentityId, Identity> identities(Handle handle, Collection<IdentityId> ids) {
        Map<IdentityId, Identity> found = new LinkedHashMap<>();
        IdentityStore.byId(handle, ids.stream().map(IdentityId::value).toList())
                .forEach(identity -> found.put(identity.id(), identity));
        return found;
    }

    /// Who is known at a source under this id.
    public Optional<Identity> identity(Handle handle, long sourceId, String externalId) {
        return IdentityStore.bySource(handle, sourceId, List.of(externalId)).stream()
                .findFirst();
    }

    /// Every address and number of a member, in the form in which keys are compared; proved or not.
    public List<Address> addresses(Handle handle, MemberId member) {
        return KeyStore.of(handle, family(handle, member)).stream()
                .filter(key -> key.type().equals(Keys.EMAIL) || key.type().equals(Keys.PHONE))
                .map(key -> new Address(key.type(), key.value()))
                .distinct()
                .toList();
    }

    /// Where a member can be reached.
    ///
    /// @param type {@code email} or {@code phone}
    /// @param value the address in normal form
    public record Address(String type, String value) {}

    /// Every key of a member, once.
    public List<ExternalKey> keys(Handle handle, MemberId member) {
        return KeyStore.of(handle, family(handle, member)).stream()
                .map(key -> new ExternalKey(key.type(), key.value(), key.vouched()))
                .distinct()
                .toList();
    }

    /// Every identity that holds this key, proved or not.
    public List<IdentityId> holders(Handle handle, String type, String value) {
        return KeyStore.holders(handle, type, List.of(value), false).stream()
                .map(key -> new IdentityId(key.identity()))
                .toList();
    }

    /// What sources state of a member, by name of the trait.
    public List<Trait> traits(Handle handle, MemberId member) {
        return TraitStore.of(handle, family(handle, member));
    }

    /// The members of which every word of {@code query} begins a word of a name, a handle or an address, in the
    /// order of their numbers.
    ///
    /// @param after the last number of the page before; 0 for the first page
    /// @param limit from 1 to 1000
    public List<MemberId> search(Handle handle, String query, long after, int limit) {
        // The longest word is the rarest: begin with it.
        List<String> words = Terms.searched(query).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return words.isEmpty()
                ? List.of()
                : TermStore.search(handle, words, after, Math.clamp(limit, 1, 1000)).stream()
                        .map(MemberId::new)
                        .toList();
    }

    /// Every merge that a member has part in, undone ones too, the newest first.
    public List<Merge> history(Handle handle, MemberId member) {
        return MergeStore.touching(handle, family(handle, member)).reversed();
    }

    /// Why rules did not merge this member with others, the newest first.
    public List<Refusal> refusals(Handle handle, MemberId member) {
        return RefusalStore.ofMember(handle, member);
    }

    /// Whether somebody said that two of these members' identities are different people.
    public boolean areDistinct(Handle handle, MemberId one, MemberId other) {
        List<Long> ofOne = family(handle, one);
        List<Long> ofOther = family(handle, other);
        return DistinctStore.touching(handle, ofOne).stream()
                .anyMatch(pair -> (ofOne.contains(pair.a()) && ofOther.contains(pair.b()))
                        || (ofOne.contains(pair.b()) && ofOther.contains(pair.a())));
    }

    /// Merges the members of two identities. Two accounts of one source are joined only when the person who asks
    /// for it says {@code despiteSameSource}.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException (not found) when an identity does not exist
    public MergeResult merge(
            Handle handle,
            String actor,
            IdentityId a,
            IdentityId b,
            MergeRule rule,
            String evidence,
            boolean despiteSameSource) {
        lock(handle);
        return acts.merge(handle, new Proposal(a, b, rule, evidence, actor, despiteSameSource), clock.instant());
    }

    /// As {@link #merge(Handle, String, IdentityId, IdentityId, MergeRule, String, boolean)}, by hand, in a
    /// transaction of its own.
    public MergeResult merge(String actor, MemberId a, MemberId b, String evidence, boolean despiteSameSource) {
        return database.write(handle -> merge(
                handle, actor, a.oldestIdentity(), b.oldestIdentity(), MergeRule.BY_HAND, evidence, despiteSameSource));
    }

    /// Takes a merge back, whatever happened since. No rule will repeat it.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException (not found) when there is no such merge
    public UnmergeResult unmerge(String actor, MergeId merge) {
        return database.write(handle -> {
            lock(handle);
            return acts.unmerge(handle, actor, merge, clock.instant());
        });
    }

    /// Takes one identity out of its member; all others stay together.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException (not found) when there is no such identity
    public DetachResult detach(String actor, IdentityId identity) {
        return database.write(handle -> {
            lock(handle);
            return acts.detach(handle, actor, identity, clock.instant());
        });
    }

    /// Puts two identities on the never-again list.
    public DistinctResult markDistinct(Handle handle, String actor, IdentityId a, IdentityId b) {
        lock(handle);
        return acts.markDistinct(handle, actor, a, b, clock.instant());
    }

    /// As {@link #markDistinct(Handle, String, IdentityId, IdentityId)}, in a transaction of its own.
    public DistinctResult markDistinct(String actor, IdentityId a, IdentityId b) {
        return database.write(handle -> markDistinct(handle, actor, a, b));
    }

    /// Takes two identities off the never-again list; returns whether they were on it.
    public boolean unmarkDistinct(String actor, IdentityId a, IdentityId b) {
        return database.write(handle -> acts.unmarkDistinct(handle, actor, a, b));
    }

    /// Takes every pair of these members' identities off the never-again list; returns whether there was any.
    boolean unmarkDistinct(Handle handle, String actor, MemberId one, MemberId other) {
        List<Long> ofOne = family(handle, one);
        List<Long> ofOther = family(handle, other);
        boolean any = false;
        for (DistinctStore.Pair pair : DistinctStore.touching(handle, ofOne)) {
            if (ofOther.contains(pair.a()) || ofOther.contains(pair.b())) {
                any |= acts.unmarkDistinct(handle, actor, new IdentityId(pair.a()), new IdentityId(pair.b()));
            }
        }
        return any;
    }

    /// Says in what capacity somebody is here. It holds for all identities that the member has now, and no source's
    /// word changes it any more.
    public void setStanding(String actor, MemberId member, Standing standing) {
        database.run(handle -> {
            get(handle, member);
            setStanding(handle, actor, member, standing);
        });
    }

    private void setStanding(Handle handle, String actor, MemberId member, Standing standing) {
        if (MemberStore.setStanding(handle, family(handle, member), standing, true) > 0) {
            audit.record(handle, actor, "member.standing", member.toString(), standing.name());
            families.refresh(handle, List.of(member.value()));
        }
    }

    /// Declares an account a bridge: from now on what it posts in this pattern belongs to the nicks it names.
    public void declareBridge(String actor, IdentityId identity, BridgePattern pattern) {
        database.run(handle -> {
            BridgeStore.put(handle, identity, pattern, actor, clock.instant());
            audit.record(handle, actor, "member.bridge", identity.toString(), pattern.toString());
            setStanding(handle, actor, memberOf(handle, identity), Standing.BRIDGE);
        });
    }

    /// Takes that back; the member becomes an ordinary one. Returns whether it was a bridge.
    public boolean revokeBridge(String actor, IdentityId identity) {
        return database.write(handle -> {
            boolean was = BridgeStore.delete(handle, identity);
            if (was) {
                audit.record(handle, actor, "member.bridge-undo", identity.toString(), "");
                setStanding(handle, actor, memberOf(handle, identity), Standing.MEMBER);
            }
            return was;
        });
    }

    /// All bridges.
    public List<Bridge> bridges(Handle handle) {
        return BridgeStore.list(handle);
    }

    /// Whose identity this is now.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException (not found) when there is no such identity
    public MemberId memberOf(Handle handle, IdentityId identity) {
        return MemberStore.membersOf(handle, List.of(identity.value())).stream()
                .findFirst()
                .map(MemberId::new)
                .orElseThrow(() -> Problem.notFound("There is no identity %d.".formatted(identity.value()))
                        .exception());
    }

    /// The numbers of a member's identities, which are also the numbers of the members they were born with.
    private static List<Long> family(Handle handle, MemberId member) {
        return IdentityStore.ofMembers(handle, List.of(member.value())).stream()
                .map(identity -> identity.id().value())
                .toList();
    }

    private void lock(Handle handle) {
        database.dialect().lock(handle, IdentityIntake.LOCK);
    }

    /// For the end of an erasure: takes these identities and everything about them away for good, and settles who
    /// stays of their members. Returns how many rows of each sort are gone.
    public Map<String, Integer> forget(Handle handle, Collection<IdentityId> identities) {
        lock(handle);
        return new Forgetting(families)
                .forget(handle, identities.stream().map(IdentityId::value).toList());
    }
}
