package io.barnraiser.people.member;

import java.time.Instant;

/// A person, as far as we know.
///
/// @param id the number of the oldest identity
/// @param name the best name that any of the identities has
/// @param standing the strongest standing among the identities
/// @param createdAt when we first heard of them
public record Member(MemberId id, String name, Standing standing, Instant createdAt) {}
