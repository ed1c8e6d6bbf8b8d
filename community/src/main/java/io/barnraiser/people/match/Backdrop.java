package io.barnraiser.people.match;

import io.barnraiser.people.member.MemberId;
import java.util.Collection;
import java.util.Map;

/// What the review page shows of people and features further down do know: given when the program is put together. It
/// is asked outside of any transaction.
public interface Backdrop {

    /// The names of all sources by number.
    Map<Long, String> sources();

    /// How many activities each of these members has; those without any may be left out.
    Map<MemberId, Long> activities(Collection<MemberId> members);
}
