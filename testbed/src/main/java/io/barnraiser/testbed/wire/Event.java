package io.barnraiser.testbed.wire;

/// A line of the file of a source.
///
/// @param source whose file
/// @param id the id that the line carries
/// @param second when the source learnt of it, in seconds since 1970: the order of the lines of a cell
/// @param again whether a line with this id came before
/// @param activities how many activities the line tells of: one, and one for each person mentioned
/// @param line the JSON object in UTF-8, without a line end; not copied, for there may be a thousand million, and
/// nobody changes it
@SuppressWarnings("ArrayRecordComponent")
public record Event(SourceFile source, String id, long second, boolean again, int activities, byte[] line) {}
