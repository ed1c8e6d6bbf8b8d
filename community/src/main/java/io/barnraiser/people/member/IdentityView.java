package io.barnraiser.people.member;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Gathers what the page of a member's identities shows; for other pages that show it as a part of theirs, see
/// {@link MemberModule#identities}.
final class IdentityView {

    private static final int FOUND = 10;
    private static final int SHOWN = 50;

    private final Members members;
    private final SourceNames sources;

    IdentityView(Members members, SourceNames sources) {
        this.members = members;
        this.sources = sources;
    }

    IdentitiesPage of(Handle handle, MemberId id, String query, IdentitiesPage.Refused refused) {
        Member member = members.get(handle, id);
        List<Identity> identities = members.identities(handle, id);
        List<Merge> merges = members.history(handle, id).stream().limit(SHOWN).toList();
        List<Refusal> refusals =
                members.refusals(handle, id).stream().limit(SHOWN).toList();
        Map<IdentityId, Identity> others = members.identities(handle, ends(merges, refusals));
        Map<Long, String> names = new TreeMap<>();
        identities.forEach(
                identity -> names.computeIfAbsent(identity.sourceId(), source -> sources.name(handle, source)));
        others.values()
                .forEach(
                        identity -> names.computeIfAbsent(identity.sourceId(), source -> sources.name(handle, source)));
        return new IdentitiesPage(
                member,
                identities,
                names,
                members.bridges(handle).stream()
                        .collect(Collectors.toMap(
                                Bridge::identity, bridge -> bridge.pattern().toString())),
                merges,
                others,
                refusals,
                query,
                found(handle, id, query),
                refused);
    }

    private static Set<IdentityId> ends(List<Merge> merges, List<Refusal> refusals) {
        Set<IdentityId> ends = new LinkedHashSet<>();
        merges.forEach(merge -> {
            ends.add(merge.a());
            ends.add(merge.b());
        });
        refusals.forEach(refusal -> {
            ends.add(refusal.identity());
            refusal.other().ifPresent(ends::add);
        });
        return ends;
    }

    private List<Member> found(Handle handle, MemberId self, String query) {
        List<MemberId> ids = members.search(handle, query, 0, FOUND + 1).stream()
                .filter(id -> !id.equals(self))
                .limit(FOUND)
                .toList();
        return List.copyOf(members.find(handle, ids).values());
    }
}
