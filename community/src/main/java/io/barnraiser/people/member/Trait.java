package io.barnraiser.people.member;

import java.time.Instant;

/// Something that a source states of a person.
///
/// @param identity at which identity
/// @param name what it is
/// @param value what it is for this person
/// @param statedAt when it was stated
public record Trait(IdentityId identity, String name, String value, Instant statedAt) {}
