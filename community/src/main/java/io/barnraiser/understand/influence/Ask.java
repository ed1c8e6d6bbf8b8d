package io.barnraiser.understand.influence;

import java.time.Instant;

/// That a member was asked to carry something.
///
/// @param id its number
/// @param member the member now
/// @param at when
/// @param by the name of who wrote it down
public record Ask(long id, long member, Instant at, String by) {}
