package io.barnraiser.people.member;

/// An identity went from one member to another.
public record Move(IdentityId identity, MemberId from, MemberId to) {}
