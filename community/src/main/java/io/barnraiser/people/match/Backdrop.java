package io.barnraiser.people.match;

import io.barnraiser.people.member.IdentityId;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What the review page shows of people and features further down do know: given when the program is put together.
public interface Backdrop {

    /// The names of all sources by number.
    Map<Long, String> sources(Handle handle);

    /// How many activities each of these identities has; those without any may be left out.
    Map<IdentityId, Long> activities(Handle handle, Collection<IdentityId> identities);
}
