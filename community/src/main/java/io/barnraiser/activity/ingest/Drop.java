package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.SourceId;
import java.time.Instant;

/// Something that came and did not become an activity.
///
/// @param id its number
/// @param source where it came from
/// @param reason why
/// @param detail which part of it, in words
/// @param body the record as it came, at most 32,768 characters of it
/// @param at when it came
public record Drop(long id, SourceId source, DropReason reason, String detail, String body, Instant at) {}
