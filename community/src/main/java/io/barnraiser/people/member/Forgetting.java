package io.barnraiser.people.member;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Takes identities away for good, with everything that names them.
final class Forgetting {

    private final Families families;

    Forgetting(Families families) {
        this.families = families;
    }

    Map<String, Integer> forget(Handle handle, Collection<Long> identities) {
        Set<Long> gone = new LinkedHashSet<>(identities);
        List<Long> members = MemberStore.membersOf(handle, gone);
        List<Node> stay = MemberStore.nodes(handle, members).stream()
                .filter(node -> !gone.contains(node.id()))
                .toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("merges", ForgetStore.merges(handle, gone));
        counts.put("distinct", ForgetStore.distinct(handle, gone));
        counts.put("refusals", ForgetStore.refusals(handle, gone));
        counts.put("keys", ForgetStore.keys(handle, gone));
        counts.put("traits", ForgetStore.traits(handle, gone));
        counts.put("notes_and_tags", NoteStore.forget(handle, gone));
        counts.put("terms", ForgetStore.terms(handle, gone));
        counts.put("bridges", ForgetStore.bridges(handle, gone));
        // Who stays must point to somebody who stays before the others go.
        List<Merge> merges =
                MergeStore.touching(handle, stay.stream().map(Node::id).toList());
        families.settle(handle, Families.components(stay, merges));
        IdentityCountStore.forget(handle, gone);
        counts.put("identities", ForgetStore.identities(handle, gone));
        ForgetStore.members(handle, gone);
        return counts;
    }
}
