package io.barnraiser.understand.voice;

/// Something that a member wrote.
///
/// @param id the number of the activity
/// @param at when, in epoch milliseconds
/// @param conversation the number of the thing that the conversation is about; 0 where it stands alone
/// @param text with the title, where it opens something
record Said(long id, long member, long identity, long at, long conversation, String text) {}
