package io.barnraiser.people.privacy;

import java.util.Optional;

/// Somebody of whom a source speaks, before we know who that is.
///
/// @param sourceId the number of the source
/// @param externalId what the source calls them
/// @param email their address, if the source says it
public record SourcePerson(long sourceId, String externalId, Optional<String> email) {}
