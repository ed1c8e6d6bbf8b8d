package io.barnraiser.testbed.world;

/// Somebody as one source knows them. Empty where it does not know.
///
/// @param id what the source calls them
/// @param note what is special: typo, shared, second, nick
record Identity(String id, String handle, String name, String email, String note) {}
