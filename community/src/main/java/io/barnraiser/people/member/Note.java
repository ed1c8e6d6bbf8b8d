package io.barnraiser.people.member;

import java.time.Instant;

/// What somebody of the team wrote down about a member.
///
/// @param id its number
/// @param member the member it was written on; merged members show it too
/// @param author who wrote it
/// @param body the text
/// @param createdAt when
public record Note(long id, MemberId member, String author, String body, Instant createdAt) {}
