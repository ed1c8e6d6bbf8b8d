package io.barnraiser.testbed.world;

/// Something written, as far as others may answer or like it.
///
/// @param topic the id of what it is a part of; its own where it begins one
/// @param author index of the member; negative for the team and others who are no members
/// @param handle of the author
/// @param channel the category or room
record Post(String id, String topic, int author, String handle, String channel, int tribe, boolean german, int day) {}
