package io.barnraiser.people.member;

import io.barnraiser.people.account.Audit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The rules that merge without asking: the same proved address, the same proved id in a third system, a visitor who
/// signed in, a trusted source that says so. An address is often that of a household, so it merges nobody whose full
/// names are those of two people: that is left to suggestions. What a rule refuses is written down with the reason.
final class ExactRules {

    /// More identities than this with one proved value are not one person: something else is wrong.
    private static final int MOST_HOLDERS = 50;

    private final Families families;

    ExactRules(Families families) {
        this.families = families;
    }

    /// Merges the identities that have just been proved to hold these keys with those who hold them already.
    void match(Handle handle, List<KeyStore.Held> fresh, Instant now) {
        if (fresh.isEmpty()) {
            return;
        }
        List<Refusal> refusals = new ArrayList<>();
        List<Proposal> proposals = new ArrayList<>();
        Map<String, List<KeyStore.Held>> holders = holders(handle, fresh);
        for (KeyStore.Held key : fresh) {
            List<KeyStore.Held> sharing = holders.getOrDefault(name(key), List.of());
            if (BlockedValues.blocks(key.type(), key.value())) {
                refusals.add(refusal(key, Refusal.Reason.BLOCKED_VALUE, now));
            } else if (sharing.size() > MOST_HOLDERS) {
                refusals.add(refusal(key, Refusal.Reason.TOO_MANY_HOLDERS, now));
            } else {
                sharing.stream()
                        .filter(other -> other.identity() != key.identity())
                        .map(other -> proposal(key, other))
                        .forEach(proposals::add);
            }
        }
        judge(handle, proposals, refusals, now);
        RefusalStore.put(handle, refusals);
    }

    /// Follows links that sources state; see {@link IdentityIntake#link}.
    List<Optional<MergeResult>> link(Handle handle, List<Link> links, Instant now) {
        Map<Long, Identity> identities = new LinkedHashMap<>();
        Set<Long> named = new LinkedHashSet<>();
        links.forEach(link -> {
            named.add(link.a().value());
            named.add(link.b().value());
        });
        IdentityStore.byId(handle, named)
                .forEach(identity -> identities.put(identity.id().value(), identity));
        List<Refusal> refusals = new ArrayList<>();
        List<Proposal> proposals = new ArrayList<>();
        List<Boolean> followed = new ArrayList<>();
        for (Link link : links) {
            MergeRule rule = link.claim() == Link.Claim.SIGNED_IN ? MergeRule.SIGNED_IN : MergeRule.DECLARED;
            Proposal proposal = new Proposal(link.a(), link.b(), rule, link.evidence(), Audit.PROGRAM, false);
            boolean may = link.trusted() || isVisitor(identities, link.a()) || isVisitor(identities, link.b());
            followed.add(may);
            if (may) {
                proposals.add(proposal);
            } else {
                refusals.add(refusal(proposal, Refusal.Reason.UNTRUSTED, now));
            }
        }
        List<MergeResult> results = judge(handle, proposals, refusals, now);
        RefusalStore.put(handle, refusals);
        var result = results.iterator();
        return followed.stream()
                .map(may -> may ? Optional.of(result.next()) : Optional.<MergeResult>empty())
                .toList();
    }

    private static boolean isVisitor(Map<Long, Identity> identities, IdentityId id) {
        Identity identity = identities.get(id.value());
        return identity != null && identity.kind() == Identity.Kind.ANONYMOUS;
    }

    private List<MergeResult> judge(Handle handle, List<Proposal> proposals, List<Refusal> refusals, Instant now) {
        if (proposals.isEmpty()) {
            return List.of();
        }
        List<MergeResult> results = new Merging(families, now).run(handle, proposals);
        for (int i = 0; i < results.size(); i++) {
            Proposal proposal = proposals.get(i);
            reason(results.get(i)).ifPresent(reason -> refusals.add(refusal(proposal, reason, now)));
        }
        return results;
    }

    private static Optional<Refusal.Reason> reason(MergeResult result) {
        return switch (result) {
            case MergeResult.Merged merged -> Optional.empty();
            case MergeResult.AlreadyOne one -> Optional.empty();
            case MergeResult.RefusedSameSource same -> Optional.of(Refusal.Reason.SAME_SOURCE);
            case MergeResult.RefusedDistinct distinct -> Optional.of(Refusal.Reason.DISTINCT);
            case MergeResult.RefusedNames names -> Optional.of(Refusal.Reason.OTHER_NAME);
            case MergeResult.RefusedUndoneBefore undone -> Optional.of(Refusal.Reason.UNDONE_BEFORE);
        };
    }

    private static Map<String, List<KeyStore.Held>> holders(Handle handle, List<KeyStore.Held> fresh) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        fresh.stream()
                .filter(key -> !BlockedValues.blocks(key.type(), key.value()))
                .forEach(key -> values.computeIfAbsent(key.type(), type -> new LinkedHashSet<>())
                        .add(key.value()));
        Map<String, List<KeyStore.Held>> holders = new LinkedHashMap<>();
        values.forEach((type, some) -> KeyStore.holders(handle, type, some, true)
                .forEach(key -> holders.computeIfAbsent(name(key), any -> new ArrayList<>())
                        .add(key)));
        return holders;
    }

    private static String name(KeyStore.Held key) {
        return key.type() + ' ' + key.value();
    }

    private static MergeRule rule(KeyStore.Held key) {
        return key.type().equals(Keys.EMAIL) ? MergeRule.SAME_EMAIL : MergeRule.SAME_KEY;
    }

    private static Proposal proposal(KeyStore.Held key, KeyStore.Held other) {
        return new Proposal(
                new IdentityId(key.identity()),
                new IdentityId(other.identity()),
                rule(key),
                name(key),
                Audit.PROGRAM,
                false);
    }

    private static Refusal refusal(KeyStore.Held key, Refusal.Reason reason, Instant now) {
        return new Refusal(new IdentityId(key.identity()), Optional.empty(), rule(key), reason, name(key), now);
    }

    private static Refusal refusal(Proposal proposal, Refusal.Reason reason, Instant now) {
        return new Refusal(proposal.a(), Optional.of(proposal.b()), proposal.rule(), reason, proposal.evidence(), now);
    }
}
