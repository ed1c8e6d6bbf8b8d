package io.barnraiser.understand.tribe;

/// What a look at the network says about tribes.
public enum Verdict {
    /// Members keep together more than chance would make them.
    STRUCTURE,
    /// What groups there seem to be, chance makes as well.
    NONE,
    /// Too few members have to do with each other for a test.
    CANNOT_TELL
}
