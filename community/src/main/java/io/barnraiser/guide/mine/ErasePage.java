package io.barnraiser.guide.mine;

/// What the page shows on which a member has everything erased.
///
/// @param name what they have to write, so that nobody does it by mistake
/// @param wrong whether they wrote something else
public record ErasePage(String name, boolean wrong) {}
