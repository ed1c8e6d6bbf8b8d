package io.barnraiser.understand.tribe;

/// What became of a tribe since the look before.
public enum Change {
    BORN,
    CONTINUED,
    GREW,
    SHRANK,
    /// Two or more tribes became this one.
    MERGED,
    /// It came from a tribe that fell apart.
    SPLIT,
    /// It was there at the look before and is no more.
    FADED
}
