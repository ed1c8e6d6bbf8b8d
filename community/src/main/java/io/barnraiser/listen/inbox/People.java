package io.barnraiser.listen.inbox;

import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Member;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Finds who is behind identities.
final class People {

    private final Members members;

    People(Members members) {
        this.members = members;
    }

    /// Who stands behind these identities now, by identity; who was erased is left out.
    Map<Long, Who> of(Handle handle, Collection<Long> identities) {
        Map<IdentityId, Identity> known = members.identities(
                handle, identities.stream().distinct().map(IdentityId::new).toList());
        Map<MemberId, Member> people = members.find(
                handle, known.values().stream().map(Identity::member).distinct().toList());
        Map<Long, Who> found = new HashMap<>();
        known.forEach((id, identity) -> {
            Member member = people.get(identity.member());
            if (member != null) {
                found.put(id.value(), new Who(member.id().value(), member.name()));
            }
        });
        return found;
    }
}
