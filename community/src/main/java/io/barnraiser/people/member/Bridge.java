package io.barnraiser.people.member;

/// An account that posts for others and names them in its text.
///
/// @param identity the account
/// @param sourceId the source it posts in
/// @param externalId what the source calls the account
/// @param pattern how to read who spoke
public record Bridge(IdentityId identity, long sourceId, String externalId, BridgePattern pattern) {}
