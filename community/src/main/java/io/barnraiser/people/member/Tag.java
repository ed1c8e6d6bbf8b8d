package io.barnraiser.people.member;

import java.time.Instant;

/// A word that somebody of the team put on a member.
///
/// @param tag the word, in lower case
/// @param addedBy who put it there
/// @param addedAt when
public record Tag(String tag, String addedBy, Instant addedAt) {}
