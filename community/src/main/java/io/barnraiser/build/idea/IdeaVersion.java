package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import java.time.Instant;

/// An idea as it read from some time on.
///
/// @param number from 1, what was first proposed
/// @param editor who wrote it; identity 0 where that person was erased, and title and text are then empty
public record IdeaVersion(int number, String title, String text, IdentityId editor, Instant at) {}
