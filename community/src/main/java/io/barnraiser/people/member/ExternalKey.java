package io.barnraiser.people.member;

/// An id of the same person in a third system, by which exact rules find them again.
///
/// @param type the name of the system, in lower case: {@code github}; {@code email} and {@code phone} are known too
/// @param value the id there
/// @param vouched whether the source proved that it is the person's
public record ExternalKey(String type, String value, boolean vouched) {}
