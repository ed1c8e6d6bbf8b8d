package io.barnraiser.people.privacy;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import java.util.List;

/// The person whose data is exported or erased.
///
/// @param member their number as a member
/// @param identities all their identities, oldest first
public record DataSubject(MemberId member, List<IdentityId> identities) {

    public DataSubject {
        identities = List.copyOf(identities);
    }

    /// The numbers of the identities, for SQL.
    public List<Long> numbers() {
        return identities.stream().map(IdentityId::value).toList();
    }
}
