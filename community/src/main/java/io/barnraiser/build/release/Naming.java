package io.barnraiser.build.release;

/// What somebody said of being named with a release.
public enum Naming {
    /// Nothing yet: they are not shown.
    WAITING,
    /// By name.
    NAME,
    /// As "a member".
    MEMBER,
    /// Not at all.
    HIDDEN
}
