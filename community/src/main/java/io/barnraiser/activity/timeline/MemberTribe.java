package io.barnraiser.activity.timeline;

/// A tribe on a member's page.
///
/// @param name what it is called; empty where its words say nothing
/// @param number its number, for where it has no name
/// @param address its page
/// @param mark its colour and shape
/// @param share how much of what the member has to do with others happens in it, from 0 to 1
/// @param isHome whether the member is counted to it
/// @param isBetween whether it is their home and yet most of their ties lead elsewhere: they link tribes
public record MemberTribe(
        String name, long number, String address, int mark, double share, boolean isHome, boolean isBetween) {}
