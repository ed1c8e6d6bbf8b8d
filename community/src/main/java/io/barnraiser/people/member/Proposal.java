package io.barnraiser.people.member;

/// A wish to merge two identities.
///
/// @param a one identity; refusals are filed under it
/// @param b the other
/// @param rule why
/// @param evidence on what ground
/// @param actor who wishes it
/// @param despiteSameSource whether a person said that two accounts of one source may be one person
record Proposal(IdentityId a, IdentityId b, MergeRule rule, String evidence, String actor, boolean despiteSameSource) {}
