package io.barnraiser.people.consent;

import io.barnraiser.people.account.Audit;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The ledger of what members allow, and the only maker of permits.
///
/// What takes a {@link Handle} runs in the caller's transaction; all else opens its own.
public final class Consents {

    private final Database database;
    private final InstantSource clock;
    private final Audit audit;
    private final Members members;
    private final KeyedHash hash;

    public Consents(Database database, InstantSource clock, Audit audit, Members members, KeyedHash hash) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.members = members;
        this.hash = hash;
    }

    /// Writes down decisions that sources told of, by identity. The same decision told twice stands there once. A
    /// decision dated in the future counts from now.
    public void record(Handle handle, Map<IdentityId, List<Consent>> decisions) {
        List<ConsentStore.Line> lines = new ArrayList<>();
        List<Suppression> suppressions = new ArrayList<>();
        Instant now = clock.instant();
        decisions.forEach((identity, consents) -> {
            for (Consent consent : consents) {
                add(handle, identity, notInFuture(consent, now), lines, suppressions);
            }
        });
        if (!lines.isEmpty()) {
            ConsentStore.insert(handle, lines, now);
        }
        SuppressionStore.put(handle, suppressions);
    }

    /// Writes down what a member decided, as somebody of the team or the member says.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException (not found) when there is no such member now
    public void record(String actor, MemberId member, Consent consent) {
        database.run(handle -> {
            members.get(handle, member);
            record(handle, Map.of(member.oldestIdentity(), List.of(consent)));
            String what = "%s %s by %s".formatted(consent.decision(), consent.purpose(), consent.channel());
            audit.record(handle, actor, "consent.record", member.toString(), what);
        });
    }

    /// A permission goes with the one identity that gave it. A refusal is written for every identity of the person,
    /// and suppresses every address they have: it must hold whatever is unmerged, erased or imported later.
    private void add(
            Handle handle,
            IdentityId identity,
            Consent consent,
            List<ConsentStore.Line> lines,
            List<Suppression> suppressions) {
        if (!consent.decision().forbids()) {
            lines.add(new ConsentStore.Line(identity, consent));
            return;
        }
        MemberId member = members.memberOf(handle, identity);
        family(handle, member).forEach(one -> lines.add(new ConsentStore.Line(one, consent)));
        for (Members.Address address : members.addresses(handle, member)) {
            suppressions.add(new Suppression(
                    hash.of(address.type(), address.value()),
                    consent.purpose(),
                    consent.channel(),
                    Suppression.Reason.OPTED_OUT,
                    consent.happenedAt()));
        }
    }

    private static Consent notInFuture(Consent consent, Instant now) {
        return consent.happenedAt().isAfter(now)
                ? new Consent(
                        consent.purpose(),
                        consent.channel(),
                        consent.decision(),
                        consent.origin(),
                        consent.wording(),
                        consent.evidence(),
                        now)
                : consent;
    }

    /// Everything a member ever decided, the newest first. A refusal that was written for several identities is
    /// shown once.
    public List<ConsentEntry> history(Handle handle, MemberId member) {
        Set<Consent> shown = new HashSet<>();
        return ConsentStore.of(handle, family(handle, member)).stream()
                .sorted(Comparator.comparing(
                                (ConsentEntry entry) -> entry.consent().happenedAt())
                        .thenComparingLong(ConsentEntry::id)
                        .reversed())
                .filter(entry -> shown.add(entry.consent()))
                .toList();
    }

    /// Whether a member allows a purpose on a channel, by what they decided; addresses are not looked at.
    public ConsentStanding standing(Handle handle, MemberId member, Purpose purpose, ConsentChannel channel) {
        return ConsentStanding.of(ConsentStore.of(handle, family(handle, member)), purpose, channel);
    }

    /// The purposes in use, by name.
    public List<String> purposes(Handle handle) {
        return ConsentStore.purposes(handle, 200);
    }

    /// Asks whether a message may be sent now.
    public PermitResult permit(MemberId member, String address, Purpose purpose, ConsentChannel channel) {
        return database.read(handle -> permit(handle, member, address, purpose, channel));
    }

    /// As {@link #permit(MemberId, String, Purpose, ConsentChannel)}, in the transaction that hands the message
    /// over.
    public PermitResult permit(
            Handle handle, MemberId member, String address, Purpose purpose, ConsentChannel channel) {
        Optional<String> normal = channel.normal(address);
        if (normal.isEmpty()) {
            return new PermitResult.Refused(PermitResult.Reason.NO_ADDRESS);
        }
        if (members.find(handle, member).isEmpty()) {
            return new PermitResult.Refused(PermitResult.Reason.NO_MEMBER);
        }
        return permitTo(handle, member, normal.get(), purpose, channel);
    }

    private PermitResult permitTo(
            Handle handle, MemberId member, String address, Purpose purpose, ConsentChannel channel) {
        String type = channel.keyType().orElse(channel.code());
        Set<IdentityId> holders = new LinkedHashSet<>(members.holders(handle, type, address));
        List<IdentityId> family = family(handle, member);
        if (channel.keyType().isPresent() && family.stream().noneMatch(holders::contains)) {
            return new PermitResult.Refused(PermitResult.Reason.NOT_THEIR_ADDRESS);
        }
        ConsentEntry ground;
        switch (ConsentStanding.of(ConsentStore.of(handle, family), purpose, channel)) {
            case ConsentStanding.Unasked unasked -> {
                return new PermitResult.Refused(PermitResult.Reason.NEVER_GRANTED);
            }
            case ConsentStanding.Forbidden forbidden -> {
                return new PermitResult.Refused(PermitResult.Reason.FORBIDDEN);
            }
            case ConsentStanding.Allowed allowed -> ground = allowed.by();
        }
        Optional<Instant> others = othersRefusal(handle, member, holders, purpose, channel);
        if (others.isPresent() && !outlives(ground, others.get())) {
            return new PermitResult.Refused(PermitResult.Reason.ADDRESS_FORBIDDEN);
        }
        for (Suppression suppression : SuppressionStore.of(handle, hash.of(type, address), purpose, channel)) {
            if (!outlives(ground, suppression.at())) {
                return new PermitResult.Refused(PermitResult.Reason.SUPPRESSED);
            }
        }
        return new PermitResult.Granted(new Permit(member, address, purpose, channel, ground, clock.instant()));
    }

    /// Whether a permit could be had now for any of the member's addresses of this channel. Issues none.
    public boolean mayAsk(Handle handle, MemberId member, Purpose purpose, ConsentChannel channel) {
        return members.addresses(handle, member).stream()
                .filter(address ->
                        channel.keyType().filter(address.type()::equals).isPresent())
                .anyMatch(address ->
                        permit(handle, member, address.value(), purpose, channel) instanceof PermitResult.Granted);
    }

    /// The numbers of the members who ever allowed a purpose on a channel, whatever they decided since: outside of
    /// them there is no need to ask.
    public Set<Long> everAllowed(Handle handle, Purpose purpose, ConsentChannel channel) {
        return ConsentStore.everAllowed(handle, purpose, channel);
    }

    /// When somebody else who has the address last refused.
    private Optional<Instant> othersRefusal(
            Handle handle, MemberId member, Collection<IdentityId> holders, Purpose purpose, ConsentChannel channel) {
        Set<IdentityId> others = new LinkedHashSet<>();
        for (IdentityId holder : holders) {
            MemberId other = members.memberOf(handle, holder);
            if (!other.equals(member)) {
                others.addAll(family(handle, other));
            }
        }
        return ConsentStanding.newestRefusal(ConsentStore.of(handle, others), purpose, channel)
                .map(entry -> entry.consent().happenedAt());
    }

    private static boolean outlives(ConsentEntry permission, Instant refusal) {
        return permission.consent().origin().mayLift()
                && permission.consent().happenedAt().isAfter(refusal);
    }

    /// Suppresses an address whoever has it: it bounced, its owner complained, or it stood on a list.
    ///
    /// @return whether the text is an address of this channel
    public boolean suppress(
            Handle handle,
            String actor,
            String address,
            Purpose purpose,
            ConsentChannel channel,
            Suppression.Reason reason) {
        Optional<String> normal = channel.normal(address);
        normal.ifPresent(value -> {
            String hashed = hash.of(channel.keyType().orElse(channel.code()), value);
            SuppressionStore.put(handle, List.of(new Suppression(hashed, purpose, channel, reason, clock.instant())));
            audit.record(handle, actor, "consent.suppress", "suppression:" + hashed, reason.name());
        });
        return normal.isPresent();
    }

    /// For the beginning of an erasure: suppresses every address of the member for everything.
    public void suppressErased(Handle handle, MemberId member) {
        Instant now = clock.instant();
        SuppressionStore.put(
                handle,
                members.addresses(handle, member).stream()
                        .map(address -> new Suppression(
                                hash.of(address.type(), address.value()),
                                Purpose.EVERY,
                                ConsentChannel.EVERY,
                                Suppression.Reason.ERASED,
                                now))
                        .toList());
    }

    /// For the end of an erasure: takes the entries of these identities away and returns how many there were. What
    /// they refused stays in the suppressions.
    public int forget(Handle handle, Collection<IdentityId> identities) {
        return ConsentStore.delete(handle, identities);
    }

    private List<IdentityId> family(Handle handle, MemberId member) {
        return members.identities(handle, member).stream().map(Identity::id).toList();
    }
}
