package io.barnraiser.people.privacy;

import io.barnraiser.people.account.Audit;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.SourceNames;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/// Exports everything that is known of a person, and erases it.
public final class Privacy {

    private final Database database;
    private final InstantSource clock;
    private final Audit audit;
    private final Members members;
    private final Consents consents;
    private final ErasedPeople erased;
    private final List<PersonalData> own;
    private final List<PersonalData> features = new CopyOnWriteArrayList<>();

    /// One erasure at a time, so that each row is counted once.
    private final ReentrantLock finishing = new ReentrantLock();

    public Privacy(
            Database database,
            InstantSource clock,
            Audit audit,
            Members members,
            Consents consents,
            KeyedHash hash,
            SourceNames sources) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.members = members;
        this.consents = consents;
        this.erased = new ErasedPeople(hash);
        this.own = new PeopleData(members, consents, sources).sections();
    }

    /// From now on exports and erasures cover what this feature keeps; called while the program is
    /// put together.
    public void cover(PersonalData feature) {
        if (all().stream().anyMatch(other -> other.section().equals(feature.section()))) {
            throw new IllegalArgumentException("two features keep the section " + feature.section());
        }
        features.add(feature);
    }

    /// Writes everything that is known of a member to {@code out}, as it stands at one moment, and
    /// leaves {@code out} open. Needs little memory, however much there is.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException (not found) when there is no such
    ///     member now
    public void export(String actor, MemberId member, ExportFormat format, OutputStream out) {
        database.run(handle -> {
            members.get(handle, member);
            audit.record(handle, actor, "privacy.export", member.toString(), format.name());
        });
        database.<Boolean>read(handle -> {
            DataSubject person = subject(handle, member);
            try (ExportWriter writer = format.writer(out, clock.instant(), member.value())) {
                for (PersonalData feature : all()) {
                    writer.section(feature.section(), feature.title(), feature.columns());
                    feature.export(handle, person, writer);
                }
            }
            return true;
        });
    }

    /// Erases a member and returns the proof when the last row is gone: {@link #begin}, then
    /// {@link #finish}.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException as {@link #begin}
    public Erasure erase(String actor, MemberId member, String reason) {
        return finish(begin(actor, member, reason).id());
    }

    /// Puts an erasure on record. From now on whatever sources say of the person is dropped and
    /// nobody may write to them; a crash loses nothing, see {@link #resume}.
    ///
    /// @param reason why, without a word of who it is: it stays
    /// @throws io.barnraiser.platform.error.ProblemException (not found) when there is no such
    ///     member now;
    /// (invalid) when the reason is empty, longer than 300 characters, or names the person
    public Erasure begin(String actor, MemberId member, String reason) {
        return database.write(handle -> {
            members.get(handle, member);
            List<Identity> identities = members.identities(handle, member);
            List<Members.Address> addresses = members.addresses(handle, member);
            requireNameless(reason, identities);
            long id = ErasureStore.insert(handle, subject(handle, member), actor, reason.strip(), clock.instant());
            ErasureStore.addHashes(
                    handle,
                    id,
                    erased.hashes(
                            identities,
                            addresses.stream().map(Members.Address::value).toList()));
            consents.suppressErased(handle, member);
            audit.record(handle, actor, "privacy.erase", member.toString(), "erasure:" + id);
            return proof(handle, id);
        });
    }

    /// Removes everything that an erasure on record is about, and returns the proof.
    public Erasure finish(long erasure) {
        finishing.lock();
        try {
            return new Erasing(database, clock, members, consents, features).finish(erasure);
        } finally {
            finishing.unlock();
        }
    }

    /// Finishes erasures that a crash cut short; returns how many there were.
    public int resume() {
        List<Long> unfinished = database.read(ErasureStore::unfinished);
        unfinished.forEach(this::finish);
        return unfinished.size();
    }

    /// Lets a source speak of somebody again who was erased and came back of their own accord.
    /// Nothing that was erased returns, and the suppressions stay. Returns whether there was
    /// anything to let in.
    public boolean readmit(String actor, long erasure) {
        return database.write(handle -> {
            boolean any = ErasureStore.deleteHashes(handle, erasure) > 0;
            if (any) {
                audit.record(handle, actor, "privacy.readmit", "erasure:" + erasure, "");
            }
            return any;
        });
    }

    /// Somebody who was erased has come back by their own act and proved this address to be theirs.
    /// It may be spoken of again; what sources knew them by before, and the suppressions, stay.
    /// Returns whether there was anything to let in.
    public boolean welcomeBack(Handle handle, String address) {
        boolean back = erased.welcome(handle, address);
        if (back) {
            audit.record(handle, Audit.PROGRAM, "privacy.welcome-back", "erasure", "");
        }
        return back;
    }

    /// Those among {@code people} who were erased: whatever a source says of them is dropped.
    public Set<SourcePerson> erased(Handle handle, Collection<SourcePerson> people) {
        return erased.among(handle, people);
    }

    /// The proof of an erasure.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException (not found) when there is none of this
    ///     number
    public Erasure proof(Handle handle, long erasure) {
        return ErasureStore.find(handle, erasure)
                .orElseThrow(() -> Problem.notFound("There is no erasure %d.".formatted(erasure))
                        .exception());
    }

    /// The proofs before the number {@code before} ({@link Long#MAX_VALUE} for the newest), newest
    /// first.
    ///
    /// @param limit from 1 to 500
    public List<Erasure> proofs(Handle handle, long before, int limit) {
        return ErasureStore.list(handle, before, Math.clamp(limit, 1, 500));
    }

    private List<PersonalData> all() {
        List<PersonalData> all = new ArrayList<>(own);
        all.addAll(features);
        return all;
    }

    private DataSubject subject(Handle handle, MemberId member) {
        return new DataSubject(
                member,
                members.identities(handle, member).stream().map(Identity::id).toList());
    }

    /// What is wrong with {@code reason} for erasing {@code member}; empty where nothing is.
    Optional<ReasonFault> fault(MemberId member, String reason) {
        return ReasonFault.of(reason, database.read(handle -> members.identities(handle, member)));
    }

    private static void requireNameless(String reason, List<Identity> identities) {
        Optional<ReasonFault> fault = ReasonFault.of(reason, identities);
        if (fault.isPresent()) {
            throw Problem.invalid(
                            "The erasure needs a reason",
                            List.of(new FieldError("reason", fault.get().sentence())))
                    .exception();
        }
    }
}
