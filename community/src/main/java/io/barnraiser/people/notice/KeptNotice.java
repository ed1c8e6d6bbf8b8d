package io.barnraiser.people.notice;

import io.barnraiser.people.member.IdentityId;
import java.time.Instant;

/// A notice as it is kept for a member's own page.
///
/// @param id grows with time
/// @param identity with which identity it goes
/// @param mailed whether a mail told of it too
public record KeptNotice(long id, IdentityId identity, Notice notice, boolean mailed, Instant createdAt) {}
