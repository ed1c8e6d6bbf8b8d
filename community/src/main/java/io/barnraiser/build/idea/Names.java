package io.barnraiser.build.idea;

import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Members;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What people are called on pages that everybody may read.
final class Names {

    /// Somebody who was erased.
    private static final String GONE = "";

    private final Members members;
    private final Door door;

    Names(Members members, Door door) {
        this.members = members;
        this.door = door;
    }

    /// The names of some identities: empty for who was erased, and a question mark for whose name
    /// only the brand knows.
    Map<IdentityId, String> of(Handle handle, Collection<IdentityId> identities) {
        Map<IdentityId, Identity> known = members.identities(
                handle,
                identities.stream().filter(one -> one.value() > 0).distinct().toList());
        Map<IdentityId, String> names = new HashMap<>();
        identities.forEach(one -> names.put(
                one,
                Optional.ofNullable(known.get(one))
                        .map(identity -> door.name(identity).orElse("?"))
                        .orElse(GONE)));
        return names;
    }
}
