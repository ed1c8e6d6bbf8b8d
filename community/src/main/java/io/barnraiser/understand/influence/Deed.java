package io.barnraiser.understand.influence;

import java.util.OptionalLong;

/// What a member did to something.
///
/// @param id the number of the activity
/// @param member who
/// @param at when, in milliseconds since 1970
/// @param object what it is about; a negative number where the source names nothing but what it answers
/// @param parent what the object is part of
/// @param answered what it answers
record Deed(long id, long member, long at, long object, OptionalLong parent, OptionalLong answered) {}
