package io.barnraiser.people.consent;

import io.barnraiser.people.member.IdentityId;
import java.time.Instant;

/// A decision as it stands in the ledger.
///
/// @param id grows with time
/// @param identity with which identity it goes
/// @param consent the decision
/// @param knownAt when we learned of it
public record ConsentEntry(long id, IdentityId identity, Consent consent, Instant knownAt) {}
