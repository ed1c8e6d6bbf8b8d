package io.barnraiser.understand.tribe;

/// How much somebody belongs to a tribe.
///
/// @param member the number of the member
/// @param isHome whether this is the tribe that they are counted to
/// @param share how much of what they have to do with others happens with members of the tribe, from 0 to 1
/// @param strength the weight of their ties within it
public record TribeMember(long member, TribeId tribe, boolean isHome, double share, double strength) {

    /// With less than this share in their home tribe, somebody is between tribes.
    public static final double AT_HOME = 0.5;

    /// Whether they are at home here and yet have more to do with others: they link tribes.
    public boolean isBetween() {
        return isHome && share < AT_HOME;
    }
}
